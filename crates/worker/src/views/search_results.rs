//! The results of a search: members, groups of members, pages and news, each in a section.

use std::ops::Range;

use directory::{DirectoryQuery, Facet, Highlighted, PageHit, TextQuery, ValueCount};
use domain::{Lang, Member, Messages, Node, ViewMessages};

use super::facet_names::FacetNames;

/// The maximum number of results in a section.
const MAX_SHOWN: usize = 20;
/// The maximum number of groups: they are few, or too many to help.
const MAX_GROUPS: usize = 5;

/// What the search results are rendered from.
pub struct SearchResultsView<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The search text, as typed.
    pub text: &'a str,
    /// The members with their places, the best match first.
    pub members: Vec<(&'a Member, String)>,
    /// The values of facets, the best match first.
    pub groups: Vec<(Facet, ValueCount)>,
    /// Their names.
    pub names: FacetNames<'a>,
    /// The pages, the best match first.
    pub pages: Vec<PageHit<'a>>,
}

impl SearchResultsView<'_> {
    /// The number of results as a text, and the sections.
    pub fn render(&self) -> (String, Vec<Node>) {
        let messages = ViewMessages::for_lang(self.lang);
        let groups = &self.groups[..self.groups.len().min(MAX_GROUPS)];
        let count = self.members.len() + groups.len() + self.pages.len();
        if count == 0 {
            return (messages.no_results().into(), vec![Node::element("p").text(messages.no_results_hint())]);
        }
        let (news, pages): (Vec<&PageHit<'_>>, Vec<&PageHit<'_>>) =
            self.pages.iter().partition(|hit| hit.group == "news");
        let sections = [
            self.members(messages),
            section(messages.groups_found(groups.len()), self.group_items(groups), None),
            section(messages.pages_found(pages.len()), page_items(&pages), omitted(messages, pages.len())),
            section(messages.news_found(news.len()), page_items(&news), omitted(messages, news.len())),
        ];
        (messages.results(count), sections.into_iter().flatten().collect())
    }

    fn members(&self, messages: ViewMessages) -> Option<Node> {
        let query = TextQuery::new(self.text);
        let visible = self.members.iter().take(MAX_SHOWN);
        let items = visible.map(|(member, place)| member_item(self.lang, &query, member, place)).collect();
        let search = form_urlencoded::Serializer::new(String::new()).append_pair("q", self.text).finish();
        let all = Node::link(&format!("/members?{search}"), &messages.all_members_found(self.members.len()));
        section(messages.members_found(self.members.len()), items, Some(all))
    }

    /// Each value with the number of its members, linked to the list of them.
    fn group_items(&self, groups: &[(Facet, ValueCount)]) -> Vec<Node> {
        let (query, messages) = (TextQuery::new(self.text), Messages::for_lang(self.lang));
        let item = |(facet, value): &(Facet, ValueCount)| {
            let name = self.names.value(*facet, &value.value);
            let of_value = DirectoryQuery::default().toggled(*facet, &value.value);
            let href = format!("/members?{}", of_value.replace_in_query_string(""));
            let link = link(&href, highlight(&name, &query.highlights(&name)));
            let about = format!("{}, {}", self.names.facet(*facet), messages.members_count(value.count));
            Node::element("li").child(link).text(" ").child(Node::element("span").class("about").text(&about))
        };
        groups.iter().map(item).collect()
    }
}

fn section(name: String, items: Vec<Node>, note: Option<Node>) -> Option<Node> {
    if items.is_empty() {
        return None;
    }
    let heading = Node::element("h2").text(&name);
    let list = Node::element("ul").class("results").children(items);
    let note = note.map(|note| Node::element("p").child(note));
    Some(Node::element("section").child(heading).child(list).children(note))
}

/// The number of results that are not shown, if any.
fn omitted(messages: ViewMessages, count: usize) -> Option<Node> {
    count.checked_sub(MAX_SHOWN).filter(|&rest| rest > 0).map(|rest| Node::from(messages.more_results(rest)))
}

fn member_item(lang: Lang, query: &TextQuery, member: &Member, place: &str) -> Node {
    let name = member.name.get(lang);
    let link = link(&format!("/members/{}", member.id), highlight(name, &query.highlights(name)));
    let link = link.attr("dir", "auto");
    let about =
        |text: &str| Node::element("span").class("about").children(highlight(text, &query.highlights(text)));
    // The match may be in a name that is not shown.
    let other = (query.highlights(name).is_empty()).then(|| other_name(query, member)).flatten();
    let item = Node::element("li").child(link).text(" ").child(about(place));
    match other {
        Some(name) => item.text(" ").child(about(&name).attr("dir", "auto")),
        None => item,
    }
}

