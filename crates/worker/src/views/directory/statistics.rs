//! Statistics of the selected members, as charts and tables.

use atlas::format_decimal;
use directory::{CategoryCount, Facet, Statistics, YearCount};
use domain::Node;

use super::DirectoryRenderer;

/// The size of the chart of years, in its own units.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 220.0;
/// The maximum number of countries with a bar each.
const MAX_COUNTRIES: usize = 15;

impl DirectoryRenderer<'_> {
    /// A chart of each category. The chart of years has a table as well.
    pub(super) fn statistics(&self) -> Vec<Node> {
        let counts = Statistics::from_members(self.members(), &|code| self.view.ranks.country_rank(code));
        if counts.members == 0 {
            return Vec::new();
        }
        let mut countries = counts.countries.clone();
        let rest: usize =
            countries.split_off(MAX_COUNTRIES.min(countries.len())).iter().map(|bar| bar.count).sum();
        let mut by_country = self.named(Facet::Country, &countries);
        by_country.extend((rest > 0).then(|| (self.messages.other_countries().to_owned(), rest)));
        let classes = self.named(Facet::Class, &counts.classes);
        let regions = self.named(Facet::Region, &counts.regions);
        let kinds = self.named(Facet::Kind, &counts.kinds);
        let mut figures = vec![
            self.bars(self.messages.by_class(), &classes),
            self.bars(self.messages.by_region(), &regions),
            self.bars(self.messages.by_kind(), &kinds),
            self.bars(self.messages.by_country(), &by_country),
        ];
        if !counts.years.is_empty() {
            figures.insert(0, self.growth(&counts));
        }
        figures
    }

    fn named(&self, facet: Facet, bars: &[CategoryCount]) -> Vec<(String, usize)> {
        bars.iter().map(|bar| (self.value_name(facet, &bar.value), bar.count)).collect()
    }

    /// A table of names, numbers and bars.
    fn bars(&self, name: &str, bars: &[(String, usize)]) -> Node {
        let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        let row = |(name, count): &(String, usize)| {
            let share = format_decimal(100.0 * *count as f64 / most as f64, 1);
            let rect = Node::element("rect").attr("width", &share).attr("height", "10");
            let bar = Node::element("svg").class("bar").attr("aria-hidden", "true").child(rect);
            let bar = bar.attr("viewBox", "0 0 100 10").attr("preserveAspectRatio", "none");
            Node::element("tr").children([
                Node::element("th").attr("scope", "row").text(name),
                Node::element("td").class("number").text(&self.site_messages.number(*count)),
                Node::element("td").child(bar),
            ])
        };
        let rows = Node::element("tbody").children(bars.iter().map(row));
        Node::element("table").class("bars").child(Node::element("caption").text(name)).child(rows)
    }

    /// The number of members by year: a bar for each year, and the numbers in a table that expands.
    fn growth(&self, counts: &Statistics) -> Node {
        let years = &counts.years;
        let most = years.last().map_or(1, |year| year.cumulative).max(1) as f64;
        let step = WIDTH / years.len() as f64;
        let bar = |(at, year): (usize, &YearCount)| {
            let height = (HEIGHT - 30.0) * year.cumulative as f64 / most;
            let (x, y) =
                (format_decimal(at as f64 * step + 1.0, 1), format_decimal(HEIGHT - 30.0 - height, 1));
            let (width, height) = (format_decimal((step - 2.0).max(1.0), 1), format_decimal(height, 1));
            let rect = Node::element("rect").attr("x", &x).attr("y", &y);
            rect.attr("width", &width).attr("height", &height)
        };
        let bars = years.iter().enumerate().map(bar);
        let ends = [(0.0, "start", years.first()), (WIDTH, "end", years.last())];
        let ends = ends.into_iter().filter_map(|(x, anchor, year)| {
            let text = format!(
                "{}: {}",
                self.site_messages.year(year?.year),
                self.site_messages.number(year?.cumulative)
            );
            let (x, y) = (format_decimal(x, 0), format_decimal(HEIGHT - 8.0, 0));
            let label = Node::element("text").attr("text-anchor", anchor).attr("x", &x).attr("y", &y);
            Some(label.text(&text))
        });
        let view = format!("0 0 {} {}", format_decimal(WIDTH, 0), format_decimal(HEIGHT, 0));
        let drawing = Node::element("svg").class("growth").attr("role", "img");
        let drawing = drawing.attr("aria-label", self.messages.by_year()).attr("viewBox", &view);
        let without = (counts.without_year > 0)
            .then(|| Node::element("p").text(&self.messages.without_year(counts.without_year)));
        Node::element("figure")
            .child(Node::element("figcaption").text(self.messages.by_year()))
            .child(drawing.children(bars).children(ends))
            .child(self.year_table(years))
            .children(without)
    }

    fn year_table(&self, years: &[YearCount]) -> Node {
        let heads =
            [self.messages.year_label(), self.messages.joined_in_year(), self.messages.members_so_far()];
        let head = heads.map(|name| Node::element("th").attr("scope", "col").text(name));
        let head = Node::element("thead").child(Node::element("tr").children(head));
        let row = |year: &YearCount| {
            let name = Node::element("th").attr("scope", "row").text(&self.site_messages.year(year.year));
            let number = |count| Node::element("td").text(&self.site_messages.number(count));
            Node::element("tr").child(name).child(number(year.joined)).child(number(year.cumulative))
        };
        let body = Node::element("tbody").children(years.iter().map(row));
        let table = Node::element("table").child(head).child(body);
        Node::element("details").child(Node::element("summary").text(self.messages.as_table())).child(table)
    }
}
