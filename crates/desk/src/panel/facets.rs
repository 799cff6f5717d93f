//! What can be chosen, with the number that each value would give.

use domain::Node;

use super::{Shown, element};
use directory::Facet;
use directory::{FacetCounts, ValueCount};

impl Shown<'_> {
    /// The facets in groups that open. `js/enhancements.js` reopens those that were open.
    pub(super) fn facets(&self) -> Node {
        let groups = self.selection.facets.iter().filter(|counts| !counts.values.is_empty());
        let groups: Vec<Node> = groups.map(|counts| self.group(counts)).chain(self.years()).collect();
        Node::from_parts("div", &[("class", "facets")], groups)
    }

    fn group(&self, counts: &FacetCounts) -> Node {
        let name = self.facet_name(counts.facet);
        let mut values: Vec<&ValueCount> = counts.values.iter().collect();
        if counts.facet == Facet::Country {
            values.sort_by_key(|value| std::cmp::Reverse(value.count));
        }
        let values = values.into_iter().map(|value| self.value(counts.facet, value));
        let id = format!("facet-{}", counts.facet.word());
        let attributes = [("class", "facet"), ("id", id.as_str())];
        let parts = [element("summary", [Node::from(name)]), element("ul", values)];
        Node::from_parts("details", &attributes, parts)
    }

    /// A value as a way to choose it or to take it back; one that would give nothing is inert.
    fn value(&self, facet: Facet, value: &ValueCount) -> Node {
        let name = Node::from(self.value_name(facet, &value.value));
        let count =
            Node::from_parts("small", &[], [Node::from(format!(" {}", (self.messages.number)(value.count)))]);
        if value.count == 0 && !value.is_selected {
            return Node::from_parts("li", &[("class", "inert")], [name, count]);
        }
        let href = self.href(&self.choice.toggled(facet, &value.value));
        let id = format!("{}-{}", facet.word(), value.value);
        let current = value.is_selected.then_some(("aria-current", "true"));
        let attributes: Vec<(&str, &str)> =
            [("href", href.as_str()), ("id", &id)].into_iter().chain(current).collect();
        element("li", [Node::from_parts("a", &attributes, [name, count])])
    }

    /// The year up to which members are shown, with a button that lets it run. See `js/year-slider.js`.
    fn years(&self) -> Option<Node> {
        let (first, last) = self.panel.directory.years()?;
        let at = self.choice.joined_by.unwrap_or(last).clamp(first, last).to_string();
        let (first, last) = (first.to_string(), last.to_string());
        let range = [
            ("id", "until"),
            ("max", last.as_str()),
            ("min", &first),
            ("name", "year"),
            ("type", "range"),
            ("value", &at),
        ];
        let label = Node::from_parts("label", &[("for", "until")], [Node::from((self.words.joined_by)(&at))]);
        let play = [("aria-pressed", "false"), ("id", "play"), ("name", "play"), ("type", "button")];
        let play = Node::from_parts("button", &play, [Node::from(self.words.play)]);
        let without = self.panel.directory.without_year();
        // Without a year chosen they are shown like all others.
        let note = (without > 0 && self.choice.joined_by.is_some())
            .then(|| element("p", [Node::from((self.words.without_year)(without))]));
        let parts = [label, Node::from_parts("input", &range, []), play].into_iter().chain(note);
        let parts = [
            element("summary", [Node::from(self.words.year)]),
            Node::from_parts("div", &[("class", "years")], parts),
        ];
        Some(Node::from_parts("details", &[("class", "facet"), ("id", "facet-year")], parts))
    }
}
