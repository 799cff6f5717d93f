//! The active filters, each with a link that removes it, and suggestions if no member matches.

use directory::{DirectoryQuery, Facet, FilterPart, Relaxation, TextQuery};
use domain::Node;

use super::DirectoryRenderer;

/// The maximum number of relaxed filters, of values of facets and of spellings offered.
const MAX_SUGGESTIONS: usize = 3;

impl DirectoryRenderer<'_> {
    /// A link for each filter that removes it, and one that removes all. The search text has its own field, and is written out in
    /// print only.
    pub(super) fn active_filters(&self) -> Option<Node> {
        let named = self.filters_with_names();
        let mut filters: Vec<Node> =
            named.iter().map(|(without, name)| self.active_filter(without, name)).collect();
        // A search text alone adds nothing here while it has results, so nothing moves while typing.
        let can_clear = !filters.is_empty() || (self.matches.is_empty() && !self.query.text.is_empty());
        filters.extend(can_clear.then(|| self.clear_all()));
        // Ids by position, so the focus moves to the filter that takes the removed one's place.
        let filters = filters.into_iter().enumerate();
        let filters =
            filters.map(|(at, link)| Node::element("li").child(link.attr("id", &format!("chosen-{at}"))));
        let text = (!self.query.text.is_empty()).then(|| self.printed_text());
        let items: Vec<Node> = text.into_iter().chain(filters).collect();
        let list = Node::element("ul").class("chips").attr("aria-label", self.messages.active_filters());
        (!items.is_empty()).then(|| list.children(items))
    }

    /// The active filters but for the search text: the query without each, and its name.
    pub(super) fn filters_with_names(&self) -> Vec<(DirectoryQuery, String)> {
        let mut filters = Vec::new();
        for &facet in Facet::ALL {
            for value in self.query.selected(facet) {
                let name = format!("{}: {}", self.names.facet(facet), self.names.value(facet, value));
                filters.push((self.query.toggled(facet, value), name));
            }
        }
        if let Some(year) = self.query.joined_by {
            let without = DirectoryQuery { joined_by: None, ..self.query.clone() };
            filters.push((without, self.messages.joined_until(year)));
        }
        filters
    }

    fn active_filter(&self, without: &DirectoryQuery, name: &str) -> Node {
        let label = self.messages.remove_filter(name);
        let cross = Node::element("span").attr("aria-hidden", "true").text(" ×");
        Node::link(&self.href(without), name).attr("aria-label", &label).child(cross)
    }

    fn clear_all(&self) -> Node {
        let all = DirectoryQuery { view_mode: self.query.view_mode, ..DirectoryQuery::default() };
        Node::link(&self.href(&all), self.messages.clear_filters()).class("clear")
    }

    fn printed_text(&self) -> Node {
        let text = format!("{}: “{}”", self.site_messages.search(), self.query.text);
        Node::element("li").class("print-only").text(&text)
    }

    /// Suggestions if no member matches: filters to remove, values of facets that match the text, and other spellings.
    pub(super) fn relaxations(&self) -> Vec<Node> {
        let directory = self.view.directory;
        // Removing the only word would select all members, which does not help.
        let is_one_word = DirectoryQuery {
            text: self.query.text.clone(),
            view_mode: self.query.view_mode,
            sort: self.query.sort,
            ..DirectoryQuery::default()
        } == self.query
            && self.query.text.split_whitespace().count() == 1;
        let relaxations =
            if is_one_word { Vec::new() } else { directory.relaxations(&self.query, &self.selection) };
        let links = relaxations
            .iter()
            .take(MAX_SUGGESTIONS)
            .map(|relaxation| Node::element("li").child(self.relaxation(relaxation)));
        let spellings =
            directory.spelling_suggestions(&self.query.text, MAX_SUGGESTIONS).into_iter().map(|text| {
                let name = self.messages.did_you_mean(&text);
                let query = DirectoryQuery { text, ..self.query.clone() };
                Node::element("li").child(Node::link(&self.href(&query), &name))
            });
        let items: Vec<Node> = links.chain(self.matching_values()).chain(spellings).collect();
        let why =
            if items.is_empty() { self.messages.no_results_hint() } else { self.messages.no_matches_hint() };
        let list = (!items.is_empty()).then(|| Node::element("ul").children(items));
        vec![Node::element("div").class("note").child(Node::element("p").text(why)).children(list)]
    }

    /// Links that select the members of the values that match the search text instead of searching for it.
    fn matching_values(&self) -> impl Iterator<Item = Node> {
        let text = TextQuery::new(&self.query.text);
        let found =
            self.view.directory.find_facet_values(&text, &|facet, value| self.names.value(facet, value));
        found.into_iter().take(MAX_SUGGESTIONS).map(|(facet, value)| {
            let query = DirectoryQuery { view_mode: self.query.view_mode, ..DirectoryQuery::default() };
            let name = format!("{}: {}", self.names.facet(facet), self.names.value(facet, &value.value));
            let link = Node::link(&self.href(&query.toggled(facet, &value.value)), &name);
            let count = Node::element("small").text(&self.site_messages.number(value.count));
            Node::element("li").child(link).text(" ").child(count)
        })
    }

    fn relaxation(&self, relaxation: &Relaxation) -> Node {
        let (query, what) = match &relaxation.without {
            FilterPart::Facet(facet) => (self.query.without(*facet), self.names.facet(*facet).to_owned()),
            FilterPart::JoinedBy => (
                DirectoryQuery { joined_by: None, ..self.query.clone() },
                self.messages.growth_label().to_owned(),
            ),
            FilterPart::Word(word) => {
                let left: Vec<&str> =
                    self.query.text.split_whitespace().filter(|other| other != word).collect();
                (DirectoryQuery { text: left.join(" "), ..self.query.clone() }, format!("“{word}”"))
            }
        };
        Node::link(&self.href(&query), &self.messages.without_filter(&what, relaxation.members))
    }
}
