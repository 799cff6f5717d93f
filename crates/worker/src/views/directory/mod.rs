//! The directory as elements to be shown: what can be chosen, what was, and the members found in other forms than a list.

mod chips;
mod export_menu;
mod facets;
mod statistics;
mod table;

use std::collections::HashSet;

use domain::{Config, Lang, Member, Messages, Node};
use protocol::SelectedMembers;

use directory::IncrementalSearch;
use directory::SortRanks;
use directory::{Directory, Selection};
use directory::{DirectoryQuery, ViewMode};
use directory::{Facet, UNKNOWN};
use domain::ViewMessages;

/// What a directory is shown with.
pub struct Panel<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The settings.
    pub config: &'a Config,
    /// The members.
    pub directory: &'a Directory,
    /// Their order by name and country in the language.
    pub ranks: &'a SortRanks,
    /// A country's name in the language, by its code.
    pub country_name: &'a dyn Fn(&str) -> String,
    /// The query of the page's address.
    pub query: &'a str,
    /// How the members are a portion of a collection that is too large to load, if they are.
    pub portion: Option<Portion>,
}

/// A portion of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// What is to be said of it, such as how much is missing; may be empty.
    pub said: String,
    /// Whether its server has already found the members by the words that are looked for.
    pub is_found: bool,
}

/// A choice being shown.
struct Shown<'a> {
    panel: &'a Panel<'a>,
    words: &'static ViewMessages,
    messages: &'static Messages,
    choice: DirectoryQuery,
    selection: Selection,
    /// The members found, in their order.
    found: Vec<u32>,
}

impl Panel<'_> {
    /// Selects members, and renders the filters and the table or statistics. `search` has to be the directory's own.
    pub fn select(&self, search: &mut IncrementalSearch) -> SelectedMembers {
        let choice = DirectoryQuery::from_query_string(self.query);
        let is_found = self.portion.as_ref().is_some_and(|portion| portion.is_found);
        let text = if is_found { String::new() } else { choice.text.clone() };
        let selection = self.directory.select(search, &DirectoryQuery { text, ..choice.clone() });
        let found = self.ranks.sorted(self.directory.members(), &selection.hits, choice.sort);
        let (words, messages) = (ViewMessages::for_lang(self.lang), Messages::for_lang(self.lang));
        let shown = Shown { panel: self, words, messages, choice, selection, found };
        let (status, tools, view) = (shown.status(), shown.tools(), shown.view());
        let all = shown.choice.is_unfiltered() && shown.choice.sort.is_none();
        let members = (!all).then(|| shown.found.iter().map(|&member| member as usize).collect());
        SelectedMembers { status, members, tools, view }
    }
}

impl Shown<'_> {
    fn members(&self) -> impl ExactSizeIterator<Item = &Member> + Clone {
        self.found.iter().map(|&at| &self.panel.directory.members()[at as usize])
    }

    fn status(&self) -> String {
        let members = self.panel.directory.members();
        let countries =
            || members.iter().map(|member| member.country_code.as_str()).collect::<HashSet<_>>().len();
        let is_all = self.choice.is_unfiltered();
        let counted = match self.found.len() {
            0 if is_all && self.panel.portion.is_none() => self.messages.no_members.into(),
            0 => self.words.none_found.into(),
            found if is_all => (self.messages.members_in_countries)(found, countries()),
            found => (self.messages.members_of)(found, members.len()),
        };
        let said =
            self.panel.portion.iter().map(|portion| portion.said.clone()).filter(|said| !said.is_empty());
        std::iter::once(counted).chain(said).collect::<Vec<_>>().join(" ")
    }

    /// The address of the same page with another choice.
    fn href(&self, choice: &DirectoryQuery) -> String {
        let query = choice.replace_in_query_string(self.panel.query);
        // Which part of a table is shown depends on the choice.
        let query: Vec<&str> =
            query.split('&').filter(|pair| !pair.starts_with("page=") && !pair.is_empty()).collect();
        if query.is_empty() { "/members".into() } else { format!("/members?{}", query.join("&")) }
    }

    fn tools(&self) -> Vec<Node> {
        let mut tools = vec![self.looks()];
        tools.extend(self.chips());
        if self.found.is_empty() {
            tools.extend(self.remedies());
        }
        tools.push(self.facets());
        tools.push(self.take());
        tools
    }

    /// The ways in which the members can be shown.
    fn looks(&self) -> Node {
        let looks =
            [ViewMode::List, ViewMode::Table, ViewMode::Statistics].into_iter().zip(self.messages.looks);
        let look = |(look, name): (ViewMode, &str)| {
            let href = self.href(&DirectoryQuery { view_mode: look, ..self.choice.clone() });
            let current = (look == self.choice.view_mode).then_some("true");
            let link = Node::link(&href, name).attr("id", &format!("look-{}", look.as_str()));
            Node::element("li").child(link.attr_opt("aria-current", current))
        };
        let nav = Node::element("nav").class("choices looks").attr("aria-label", self.words.looks);
        nav.child(Node::element("ul").children(looks.map(look)))
    }

    /// What is shown in place of map and list.
    fn view(&self) -> Vec<Node> {
        match self.choice.view_mode {
            ViewMode::List => Vec::new(),
            ViewMode::Table => self.table(),
            ViewMode::Statistics => self.figures(),
        }
    }

    fn facet_name(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Class => self.words.class_label,
            Facet::Kind => self.words.kind_label,
            Facet::Country => self.words.country_label,
            Facet::Region => self.words.region_label,
            Facet::Joined => self.messages.joined_label,
            Facet::Evidence => self.words.evidence_label,
        }
    }

    /// A value of a facet in words.
    fn value_name(&self, facet: Facet, value: &str) -> String {
        if value == UNKNOWN && facet != Facet::Class {
            return self.words.unknown.into();
        }
        match facet {
            Facet::Class => (self.messages.class)(value.parse::<domain::Class>().ok()).into(),
            Facet::Kind => value.parse::<domain::Kind>().ok().map_or("", self.messages.kind).into(),
            Facet::Country => (self.panel.country_name)(value),
            Facet::Region => value.parse().map_or("", self.words.region).into(),
            Facet::Joined => match directory::parse_decade(value) {
                Some(first) => (self.words.decade)(first),
                None => directory::parse_year(value).map_or_else(|| value.into(), self.messages.year),
            },
            Facet::Evidence => {
                value.parse::<domain::Evidence>().ok().map_or("", self.words.evidence_short).into()
            }
        }
    }
}

#[cfg(test)]
mod tests;
