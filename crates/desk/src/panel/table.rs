//! The members found as a table, a page at a time.

use domain::{Member, Node};

use super::{Shown, element, link};
use crate::member_page::sign;
use directory::TextQuery;
use directory::{DirectoryQuery, Sort, SortKey};

/// So many rows are on a page.
const ROWS: usize = 100;

impl Shown<'_> {
    pub(super) fn table(&self) -> Vec<Node> {
        let pages = self.found.len().div_ceil(ROWS).max(1);
        let page = self.page().min(pages);
        let query = TextQuery::new(&self.choice.text);
        let rows = self.members().skip((page - 1) * ROWS).take(ROWS).map(|member| self.row(&query, member));
        let heads = [
            (self.words.name_label, Some(SortKey::Name)),
            (self.words.country_label, Some(SortKey::Country)),
            (self.words.class_label, Some(SortKey::Class)),
            (self.words.kind_label, None),
            (self.messages.joined_label, Some(SortKey::Joined)),
        ];
        let heads = heads.into_iter().map(|(name, key)| self.head(name, key));
        let body = [element("thead", [element("tr", heads)]), element("tbody", rows)];
        let attributes = [
            ("aria-label", self.messages.members),
            ("class", "table-frame"),
            ("role", "group"),
            ("tabindex", "0"),
        ];
        let table = Node::from_parts("table", &[("class", "members-table")], body);
        let frame = Node::from_parts("div", &attributes, [table]);
        std::iter::once(frame).chain((pages > 1).then(|| self.pages(page, pages))).collect()
    }

    fn page(&self) -> usize {
        let page = self.panel.query.split('&').find_map(|pair| pair.strip_prefix("page="));
        page.and_then(|page| page.parse().ok()).unwrap_or(1).max(1)
    }

    /// A column's head: a way to order by it, and the other way round once it is ordered by.
    fn head(&self, name: &str, key: Option<SortKey>) -> Node {
        let Some(key) = key else { return Node::from_parts("th", &[("scope", "col")], [Node::from(name)]) };
        let own = self.choice.sort.filter(|sort| sort.key == key);
        let descending = own.is_some_and(|sort| !sort.descending);
        let choice = DirectoryQuery { sort: Some(Sort { key, descending }), ..self.choice.clone() };
        let sorted = own.map(|sort| if sort.descending { "descending" } else { "ascending" });
        let id = format!("sort-{}", key.word());
        let attributes = [("scope", "col")].into_iter().chain(sorted.map(|sorted| ("aria-sort", sorted)));
        let attributes: Vec<(&str, &str)> = attributes.collect();
        let way = Node::from_parts("a", &[("href", &self.href(&choice)), ("id", &id)], [Node::from(name)]);
        Node::from_parts("th", &attributes, [way])
    }

    fn row(&self, query: &TextQuery, member: &Member) -> Node {
        let lang = self.panel.lang;
        let name = member.name.get(lang);
        let selection =
            DirectoryQuery { view_mode: directory::ViewMode::List, ..self.choice.clone() }.to_query_string();
        let mark = if selection.is_empty() { "" } else { "?" };
        let href = format!("/members/{}{mark}{selection}", member.id);
        let borrowed = member.name.borrowed_from(lang).map(|lang| ("lang", lang.code()));
        let attributes: Vec<(&str, &str)> = [("href", href.as_str())].into_iter().chain(borrowed).collect();
        let name = Node::from_parts("a", &attributes, crate::found::marked(name, &query.highlights(name)));
        let class = Node::from(format!(" {}", (self.messages.class)(member.class)));
        let cell = |nodes: Vec<Node>| element("td", nodes);
        let year = member.joined.map(|year| Node::from((self.messages.year)(year)));
        element(
            "tr",
            [
                Node::from_parts("th", &[("scope", "row")], [name]),
                cell(vec![Node::from(self.place(member.city.as_ref(), &member.country_code))]),
                cell(vec![sign(member), class]),
                cell(member.kind.map(|kind| Node::from((self.messages.kind)(kind))).into_iter().collect()),
                cell(year.into_iter().collect()),
            ],
        )
    }

    /// Ways to the other pages of a long table.
    fn pages(&self, page: usize, pages: usize) -> Node {
        let href = |page: usize| {
            let href = self.href(&self.choice);
            format!("{href}{}page={page}", if href.contains('?') { "&" } else { "?" })
        };
        let way = |words: &str, page: usize| element("li", [link(&href(page), words)]);
        let before = (page > 1).then(|| way(self.words.before, page - 1));
        let here = element("li", [Node::from((self.words.page_of)(page, pages))]);
        let after = (page < pages).then(|| way(self.words.after, page + 1));
        let attributes = [("aria-label", self.words.table_pages), ("class", "pages")];
        let ways = before.into_iter().chain([here]).chain(after);
        Node::from_parts("nav", &attributes, [element("ul", ways)])
    }
}
