//! What a search found, as elements to be shown: members, pages and news, each in a group of its own.

use std::ops::Range;

use domain::{Lang, Member, Node};

use directory::{Highlighted, PageHit, TextQuery};
use domain::ViewMessages;

/// So many of a group are shown.
const SHOWN: usize = 20;

/// What was found.
pub struct Found<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// What was looked for, as it was typed.
    pub text: &'a str,
    /// The members, the best first, each with where it is.
    pub members: Vec<(&'a Member, String)>,
    /// The pages, the best first.
    pub pages: Vec<PageHit<'a>>,
}

/// How many there are in words, and the groups as elements.
pub fn found(found: &Found<'_>) -> (String, Vec<Node>) {
    let words = ViewMessages::for_lang(found.lang);
    let count = found.members.len() + found.pages.len();
    if count == 0 {
        return (words.nothing.into(), vec![Node::element("p").text(words.try_other)]);
    }
    let query = TextQuery::new(found.text);
    let members: Vec<Node> = found
        .members
        .iter()
        .take(SHOWN)
        .map(|(member, place)| of_member(found.lang, &query, member, place))
        .collect();
    let all = format!(
        "/members?{}",
        form_urlencoded::Serializer::new(String::new()).append_pair("q", found.text).finish()
    );
    let all_members = Node::link(&all, &(words.all_members)(found.members.len()));
    let (news, pages): (Vec<&PageHit<'_>>, Vec<&PageHit<'_>>) =
        found.pages.iter().partition(|hit| hit.group == "news");
    let groups = [
        group((words.members)(found.members.len()), members, Some(all_members)),
        group((words.pages)(pages.len()), shown(&pages), rest(words, pages.len())),
        group((words.news)(news.len()), shown(&news), rest(words, news.len())),
    ];
    ((words.results)(count), groups.into_iter().flatten().collect())
}

fn group(name: String, items: Vec<Node>, rest: Option<Node>) -> Option<Node> {
    if items.is_empty() {
        return None;
    }
    let heading = Node::element("h2").text(&name);
    let list = Node::element("ul").class("results").children(items);
    let rest = rest.map(|rest| Node::element("p").child(rest));
    Some(Node::element("section").child(heading).child(list).children(rest))
}

fn rest(words: &ViewMessages, count: usize) -> Option<Node> {
    count.checked_sub(SHOWN).filter(|&rest| rest > 0).map(|rest| Node::from((words.more)(rest)))
}

fn of_member(lang: Lang, query: &TextQuery, member: &Member, place: &str) -> Node {
    let name = member.name.get(lang);
    let link = link(&format!("/members/{}", member.id), marked(name, &query.highlights(name)));
    let about =
        |text: &str| Node::element("span").class("about").children(marked(text, &query.highlights(text)));
    // A name that is not shown may be what was looked for.
    let other = (query.highlights(name).is_empty()).then(|| other_name(query, member)).flatten();
    let item = Node::element("li").child(link).text(" ").child(about(place));
    match other {
        Some(name) => item.text(" ").child(about(&name)),
        None => item,
    }
}

fn other_name(query: &TextQuery, member: &Member) -> Option<String> {
    let names = member.name.all().map(str::to_owned).chain(member.alt_names.iter().cloned());
    let mut names = names;
    names.find(|name| !query.highlights(name).is_empty())
}

fn shown(hits: &[&PageHit<'_>]) -> Vec<Node> {
    hits.iter().take(SHOWN).map(|hit| of_page(hit)).collect()
}

fn of_page(hit: &PageHit<'_>) -> Node {
    let anchor = if hit.anchor.is_empty() { String::new() } else { format!("#{}", hit.anchor) };
    let mut title = marked_text(&hit.title);
    if !hit.heading.text.is_empty() {
        title.push(Node::from(" – "));
        title.extend(marked_text(&hit.heading));
    }
    let about = Node::element("span").class("about").children(marked_text(&hit.snippet));
    Node::element("li").child(link(&format!("/{}{anchor}", hit.path), title)).text(" ").child(about)
}

fn link(href: &str, words: Vec<Node>) -> Node {
    Node::element("a").attr("href", href).children(words)
}

fn marked_text(text: &Highlighted) -> Vec<Node> {
    marked(&text.text, &text.ranges)
}

/// A text with what was looked for marked in it.
pub(crate) fn marked(text: &str, marks: &[Range<usize>]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = 0;
    for mark in marks {
        if at < mark.start {
            nodes.push(Node::from(&text[at..mark.start]));
        }
        nodes.push(Node::element("mark").text(&text[mark.clone()]));
        at = mark.end;
    }
    if at < text.len() {
        nodes.push(Node::from(&text[at..]));
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::{IncrementalSearch, PageIndex, search_pages};

    const PAGES: &str = r##"[
        ["about", "About Daejeon", "A city.", "page", []],
        ["news/2000-a", "Assembly", "In Daejeon.", "news", [["", "", "It met."], ["x", "Daejeon & after", "More."]]]
    ]"##;

    fn member() -> Member {
        let feed = domain::decode(include_bytes!("../../../../public/data/members.geojson")).unwrap();
        feed.members.into_iter().find(|member| member.id == "daejeon").unwrap()
    }

    fn show(text: &str) -> (String, String) {
        let pages = PageIndex::from_json(PAGES.as_bytes()).unwrap();
        let hits = search_pages(&pages, &mut IncrementalSearch::default(), &TextQuery::new(text));
        let member = member();
        let members = if text == "nothing" { vec![] } else { vec![(&member, "South Korea".to_owned())] };
        let (count, nodes) = found(&Found { lang: Lang::En, text, members, pages: hits });
        (count, nodes.iter().map(|node| node.to_value().to_string()).collect())
    }

    #[test]
    fn each_kind_stands_in_its_group_with_what_was_looked_for_marked() {
        let (count, shown) = show("daejeon");
        assert_eq!(count, "3 results");
        for part in [
            r#"["h2","Members (1)"]"#,
            r#"["a",{"href":"/members/daejeon"},["mark","Daejeon"]"#,
            r#"["a",{"href":"/members?q=daejeon"},"Show all 1 in the list of members"]"#,
            r#"["h2","Pages (1)"]"#,
            r#"["a",{"href":"/about"},"About ",["mark","Daejeon"]]"#,
            r#"["h2","News (1)"]"#,
        ] {
            assert!(shown.contains(part), "{part} is not in {shown}");
        }
    }

    #[test]
    fn a_name_that_is_not_shown_and_was_found_is_told() {
        assert!(show("대전").1.contains(r#"["mark","대전"]"#));
    }

    #[test]
    fn nothing_found_says_what_to_do() {
        let (count, shown) = show("nothing");
        assert_eq!(count, "Nothing was found.");
        assert!(shown.contains("fewer or other words"));
    }
}
