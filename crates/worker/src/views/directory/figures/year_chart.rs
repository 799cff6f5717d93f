//! The members over the years: a bar for the documented members of each year, and a line through the numbers that were reported.

use directory::YearCount;
use domain::{Messages, Node, ReportedCount, ViewMessages};

use super::drawing::{dot, line, rect, silent, svg, text};
use super::scale::{Scale, round_step};

/// The left edge of the first year, right of the labels of the axis, and the width of all years, in percent.
const LEFT: f64 = 8.0;
const WIDTH: f64 = 91.0;
/// The part of a year's width that its bar takes.
const BAR: f64 = 0.76;
/// The top of the axis, below two lines of text, and its bottom.
const TOP: f64 = 56.0;
const BASE: f64 = 356.0;

/// What the chart shows.
pub(super) struct YearChart<'a> {
    /// Consecutive years.
    pub(super) years: &'a [YearCount],
    /// In the order of their dates.
    pub(super) reported: &'a [ReportedCount],
    /// The first and the last year of both.
    pub(super) range: (u16, u16),
    pub(super) lang: domain::Lang,
    pub(super) messages: ViewMessages,
    pub(super) site_messages: Messages,
    /// The members that joined in a year.
    pub(super) href: &'a dyn Fn(u16) -> String,
}

impl YearChart<'_> {
    pub(super) fn draw(&self) -> Node {
        let mut most = self.years.last().map_or(0, |year| year.cumulative);
        for count in self.reported {
            most = most.max(count.members);
        }
        let scale = Scale::up_to(most);
        let mut nodes = vec![self.axis(scale)];
        for year in self.range.0..=self.range.1 {
            nodes.push(self.year(year, scale));
        }
        if !self.reported.is_empty() {
            nodes.push(self.line(scale));
        }
        svg(self.messages.by_year(), BASE + 26.0, nodes)
    }

    /// The width of a year in percent.
    fn step(&self) -> f64 {
        WIDTH / f64::from(self.range.1 - self.range.0 + 1)
    }

    fn x(&self, year: u16) -> f64 {
        LEFT + self.step() * f64::from(year - self.range.0)
    }

    fn y(scale: Scale, members: usize) -> f64 {
        BASE - (BASE - TOP) * scale.position(members)
    }

    /// The bar of a year, with what is shown while the pointer is on it; a link if anybody joined.
    fn year(&self, year: u16, scale: Scale) -> Node {
        let (x, width) = (self.x(year), self.step());
        let reported = self.reported_in(year);
        let hit = rect("hit", x, width, 0.0, BASE);
        let Some(count) = self.years.iter().find(|count| count.year == year) else {
            return silent("year", vec![hit, readout(None, reported.as_deref())]);
        };
        let top = Self::y(scale, count.cumulative);
        let bar = rect("bar", x + width * (1.0 - BAR) / 2.0, width * BAR, top, BASE - top);
        let documented = match count.joined {
            0 => self.messages.year_readout(year, count.cumulative),
            joined => self.messages.year_readout_with_new(year, count.cumulative, joined),
        };
        let nodes = vec![hit, bar, readout(Some(&documented), reported.as_deref())];
        if count.joined == 0 {
            return silent("year", nodes);
        }
        let label = reported.map_or(documented.clone(), |reported| format!("{documented}. {reported}"));
        let link = Node::element("a").class("year").attr("href", &(self.href)(year));
        link.attr("aria-label", &label).children(nodes)
    }

    /// The last number that was reported in a year.
    fn reported_in(&self, year: u16) -> Option<String> {
        let count = self.reported.iter().rfind(|count| count.date.year == year)?;
        Some(self.messages.reported_readout(count.when.get(self.lang), count.members))
    }

    /// The line through the reported numbers, with a label at the largest, and the label of the last bar.
    fn line(&self, scale: Scale) -> Node {
        let mut nodes = Vec::new();
        let mut last = None;
        let mut largest = (0, (0.0, 0.0));
        for count in self.reported {
            let month = count.date.month.map_or(6.5, f64::from) - 0.5;
            let place = (self.x(count.date.year) + self.step() * month / 12.0, Self::y(scale, count.members));
            if let Some(last) = last {
                nodes.push(line(last, place));
            }
            nodes.push(dot(place));
            last = Some(place);
            if count.members > largest.0 {
                largest = (count.members, place);
            }
        }
        nodes.push(self.label(self.messages.reported_label(), largest.0, largest.1));
        if let Some(year) = self.years.last() {
            let x = self.x(year.year) + self.step() * (1.0 + BAR) / 2.0;
            let label = self.label(
                self.messages.documented_label(),
                year.cumulative,
                (x, Self::y(scale, year.cumulative)),
            );
            nodes.push(label.class("of-bars"));
        }
        silent("line", nodes)
    }

    fn label(&self, name: &str, members: usize, (x, y): (f64, f64)) -> Node {
        text(x, y - 10.0, "end", &format!("{name}: {}", self.site_messages.number(members)))
    }

    fn axis(&self, scale: Scale) -> Node {
        let mut nodes = Vec::new();
        let mut tick = 0;
        while tick <= scale.end {
            let y = Self::y(scale, tick);
            let messages = self.site_messages;
            let label = if tick == scale.end { messages.members_count(tick) } else { messages.number(tick) };
            nodes.push(line((0.0, y), (100.0, y)));
            nodes.push(text(0.0, y - 4.0, "start", &label));
            tick += scale.step;
        }
        let (first, last) = self.range;
        let step = round_step(usize::from(last - first)) as u16;
        for year in (first..=last).filter(|year| year % step == 0) {
            // There is no room to the right of the last year.
            let (x, anchor) =
                if year == last { (100.0, "end") } else { (self.x(year) + self.step() / 2.0, "middle") };
            nodes.push(text(x, BASE + 18.0, anchor, &year.to_string()));
        }
        silent("axis", nodes)
    }
}

/// The documented number of a year above the reported one.
fn readout(documented: Option<&str>, reported: Option<&str>) -> Node {
    let mut lines = Vec::new();
    for (y, line) in [(14.0, documented), (32.0, reported)] {
        if let Some(line) = line {
            lines.push(text(0.0, y, "start", line));
        }
    }
    Node::element("g").class("readout").children(lines)
}
