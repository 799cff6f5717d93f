//! The directory: filters, active filters, export menu, and the selected members as a table or as figures.

mod active_filters;
mod embed;
mod export_menu;
mod figures;
mod filters;
mod table;

use std::collections::HashSet;

use directory::{Directory, DirectoryQuery, IncrementalSearch, Selection, SortRanks, ViewMode};
use domain::{Config, Date, Lang, Member, Messages, Node, ReportedCount, ViewMessages};
use protocol::SelectedMembers;

use super::facet_names::FacetNames;

/// What the directory is rendered from.
pub struct DirectoryView<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The settings.
    pub config: &'a Config,
    /// The members, indexed.
    pub directory: &'a Directory,
    /// The collation of names and countries in the language.
    pub ranks: &'a SortRanks,
    /// Returns the name of a country in the language, by its code.
    pub country_name: &'a dyn Fn(&str) -> String,
    /// The query of the page's address, without `?`.
    pub query: &'a str,
    /// The root of the site, without a slash at its end.
    pub site: &'a str,
    /// The date of the list.
    pub updated: Option<Date>,
    /// The numbers of members that were reported over time.
    pub reported: &'a [ReportedCount],
    /// Set if the members are part of a collection that is too large to load.
    pub partial_load: Option<PartialLoad>,
}

/// A collection that is only partly loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartialLoad {
    /// A notice for the visitor, such as how much is missing; may be empty.
    pub notice: String,
    /// Whether the server has already applied the search text.
    pub is_searched: bool,
}

/// A selection while it is rendered.
struct DirectoryRenderer<'a> {
    view: &'a DirectoryView<'a>,
    messages: ViewMessages,
    site_messages: Messages,
    names: FacetNames<'a>,
    query: DirectoryQuery,
    selection: Selection,
    /// The indices of the selected members, sorted.
    matches: Vec<u32>,
}

impl DirectoryView<'_> {
    /// Selects members, and renders the filters and the table or figures. `search` must belong to the directory.
    pub fn select(&self, search: &mut IncrementalSearch) -> SelectedMembers {
        let query = self.directory.normalized(DirectoryQuery::from_query_string(self.query));
        let is_searched = self.partial_load.as_ref().is_some_and(|load| load.is_searched);
        let text = if is_searched { String::new() } else { query.text.clone() };
        let selection = self.directory.select(search, &DirectoryQuery { text, ..query.clone() });
        let matches = self.ranks.sorted(self.directory.members(), &selection.hits, query.sort);
        let (messages, site_messages) = (ViewMessages::for_lang(self.lang), Messages::for_lang(self.lang));
        let names = FacetNames::new(self.lang, self.country_name);
        let renderer =
            DirectoryRenderer { view: self, messages, site_messages, names, query, selection, matches };
        let (status, tools, results) = (renderer.status(), renderer.tools(), renderer.results());
        let all = renderer.query.is_unfiltered() && renderer.query.sort.is_none();
        let members = (!all).then(|| renderer.matches.iter().map(|&member| member as usize).collect());
        SelectedMembers { status, members, tools, results }
    }
}

impl DirectoryRenderer<'_> {
    fn members(&self) -> impl ExactSizeIterator<Item = &Member> + Clone {
        self.matches.iter().map(|&index| &self.view.directory.members()[index as usize])
    }

    fn status(&self) -> String {
        let members = self.view.directory.members();
        let countries =
            || members.iter().map(|member| member.country_code.as_str()).collect::<HashSet<_>>().len();
        let is_all = self.query.is_unfiltered();
        let count = match self.matches.len() {
            0 if is_all && self.view.partial_load.is_none() => self.site_messages.no_members().into(),
            0 => self.messages.no_matches().into(),
            count if is_all => self.site_messages.members_in_countries(count, countries()),
            count => self.site_messages.members_of(count, members.len()),
        };
        let notice = self.view.partial_load.iter().map(|load| load.notice.clone());
        let notice = notice.filter(|notice| !notice.is_empty());
        std::iter::once(count).chain(notice).collect::<Vec<_>>().join(" ")
    }

    /// The URL of the members' page with another query.
    fn href(&self, query: &DirectoryQuery) -> String {
        let query = query.replace_in_query_string(self.view.query);
        // Another selection starts at the first page of the table, and with all figures.
        domain::with_query("/members", &domain::without_view_state(&query))
    }

    fn tools(&self) -> Vec<Node> {
        let mut tools = vec![self.filters()];
        tools.extend(self.years());
        tools.extend([self.export_menu(), self.view_modes()]);
        tools.extend(self.active_filters());
        if self.matches.is_empty() {
            tools.extend(self.relaxations());
        }
        tools
    }

    /// The links to the view modes.
    fn view_modes(&self) -> Node {
        let modes = [ViewMode::List, ViewMode::Table, ViewMode::Figures]
            .into_iter()
            .zip(self.site_messages.view_modes());
        let link = |(mode, name): (ViewMode, &str)| {
            let href = self.href(&DirectoryQuery { view_mode: mode, ..self.query.clone() });
            let current = (mode == self.query.view_mode).then_some("true");
            let link = Node::link(&href, name).attr("id", &format!("look-{}", mode.as_str()));
            Node::element("li").child(link.attr_opt("aria-current", current))
        };
        let nav = Node::element("nav").class("choices looks").attr("aria-label", self.messages.view_modes());
        nav.child(Node::element("ul").children(modes.map(link)))
    }

    /// The table or the figures, shown instead of the map and the list.
    fn results(&self) -> Vec<Node> {
        match self.query.view_mode {
            ViewMode::List => Vec::new(),
            ViewMode::Table => self.table(),
            ViewMode::Figures => self.figures(),
        }
    }
}

/// The label of a panel's button, and the text that it has instead while the open panel fills the screen.
fn closing_label(label: &str, closing: &str) -> Node {
    let label = Node::element("span").text(label);
    Node::element("span").child(label).child(Node::element("span").class("done").text(closing))
}

#[cfg(test)]
mod tests;
