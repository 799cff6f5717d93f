//! The figures of the selected members: charts with their numbers as tables. `js/figure-files.js` saves them as files.

mod bar_chart;
mod drawing;
mod scale;
mod table;
mod year_chart;

use directory::{CategoryCount, DirectoryQuery, Facet, Statistics, ViewMode};
use domain::{Node, ReportedCount};

use super::DirectoryRenderer;
use bar_chart::{Bar, bar_chart};
use scale::Scale;
use table::Table;
use year_chart::YearChart;

/// The number of bars that are shown at once.
const MAX_BARS: usize = 15;
/// The formats of the files.
const FORMATS: [&str; 3] = ["SVG", "PNG", "CSV"];

impl DirectoryRenderer<'_> {
    /// All figures, or the one that the address names, if there is such a figure.
    pub(super) fn figures(&self) -> Vec<Node> {
        let counts = Statistics::from_members(self.members(), &|code| self.view.ranks.country_rank(code));
        if counts.members == 0 {
            return Vec::new();
        }
        let only = self.view.query.split('&').find_map(|pair| pair.strip_prefix("figure="));
        let mut figures = self.figures_named(&counts, only);
        if figures.is_empty() {
            figures = self.figures_named(&counts, None);
        }
        vec![Node::element("div").class("charts").children(figures)]
    }

    fn figures_named(&self, counts: &Statistics, only: Option<&str>) -> Vec<Node> {
        let mut figures = Vec::new();
        if only.is_none_or(|only| only == "years") {
            figures.extend(self.years_figure(counts));
        }
        let messages = self.messages;
        for (facet, title, counts) in [
            (Facet::Class, messages.by_class(), &counts.classes),
            (Facet::Kind, messages.by_kind(), &counts.kinds),
            (Facet::Region, messages.by_region(), &counts.regions),
            (Facet::Country, messages.by_country(), &counts.countries),
        ] {
            if only.is_none_or(|only| only == facet.as_str()) {
                figures.push(self.bars_figure(facet, title, counts));
            }
        }
        figures
    }

    fn bars_figure(&self, facet: Facet, title: &str, counts: &[CategoryCount]) -> Node {
        let messages = self.site_messages;
        let mut table = Table::new(&[self.names.facet(facet), messages.members()], messages);
        let mut bars = Vec::new();
        let mut most = 0;
        for count in counts {
            let bar = self.bar(facet, count);
            table.push(&bar.name, &[Some(bar.count)], Vec::new());
            most = most.max(bar.count);
            bars.push(bar);
        }
        let (shown, rest) = bars.split_at(bars.len().min(MAX_BARS));
        let scale = Scale::up_to(most);
        let mut notes = Vec::new();
        let mut charts = vec![bar_chart(title, shown, scale, messages)];
        if !rest.is_empty() {
            notes.push(self.messages.largest_countries(shown.len(), bars.len()));
            let summary = Node::element("summary").text(&self.messages.other_countries(rest.len()));
            let chart = bar_chart(title, rest, scale, messages);
            let others = Node::element("details").attr("id", &format!("others-{}", facet.as_str()));
            charts.push(others.child(summary).child(chart));
        }
        self.figure(facet.as_str(), title, notes, charts, table)
    }

    fn bar(&self, facet: Facet, count: &CategoryCount) -> Bar {
        let name = self.names.value(facet, &count.value);
        let label = format!("{name}: {}", self.site_messages.number(count.count));
        let href = self.members_href(facet, &count.value);
        Bar { href, label, value: count.value.clone(), count: count.count, name }
    }

    /// The list and the map of those selected members that have a value.
    fn members_href(&self, facet: Facet, value: &str) -> String {
        let mut query = DirectoryQuery { view_mode: ViewMode::List, ..self.query.without(facet) };
        query.add_value(facet, value);
        self.href(&query)
    }

    /// `None` if no year is known, and nothing was reported.
    fn years_figure(&self, counts: &Statistics) -> Option<Node> {
        // Numbers were reported of all members, not of a selection.
        let reported = if self.query.is_unfiltered() { self.view.reported } else { &[] };
        let documented = counts.years.first().zip(counts.years.last()).map(|(a, b)| (a.year, b.year));
        let told = reported.first().zip(reported.last()).map(|(a, b)| (a.date.year, b.date.year));
        let range = match (documented, told) {
            (Some(a), Some(b)) => (a.0.min(b.0), a.1.max(b.1)),
            (a, b) => a.or(b)?,
        };
        let known = counts.members - counts.without_year;
        let mut notes = vec![self.messages.cumulative_note(known, counts.members)];
        if told.is_some() {
            notes.push(self.messages.reported_note().into());
        }
        let chart = YearChart {
            years: &counts.years,
            reported,
            range,
            lang: self.view.lang,
            messages: self.messages,
            site_messages: self.site_messages,
            href: &|year| self.members_href(Facet::Joined, &year.to_string()),
        };
        let table = self.year_table(counts, reported, range);
        Some(self.figure("years", self.messages.by_year(), notes, vec![chart.draw()], table))
    }

    /// A row for each year, and one for each reported number, by date.
    fn year_table(&self, counts: &Statistics, reported: &[ReportedCount], range: (u16, u16)) -> Table {
        let messages = self.messages;
        let heads = [
            messages.year_label(),
            messages.joined_in_year(),
            messages.members_so_far(),
            messages.reported_label(),
            messages.countries_label(),
            messages.sources_label(),
        ];
        // The last three columns are for reported numbers.
        let heads = if reported.is_empty() { &heads[..3] } else { &heads };
        let mut table = Table::new(heads, self.site_messages);
        for year in range.0..=range.1 {
            if let Some(count) = counts.years.iter().find(|count| count.year == year) {
                let numbers = [Some(count.joined), Some(count.cumulative), None, None];
                let (numbers, source) = if reported.is_empty() {
                    (&numbers[..2], None)
                } else {
                    (&numbers[..], Some(Node::element("td")))
                };
                table.push(&self.site_messages.year(year), numbers, Vec::from_iter(source));
            }
            for count in reported.iter().filter(|count| count.date.year == year) {
                let numbers = [None, None, Some(count.members), Some(count.countries).filter(|&n| n > 0)];
                table.push(count.when.get(self.view.lang), &numbers, vec![self.reported_source(count)]);
            }
        }
        table
    }

    fn reported_source(&self, count: &ReportedCount) -> Node {
        let title = count.source.get(self.view.lang);
        let cell = Node::element("td");
        if count.url.is_empty() { cell.text(title) } else { cell.child(Node::link(&count.url, title)) }
    }

    /// Says what is selected, if not all members are.
    fn selection_note(&self) -> Option<String> {
        let text = (!self.query.text.is_empty()).then(|| format!("“{}”", self.query.text));
        let mut filters = Vec::from_iter(text);
        filters.extend(self.filters_with_names().into_iter().map(|(_, name)| name));
        (!filters.is_empty()).then(|| format!("{} ({})", self.status(), filters.join("; ")))
    }

    fn figure(&self, id: &str, title: &str, notes: Vec<String>, charts: Vec<Node>, table: Table) -> Node {
        let mut caption = Node::element("figcaption").child(Node::element("h2").text(title));
        for note in notes.into_iter().chain(self.selection_note()) {
            caption = caption.child(Node::element("p").text(&note));
        }
        let name = self.view.config.name.get(self.view.lang);
        let source = match self.view.updated {
            Some(day) => self.messages.figure_source(name, day),
            None => self.messages.figure_source_undated(name),
        };
        let table = Node::element("details")
            .attr("id", &format!("table-{id}"))
            .child(Node::element("summary").text(self.messages.as_table()))
            .child(table.node(title));
        Node::element("figure")
            .class("chart")
            .attr("id", &format!("figure-{id}"))
            .child(caption)
            .children(charts)
            .child(table)
            .child(Node::element("p").class("source").text(&source))
            .child(self.figure_tools(id, title))
    }

    /// The downloads of a figure, and the link that shows it alone.
    fn figure_tools(&self, id: &str, title: &str) -> Node {
        let mut tools = Node::element("div").class("chart-tools");
        for format in FORMATS {
            let button = Node::element("button").attr("name", "figure").attr("type", "button");
            let button = button.attr("value", &format!("figure-{id} {format}"));
            let label = self.messages.download_figure(title, format);
            tools = tools.child(button.attr("aria-label", &label).text(format));
        }
        // The address has a query: the view.
        let href = format!("{}&figure={id}", self.href(&self.query));
        let link = Node::link(&href, self.messages.figure_link()).attr("id", &format!("link-{id}"));
        tools.child(link)
    }
}
