//! The query string of the members' page, edited as text so that unknown parameters survive.

/// Joins query strings with `&`, leaving out empty ones.
pub fn join_queries(queries: &[String]) -> String {
    let queries = queries.iter().map(String::as_str).filter(|query| !query.is_empty());
    queries.collect::<Vec<_>>().join("&")
}

/// The query without the parameters of [`MapQuery`](crate::MapQuery): only what selects members and how they are shown.
pub fn without_map(query: &str) -> String {
    let is_of_map = |pair: &&str| pair.starts_with("at=") || pair.starts_with("member=");
    query.split('&').filter(|pair| !is_of_map(pair)).collect::<Vec<_>>().join("&")
}

/// The query without what belongs to one view mode alone: the page of the table, and the figure that is shown alone.
pub fn without_view_state(query: &str) -> String {
    let is_of_one_view = |pair: &&str| pair.starts_with("page=") || pair.starts_with("figure=");
    query.split('&').filter(|pair| !is_of_one_view(pair)).collect::<Vec<_>>().join("&")
}

/// The query without the appearance of an embedded page, which `js/appearance.js` applies.
pub fn without_appearance(query: &str) -> String {
    let is_of_appearance = |pair: &&str| pair.starts_with("theme=") || pair.starts_with("size=");
    query.split('&').filter(|pair| !is_of_appearance(pair)).collect::<Vec<_>>().join("&")
}

/// The address with the query, or the address alone if the query is empty.
pub fn with_query(address: &str, query: &str) -> String {
    let separator = if query.is_empty() { "" } else { "?" };
    format!("{address}{separator}{query}")
}

/// The search text in a query (`q`), or the empty string.
pub fn search_text(query: &str) -> String {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(key, _)| key == "q").last().map(|(_, text)| text.trim_start().into()).unwrap_or_default()
}

/// Replaces the search text in a query; an empty text removes the parameter.
pub fn with_search_text(query: &str, text: &str) -> String {
    let others = query.split('&').filter(|pair| !pair.starts_with("q="));
    let others = others.collect::<Vec<_>>().join("&");
    let search = form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    join_queries(&[if text.is_empty() { String::new() } else { search }, others])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn map_parameters_are_removed() {
        assert_eq!(without_map("q=a&at=1,2,3&class=full&member=x"), "q=a&class=full");
        assert_eq!(without_map(""), "");
    }

    #[test]
    fn the_state_of_one_view_is_removed() {
        assert_eq!(without_view_state("view=table&page=2&figure=class&q=page"), "view=table&q=page");
        assert_eq!(without_view_state("page=2"), "");
    }

    #[test]
    fn the_appearance_of_an_embedded_page_is_removed() {
        assert_eq!(without_appearance("theme=dark&q=theme&size=large&class=full"), "q=theme&class=full");
        assert_eq!(without_appearance("theme=light"), "");
    }

    #[test]
    fn an_empty_query_has_no_question_mark() {
        assert_eq!(with_query("/en/members/", ""), "/en/members/");
        assert_eq!(with_query("/en/members/", "q=a"), "/en/members/?q=a");
    }

    #[test]
    fn search_text_is_read_and_replaced() {
        for (query, text, expected) in [
            ("", "San José & co", "q=San+Jos%C3%A9+%26+co"),
            ("q=old&class=full", "new", "q=new&class=full"),
            ("class=full&q=old", "", "class=full"),
        ] {
            let query = with_search_text(query, text);
            assert_eq!((query.as_str(), search_text(&query).as_str()), (expected, text));
        }
    }
}
