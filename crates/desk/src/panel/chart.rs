//! Counts of the members found: bars that are drawn, and the same as tables.

use atlas::decimal;
use domain::Node;

use super::{Shown, element};
use directory::Facet;
use directory::{CategoryCount, Statistics, YearCount};

/// The size of a chart's parts, in its own units.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 220.0;
/// So many countries have a bar of their own.
const COUNTRIES: usize = 15;

impl Shown<'_> {
    /// A chart of each kind of count, with a table of the same under it.
    pub(super) fn figures(&self) -> Vec<Node> {
        let counts = Statistics::from_members(self.members());
        if counts.members == 0 {
            return Vec::new();
        }
        let mut countries = counts.countries.clone();
        let rest: usize =
            countries.split_off(COUNTRIES.min(countries.len())).iter().map(|bar| bar.count).sum();
        let mut by_country = self.named(Facet::Country, &countries);
        by_country.extend((rest > 0).then(|| (self.words.other_countries.to_owned(), rest)));
        let classes = self.named(Facet::Class, &counts.classes);
        let regions = self.named(Facet::Region, &counts.regions);
        let kinds = self.named(Facet::Kind, &counts.kinds);
        let mut figures = vec![
            self.bars(self.words.by_class, &classes),
            self.bars(self.words.by_region, &regions),
            self.bars(self.words.by_kind, &kinds),
            self.bars(self.words.by_country, &by_country),
        ];
        if !counts.years.is_empty() {
            figures.insert(0, self.growth(&counts));
        }
        figures
    }

    fn named(&self, facet: Facet, bars: &[CategoryCount]) -> Vec<(String, usize)> {
        bars.iter().map(|bar| (self.value_name(facet, &bar.value), bar.count)).collect()
    }

    /// Names, bars and numbers as a table: it is its own description.
    fn bars(&self, name: &str, bars: &[(String, usize)]) -> Node {
        let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        let row = |(name, count): &(String, usize)| {
            let share = decimal(100.0 * *count as f64 / most as f64, 1);
            let rect = Node::from_parts("rect", &[("height", "10"), ("width", &share)], []);
            let attributes = [
                ("aria-hidden", "true"),
                ("class", "bar"),
                ("preserveAspectRatio", "none"),
                ("viewBox", "0 0 100 10"),
            ];
            let bar = Node::from_parts("svg", &attributes, [rect]);
            let number =
                Node::from_parts("td", &[("class", "number")], [Node::from((self.messages.number)(*count))]);
            element(
                "tr",
                [
                    Node::from_parts("th", &[("scope", "row")], [Node::from(name)]),
                    number,
                    element("td", [bar]),
                ],
            )
        };
        let rows = element("tbody", bars.iter().map(row));
        let caption = element("caption", [Node::from(name)]);
        Node::from_parts("table", &[("class", "bars")], [caption, rows])
    }

    /// How the members grew: a step for each year, and the numbers as a table on demand.
    fn growth(&self, counts: &Statistics) -> Node {
        let years = &counts.years;
        let most = years.last().map_or(1, |year| year.cumulative).max(1) as f64;
        let step = WIDTH / years.len() as f64;
        let bar = |(at, year): (usize, &YearCount)| {
            let height = (HEIGHT - 30.0) * year.cumulative as f64 / most;
            let (x, y) = (decimal(at as f64 * step + 1.0, 1), decimal(HEIGHT - 30.0 - height, 1));
            let (width, height) = (decimal((step - 2.0).max(1.0), 1), decimal(height, 1));
            Node::from_parts("rect", &[("height", &height), ("width", &width), ("x", &x), ("y", &y)], [])
        };
        let bars = years.iter().enumerate().map(bar);
        let ends = [(0.0, "start", years.first()), (WIDTH, "end", years.last())];
        let ends = ends.into_iter().filter_map(|(x, anchor, year)| {
            let words =
                format!("{}: {}", (self.messages.year)(year?.year), (self.messages.number)(year?.cumulative));
            let (x, y) = (decimal(x, 0), decimal(HEIGHT - 8.0, 0));
            Some(Node::from_parts(
                "text",
                &[("text-anchor", anchor), ("x", &x), ("y", &y)],
                [Node::from(words)],
            ))
        });
        let view = format!("0 0 {} {}", decimal(WIDTH, 0), decimal(HEIGHT, 0));
        let attributes = [
            ("aria-label", self.words.by_year),
            ("class", "growth"),
            ("role", "img"),
            ("viewBox", view.as_str()),
        ];
        let drawing = Node::from_parts("svg", &attributes, bars.chain(ends));
        let without = (counts.without_year > 0)
            .then(|| element("p", [Node::from((self.words.without_year)(counts.without_year))]));
        let caption = element("figcaption", [Node::from(self.words.by_year)]);
        Node::from_parts("figure", &[], [caption, drawing, self.year_table(years)].into_iter().chain(without))
    }

    fn year_table(&self, years: &[YearCount]) -> Node {
        let heads = [self.words.year, self.words.joined_in_year, self.words.members_so_far];
        let head =
            element("tr", heads.map(|name| Node::from_parts("th", &[("scope", "col")], [Node::from(name)])));
        let row = |year: &YearCount| {
            let name =
                Node::from_parts("th", &[("scope", "row")], [Node::from((self.messages.year)(year.year))]);
            let number = |count| element("td", [Node::from((self.messages.number)(count))]);
            element("tr", [name, number(year.joined), number(year.cumulative)])
        };
        let table = element("table", [element("thead", [head]), element("tbody", years.iter().map(row))]);
        element("details", [element("summary", [Node::from(self.words.as_table)]), table])
    }
}
