//! The filters: the values of each facet with the numbers of members, and the year slider.

use directory::{Facet, FacetCounts, ValueCount};
use domain::Node;

use super::DirectoryRenderer;

impl DirectoryRenderer<'_> {
    /// The facets as groups that expand. `js/enhancements.js` reopens the groups that were open.
    pub(super) fn filters(&self) -> Node {
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

    /// A link that selects or deselects a value; plain text if no member has it.
    fn value(&self, facet: Facet, value: &ValueCount) -> Node {
        let name = self.value_name(facet, &value.value);
        let count = Node::element("small").text(&format!(" {}", (self.site_messages.number)(value.count)));
        if value.count == 0 && !value.is_selected {
            return Node::element("li").class("inert").text(&name).child(count);
        }
        let href = self.href(&self.query.toggled(facet, &value.value));
        let link = Node::link(&href, &name).attr("id", &format!("{}-{}", facet.as_str(), value.value));
        let link = link.attr_opt("aria-current", value.is_selected.then_some("true"));
        Node::element("li").child(link.child(count))
    }

    /// The year slider, with a button that animates it. See `js/year-slider.js`.
    fn years(&self) -> Option<Node> {
        let (first, last) = self.view.directory.years()?;
        let at = self.query.joined_by.unwrap_or(last).clamp(first, last).to_string();
        let (first, last) = (first.to_string(), last.to_string());
        let label = Node::element("label").attr("for", "until").text(&(self.messages.joined_by)(&at));
        let range = Node::element("input").attr("id", "until").attr("name", "year").attr("type", "range");
        let range = range.attr("min", &first).attr("max", &last).attr("value", &at);
        let play = Node::element("button").attr("id", "play").attr("name", "play").attr("type", "button");
        let play = play.attr("aria-pressed", "false").text(self.messages.play_years);
        let without = self.view.directory.without_year();
        // They are only left out if a year is selected.
        let note = (without > 0 && self.query.joined_by.is_some())
            .then(|| Node::element("p").text(&(self.messages.without_year)(without)));
        let years = Node::element("div").class("years");
        let years = years.child(label).child(range).child(play).children(note);
        let group = Node::element("details").class("facet").attr("id", "facet-year");
        Some(group.child(Node::element("summary").text(self.messages.year_label)).child(years))
    }
}
