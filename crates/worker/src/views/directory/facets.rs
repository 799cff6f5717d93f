//! What can be chosen, with the number that each value would give.

use domain::Node;

use super::Shown;
use directory::Facet;
use directory::{FacetCounts, ValueCount};

impl Shown<'_> {
    /// The facets in groups that open. `js/enhancements.js` reopens those that were open.
    pub(super) fn facets(&self) -> Node {
        let groups = self.selection.facets.iter().filter(|counts| !counts.values.is_empty());
        let groups: Vec<Node> = groups.map(|counts| self.group(counts)).chain(self.years()).collect();
        Node::element("div").class("facets").children(groups)
    }

    fn group(&self, counts: &FacetCounts) -> Node {
        let name = self.facet_name(counts.facet);
        let mut values: Vec<&ValueCount> = counts.values.iter().collect();
        if counts.facet == Facet::Country {
            values.sort_by_key(|value| std::cmp::Reverse(value.count));
        }
        let values = values.into_iter().map(|value| self.value(counts.facet, value));
        let group = Node::element("details").class("facet");
        let group = group.attr("id", &format!("facet-{}", counts.facet.as_str()));
        group.child(Node::element("summary").text(name)).child(Node::element("ul").children(values))
    }

    /// A value as a way to choose it or to take it back; one that would give nothing is inert.
    fn value(&self, facet: Facet, value: &ValueCount) -> Node {
        let name = self.value_name(facet, &value.value);
        let count = Node::element("small").text(&format!(" {}", (self.messages.number)(value.count)));
        if value.count == 0 && !value.is_selected {
            return Node::element("li").class("inert").text(&name).child(count);
        }
        let href = self.href(&self.choice.toggled(facet, &value.value));
        let link = Node::link(&href, &name).attr("id", &format!("{}-{}", facet.as_str(), value.value));
        let link = link.attr_opt("aria-current", value.is_selected.then_some("true"));
        Node::element("li").child(link.child(count))
    }

    /// The year up to which members are shown, with a button that lets it run. See `js/year-slider.js`.
    fn years(&self) -> Option<Node> {
        let (first, last) = self.panel.directory.years()?;
        let at = self.choice.joined_by.unwrap_or(last).clamp(first, last).to_string();
        let (first, last) = (first.to_string(), last.to_string());
        let label = Node::element("label").attr("for", "until").text(&(self.words.joined_by)(&at));
        let range = Node::element("input").attr("id", "until").attr("name", "year").attr("type", "range");
        let range = range.attr("min", &first).attr("max", &last).attr("value", &at);
        let play = Node::element("button").attr("id", "play").attr("name", "play").attr("type", "button");
        let play = play.attr("aria-pressed", "false").text(self.words.play);
        let without = self.panel.directory.without_year();
        // Without a year chosen they are shown like all others.
        let note = (without > 0 && self.choice.joined_by.is_some())
            .then(|| Node::element("p").text(&(self.words.without_year)(without)));
        let years = Node::element("div").class("years");
        let years = years.child(label).child(range).child(play).children(note);
        let group = Node::element("details").class("facet").attr("id", "facet-year");
        Some(group.child(Node::element("summary").text(self.words.year)).child(years))
    }
}