fn other_name(query: &TextQuery, member: &Member) -> Option<String> {
    let mut names = member.name.all().map(str::to_owned).chain(member.alt_names.iter().cloned());
    names.find(|name| !query.highlights(name).is_empty())
}

fn page_items(hits: &[&PageHit<'_>]) -> Vec<Node> {
    hits.iter().take(MAX_SHOWN).map(|hit| page_item(hit)).collect()
}

fn page_item(hit: &PageHit<'_>) -> Node {
    let anchor = if hit.anchor.is_empty() { String::new() } else { format!("#{}", hit.anchor) };
    let mut title = highlighted(&hit.title);
    if !hit.heading.text.is_empty() {
        title.push(Node::from(" – "));
        title.extend(highlighted(&hit.heading));
    }
    let about = Node::element("span").class("about").children(highlighted(&hit.snippet));
    Node::element("li").child(link(&format!("/{}{anchor}", hit.path), title)).text(" ").child(about)
}

fn link(href: &str, text: Vec<Node>) -> Node {
    Node::element("a").attr("href", href).children(text)
}

fn highlighted(text: &Highlighted) -> Vec<Node> {
    highlight(&text.text, &text.ranges)
}

/// A text with the matches in `mark` elements.
pub(crate) fn highlight(text: &str, matches: &[Range<usize>]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = 0;
    for range in matches {
        if at < range.start {
            nodes.push(Node::from(&text[at..range.start]));
        }
        nodes.push(Node::element("mark").text(&text[range.clone()]));
        at = range.end;
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
        let list = domain::decode(include_bytes!("../../../../public/data/members.geojson")).unwrap();
        list.members.into_iter().find(|member| member.id == "daejeon").unwrap()
    }

    fn search(text: &str) -> (String, String) {
        let pages = PageIndex::from_json(PAGES.as_bytes()).unwrap();
        let hits = search_pages(&pages, &mut IncrementalSearch::default(), &TextQuery::new(text));
        let member = member();
        let members = if text == "nothing" { vec![] } else { vec![(&member, "South Korea".to_owned())] };
        let groups = match text {
            "europe" => {
                vec![(Facet::Region, ValueCount { value: text.into(), count: 12, is_selected: false })]
            }
            _ => vec![],
        };
        let names = FacetNames::new(Lang::En, &str::to_owned);
        let view = SearchResultsView { lang: Lang::En, text, members, groups, names, pages: hits };
        let (status, nodes) = view.render();
        (status, nodes.iter().map(|node| node.to_value().to_string()).collect())
    }

    #[test]
    fn each_kind_has_a_section_with_highlighted_matches() {
        let (status, rendered) = search("daejeon");
        assert_eq!(status, "3 results");
        for part in [
            r#"["h2","Members (1)"]"#,
            r#"["a",{"dir":"auto","href":"/members/daejeon"},["mark","Daejeon"]"#,
            r#"["a",{"href":"/members?q=daejeon"},"Show this member in the list"]"#,
            r#"["h2","Pages (1)"]"#,
            r#"["a",{"href":"/about"},"About ",["mark","Daejeon"]]"#,
            r#"["h2","News (1)"]"#,
        ] {
            assert!(rendered.contains(part), "{part} is not in {rendered}");
        }
    }

    #[test]
    fn a_match_in_another_name_is_shown() {
        assert!(search("대전").1.contains(r#"["mark","대전"]"#));
    }

    #[test]
    fn a_group_leads_to_its_members() {
        let (_, rendered) = search("europe");
        for part in [
            r#"["h2","Groups of members (1)"]"#,
            r#"["a",{"href":"/members?region=europe"},["mark","Europe"]]"#,
            r#""Part of the world, 12 members""#,
        ] {
            assert!(rendered.contains(part), "{part} is not in {rendered}");
        }
    }

    #[test]
    fn a_search_without_results_gives_advice() {
        let (status, rendered) = search("nothing");
        assert_eq!(status, "Nothing was found.");
        assert!(rendered.contains("fewer or other words"));
    }
}
