//! The selected members as a table with pagination.

use domain::{Lang, MAX_PRINTED, Member, Node};

use super::DirectoryRenderer;
use crate::views::member_page::class_symbol_icon;
use directory::TextQuery;
use directory::{DirectoryQuery, Sort, SortKey};

/// The number of rows on a page.
const ROWS: usize = 100;
/// The value of the parameter `page` for all rows on one page.
const ALL: &str = "all";

impl DirectoryRenderer<'_> {
    pub(super) fn table(&self) -> Vec<Node> {
        let shows_all = self.page() == Some(ALL) && self.can_show_all();
        let page_size = if shows_all { MAX_PRINTED } else { ROWS };
        let pages = self.matches.len().div_ceil(page_size).max(1);
        let page = self.page().and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, pages);
        let query = TextQuery::new(&self.query.text);
        let rows = self
            .members()
            .skip((page - 1) * page_size)
            .take(page_size)
            .map(|member| self.row(&query, member));
        let heads = [
            (self.messages.name_label(), SortKey::Name),
            (self.messages.place_label(), SortKey::City),
            (self.messages.country_label(), SortKey::Country),
            (self.messages.class_label(), SortKey::Class),
            (self.messages.kind_label(), SortKey::Kind),
            (self.site_messages.joined_label(), SortKey::Joined),
        ];
        let heads = heads.into_iter().map(|(name, key)| self.head(name, key));
        let head = Node::element("thead").child(Node::element("tr").children(heads));
        let table = Node::element("table").class("members-table").child(head);
        let table = table.child(Node::element("tbody").children(rows));
        let frame =
            Node::element("div").class("table-frame").attr("aria-label", self.site_messages.members());
        let frame = frame.attr("role", "group").attr("tabindex", "0").child(table);
        let nav = (self.matches.len() > ROWS).then(|| self.pages(page, pages));
        std::iter::once(frame).chain(nav).collect()
    }

    /// The value of the parameter `page`.
    fn page(&self) -> Option<&str> {
        self.view.query.split('&').find_map(|pair| pair.strip_prefix("page="))
    }

    fn can_show_all(&self) -> bool {
        self.matches.len() <= MAX_PRINTED
    }

    /// The head of a column: a link that sorts by it, or reverses the order if it is sorted already.
    fn head(&self, name: &str, key: SortKey) -> Node {
        let own = self.sort().filter(|sort| sort.key == key);
        let descending = own.is_some_and(|sort| !sort.descending);
        let query = DirectoryQuery { sort: Some(Sort { key, descending }), ..self.query.clone() };
        let sorted = own.map(|sort| if sort.descending { "descending" } else { "ascending" });
        let link = Node::link(&self.href(&query), name).attr("id", &format!("sort-{}", key.as_str()));
        Node::element("th").attr("scope", "col").attr_opt("aria-sort", sorted).child(link)
    }

    /// The order of the rows; `None` if they are ordered by relevance.
    fn sort(&self) -> Option<Sort> {
        let by_name = || Sort { key: SortKey::Name, descending: false };
        self.query.sort.or_else(|| self.query.text.is_empty().then(by_name))
    }

    fn row(&self, query: &TextQuery, member: &Member) -> Node {
        let lang = self.view.lang;
        let name = member.name.get(lang);
        let selection =
            DirectoryQuery { view_mode: directory::ViewMode::List, ..self.query.clone() }.to_query_string();
        let href = domain::with_query(&format!("/members/{}", member.id), &selection);
        let borrowed = member.name.fallback_lang(lang).map(Lang::code);
        let link = Node::element("a").attr("dir", "auto").attr("href", &href).attr_opt("lang", borrowed);
        let link = link.children(crate::views::search_results::highlight(name, &query.highlights(name)));
        let class = format!(" {}", self.site_messages.class(member.class));
        let kind = member.kind.map(|kind| Node::from(self.site_messages.kind(kind)));
        let year = member.joined.map(|year| Node::from(self.site_messages.year(year)));
        let cell = || Node::element("td");
        Node::element("tr").children([
            Node::element("th").attr("scope", "row").child(link),
            cell().children(member.city.as_ref().map(|city| Node::from(city.get(lang)))),
            cell().text(&(self.view.country_name)(&member.country_code)),
            cell().child(class_symbol_icon(member)).text(&class),
            cell().children(kind),
            cell().children(year),
        ])
    }

    /// The links to the previous and the next page, and to all rows; from all rows, the link to the first page.
    fn pages(&self, page: usize, pages: usize) -> Node {
        let href = |page: &str| {
            let href = self.href(&self.query);
            format!("{href}{}page={page}", if href.contains('?') { "&" } else { "?" })
        };
        let link = |label: &str, page: &str| Node::element("li").child(Node::link(&href(page), label));
        let before = (page > 1).then(|| link(self.messages.previous(), &(page - 1).to_string()));
        let here = if pages == 1 {
            link(&self.messages.page_of(1, self.matches.len().div_ceil(ROWS)), "1")
        } else {
            Node::element("li").text(&self.messages.page_of(page, pages))
        };
        let after = (page < pages).then(|| link(self.messages.next(), &(page + 1).to_string()));
        let offers_all = pages > 1 && self.can_show_all();
        let all = offers_all.then(|| link(&self.messages.all_rows(self.matches.len()), ALL));
        let links = Node::element("ul").children(before).child(here).children(after).children(all);
        Node::element("nav").class("pages").attr("aria-label", self.messages.table_pages()).child(links)
    }
}
