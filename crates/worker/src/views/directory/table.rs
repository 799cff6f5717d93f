//! The members found as a table, a page at a time.

use domain::{Lang, Member, Node};

use super::Shown;
use crate::views::member_page::sign;
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
        let head = Node::element("thead").child(Node::element("tr").children(heads));
        let table = Node::element("table").class("members-table").child(head);
        let table = table.child(Node::element("tbody").children(rows));
        let frame = Node::element("div").class("table-frame").attr("aria-label", self.messages.members);
        let frame = frame.attr("role", "group").attr("tabindex", "0").child(table);
        std::iter::once(frame).chain((pages > 1).then(|| self.pages(page, pages))).collect()
    }

    fn page(&self) -> usize {
        let page = self.panel.query.split('&').find_map(|pair| pair.strip_prefix("page="));
        page.and_then(|page| page.parse().ok()).unwrap_or(1).max(1)
    }

    /// A column's head: a way to order by it, and the other way round once it is ordered by.
    fn head(&self, name: &str, key: Option<SortKey>) -> Node {
        let head = Node::element("th").attr("scope", "col");
        let Some(key) = key else { return head.text(name) };
        let own = self.choice.sort.filter(|sort| sort.key == key);
        let descending = own.is_some_and(|sort| !sort.descending);
        let choice = DirectoryQuery { sort: Some(Sort { key, descending }), ..self.choice.clone() };
        let sorted = own.map(|sort| if sort.descending { "descending" } else { "ascending" });
        let link = Node::link(&self.href(&choice), name).attr("id", &format!("sort-{}", key.as_str()));
        head.attr_opt("aria-sort", sorted).child(link)
    }

    fn row(&self, query: &TextQuery, member: &Member) -> Node {
        let lang = self.panel.lang;
        let name = member.name.get(lang);
        let selection =
            DirectoryQuery { view_mode: directory::ViewMode::List, ..self.choice.clone() }.to_query_string();
        let mark = if selection.is_empty() { "" } else { "?" };
        let href = format!("/members/{}{mark}{selection}", member.id);
        let borrowed = member.name.fallback_lang(lang).map(Lang::code);
        let link = Node::element("a").attr("href", &href).attr_opt("lang", borrowed);
        let link = link.children(crate::views::search_results::marked(name, &query.highlights(name)));
        let class = format!(" {}", (self.messages.class)(member.class));
        let kind = member.kind.map(|kind| Node::from((self.messages.kind)(kind)));
        let year = member.joined.map(|year| Node::from((self.messages.year)(year)));
        let cell = || Node::element("td");
        Node::element("tr").children([
            Node::element("th").attr("scope", "row").child(link),
            cell().text(&member.place_name(lang, (self.panel.country_name)(&member.country_code))),
            cell().child(sign(member)).text(&class),
            cell().children(kind),
            cell().children(year),
        ])
    }

    /// Ways to the other pages of a long table.
    fn pages(&self, page: usize, pages: usize) -> Node {
        let href = |page: usize| {
            let href = self.href(&self.choice);
            format!("{href}{}page={page}", if href.contains('?') { "&" } else { "?" })
        };
        let way = |words: &str, page: usize| Node::element("li").child(Node::link(&href(page), words));
        let before = (page > 1).then(|| way(self.words.before, page - 1));
        let here = Node::element("li").text(&(self.words.page_of)(page, pages));
        let after = (page < pages).then(|| way(self.words.after, page + 1));
        let ways = Node::element("ul").children(before).child(here).children(after);
        Node::element("nav").class("pages").attr("aria-label", self.words.table_pages).child(ways)
    }
}
