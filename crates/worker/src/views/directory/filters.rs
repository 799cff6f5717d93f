//! The filters: the values of each facet with the numbers of members, and the year slider.

use directory::{Facet, FacetCounts, ValueCount, parse_year};
use domain::Node;

use super::{DirectoryRenderer, closing_label};

/// A facet with more values has a field to find one.
const MAX_WITHOUT_FIELD: usize = 12;

impl DirectoryRenderer<'_> {
    /// The panel of the facets, of which one is open at a time. `js/enhancements.js` reopens the one that was open.
    pub(super) fn filters(&self) -> Node {
        let groups = self.selection.facets.iter().filter(|counts| !counts.values.is_empty());
        let groups = groups.map(|counts| self.group(counts));
        let name = self.site_messages.panels()[0];
        let facets = Node::element("div").class("facets").attr("role", "group").attr("aria-label", name);
        let done = match self.matches.len() {
            0 => self.messages.close_filters().to_owned(),
            count => self.messages.show_members(count),
        };
        domain::panel("filters", closing_label(name, &done)).child(facets.children(groups))
    }

    fn group(&self, counts: &FacetCounts) -> Node {
        let (slug, name) = (counts.facet.as_str(), self.names.facet(counts.facet));
        let items = match counts.facet {
            Facet::Joined => self.decades(&counts.values),
            Facet::Country => self.countries(&counts.values),
            facet => counts.values.iter().map(|value| self.item(facet, value)).collect(),
        };
        let find = (items.len() > MAX_WITHOUT_FIELD).then(|| self.find_field(slug, name));
        let group = Node::element("details").class("facet").attr("id", &format!("facet-{slug}"));
        group.attr("name", "facet").child(self.summary(counts)).child(
            Node::element("div")
                .class("facet-values")
                .children(find)
                .child(Node::element("ul").children(items)),
        )
    }

    /// The facet's name, with the number of values that are selected.
    fn summary(&self, counts: &FacetCounts) -> Node {
        let selected = counts.values.iter().filter(|value| value.is_selected).count();
        let summary = Node::element("summary").text(self.names.facet(counts.facet));
        let count = || Node::element("small").text(&self.site_messages.number(selected));
        summary
            .children((selected > 0).then(|| Node::from(" ")).into_iter().chain((selected > 0).then(count)))
    }

    /// The field that narrows the values of a facet. See `js/facet-field.js`.
    fn find_field(&self, slug: &str, name: &str) -> Node {
        let label = self.messages.find_value(name);
        let field = Node::element("input").attr("id", &format!("find-{slug}")).attr("type", "search");
        let field = field.attr("name", "find").attr("autocomplete", "off");
        Node::element("label").class("find").child(Node::element("span").text(&label)).child(field)
    }

    /// The countries in the alphabetical order of the reader's language.
    fn countries(&self, values: &[ValueCount]) -> Vec<Node> {
        let mut values: Vec<&ValueCount> = values.iter().collect();
        values.sort_by_key(|value| self.view.ranks.country_rank(&value.value));
        values.into_iter().map(|value| self.item(Facet::Country, value)).collect()
    }

    /// The decades, each with its years in a group that expands, so that nobody is counted twice on one level.
    fn decades(&self, values: &[ValueCount]) -> Vec<Node> {
        // A decade precedes its years.
        let decades = values.chunk_by(|_, next| parse_year(&next.value).is_some());
        decades.map(|decade| self.item(Facet::Joined, &decade[0]).children(self.years_of(decade))).collect()
    }

    /// The years of a decade, which is the first value; none for other values.
    fn years_of(&self, decade: &[ValueCount]) -> Option<Node> {
        let (decade, years) = decade.split_first().filter(|(_, years)| !years.is_empty())?;
        let name = self.messages.years_of_decade();
        let label = format!("{}: {name}", self.names.value(Facet::Joined, &decade.value));
        let summary = Node::element("summary").attr("aria-label", &label).text(name);
        let is_open = years.iter().any(|year| year.is_selected).then_some("");
        let group = Node::element("details").class("decade").attr_opt("open", is_open);
        let group = group.attr("id", &format!("decade-{}", decade.value)).child(summary);
        let years = years.iter().map(|year| self.item(Facet::Joined, year));
        Some(group.child(Node::element("ul").children(years)))
    }

    /// A link that selects or deselects a value; plain text if no member has it.
    fn item(&self, facet: Facet, value: &ValueCount) -> Node {
        let name = Node::element("span").text(&self.names.value(facet, &value.value));
        let count = Node::element("small").text(&self.site_messages.number(value.count));
        if value.count == 0 && !value.is_selected {
            return Node::element("li").class("inert").child(name).text(" ").child(count);
        }
        let href = self.href(&self.query.toggled(facet, &value.value));
        let link = Node::element("a").attr("href", &href);
        let link = link.attr("id", &format!("{}-{}", facet.as_str(), value.value));
        let link = link.attr_opt("aria-current", value.is_selected.then_some("true"));
        Node::element("li").child(link.child(name).text(" ").child(count))
    }

    /// The panel of the year slider, with a button that animates it. At the last year it selects everybody, as the page does without
    /// it. See `js/year-slider.js`.
    pub(super) fn years(&self) -> Option<Node> {
        let (first, last) = self.view.directory.years()?;
        let year = self.query.joined_by.map(|year| year.clamp(first, last).to_string());
        let (first, last) = (first.to_string(), last.to_string());
        let name = year
            .as_ref()
            .map_or_else(|| self.messages.joined_any_year().into(), |year| self.messages.joined_by(year));
        let range = Node::element("input").attr("id", "until").attr("name", "year").attr("type", "range");
        let range =
            range.attr("min", &first).attr("max", &last).attr("value", year.as_ref().unwrap_or(&last));
        let years = Node::element("div").class("years").children([
            Node::element("label").attr("for", "until").text(&name),
            range.attr("aria-valuetext", &name),
            self.play_button(),
        ]);
        let years = years.children(self.unknown_years());
        Some(domain::panel("years", self.site_messages.panels()[1].into()).child(years))
    }

    /// `js/year-slider.js` replaces its text by another of its names.
    fn play_button(&self) -> Node {
        let play = Node::element("button").attr("id", "play").attr("name", "play").attr("type", "button");
        let play = play
            .attr("data-play", self.messages.play_years())
            .attr("data-pause", self.messages.pause_years());
        play.attr("data-next", self.messages.next_year()).text(self.messages.play_years())
    }

    /// Says whether the members with an unknown year are included.
    fn unknown_years(&self) -> Option<Node> {
        let count = self.view.directory.without_year();
        let is_included = self.query.joined_by.is_none();
        let messages = self.messages;
        let text = if is_included { messages.with_unknown_year(count) } else { messages.without_year(count) };
        (count > 0).then(|| Node::element("p").text(&text))
    }
}
