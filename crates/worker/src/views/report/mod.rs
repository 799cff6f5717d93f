//! What is said of a list that an editor brings, as elements to be shown. `js/validator.js` shows them.

mod changes;
mod issues;
mod map;
mod members;

use atlas::Ring;
use domain::{Lang, Member, Messages, Node};

use domain::ReportMessages;
use protocol::SectionName;
use validate::{Issue, IssueKind, ValidationReport};

/// So many entries of a part are shown at once.
const AT_ONCE: usize = 100;

/// A list that was looked through, and what it is shown with.
pub struct Report<'a> {
    /// The language.
    pub lang: Lang,
    /// What was found.
    pub findings: &'a ValidationReport,
    /// Where a member is, in words.
    pub place: &'a dyn Fn(&Member) -> String,
    /// The meridian in the middle of the map, degrees east.
    pub centre: f64,
    /// The land under the members.
    pub land: &'a [Ring],
}

impl Report<'_> {
    /// What was found in one sentence, and the whole report.
    pub fn answer(&self) -> (String, Vec<Node>) {
        let [left_out, doubtful] = [true, false]
            .map(|costs| self.findings.issues.iter().filter(|one| costs_something(one) == costs).count());
        let members = self.findings.decoded.members.len();
        let status = (self.words().status)(members, left_out, doubtful);
        let mut nodes = Vec::new();
        nodes.extend((members > 0).then(|| self.save(members)));
        nodes.extend((left_out > 0).then(|| self.section(SectionName::LeftOut)));
        nodes.extend((doubtful > 0).then(|| self.section(SectionName::Doubtful)));
        nodes.push(self.section(SectionName::Changes));
        if members > 0 {
            nodes.push(self.map());
            nodes.push(self.section(SectionName::Members));
        }
        (status, nodes)
    }

    /// What stands in a part: its heading and a page of its entries, from 1; the last page where there are fewer.
    pub fn part(&self, part: SectionName, page: usize) -> Vec<Node> {
        match part {
            SectionName::LeftOut => self.found(part, page, self.words().left_out, true),
            SectionName::Doubtful => self.found(part, page, self.words().doubtful, false),
            SectionName::Changes => self.changes(page),
            SectionName::Members => self.members(page),
        }
    }

    fn section(&self, part: SectionName) -> Node {
        Node::element("section").attr("id", &format!("check-{}", part.as_str())).children(self.part(part, 1))
    }

    /// The button that gives the list back, and what it gives.
    fn save(&self, members: usize) -> Node {
        let words = self.words();
        let button = Node::element("button").attr("type", "button").attr("name", "take");
        let button = button.attr("value", "checked").text(words.save);
        let contents = Node::element("span").text(&(words.saved)(members));
        Node::element("p").class("check-save").child(button).child(contents)
    }

    /// A part's heading, a page of its entries in the form that `show` gives them, and the ways to its other pages.
    fn paged<T>(
        &self,
        part: SectionName,
        (page, heading): (usize, String),
        entries: &[T],
        show: impl FnOnce(&[T]) -> Node,
    ) -> Vec<Node> {
        let pages = entries.len().div_ceil(AT_ONCE).max(1);
        let page = page.clamp(1, pages);
        let shown = entries.chunks(AT_ONCE).nth(page - 1).unwrap_or_default();
        let heading = Node::element("h2").attr("tabindex", "-1").text(&heading);
        let ways = (pages > 1).then(|| self.ways(part, page, pages));
        [heading, show(shown)].into_iter().chain(ways).collect()
    }

    fn ways(&self, part: SectionName, page: usize, pages: usize) -> Node {
        let words = domain::ViewMessages::for_lang(self.lang);
        let way = |name: &str, to: usize| {
            let is_missing = to == 0 || to > pages;
            let button = Node::element("button").attr("type", "button").attr("name", "check");
            let button = button.attr("value", &format!("{} {to}", part.as_str()));
            let button = button.attr_opt("disabled", is_missing.then_some("")).text(name);
            Node::element("li").child(button)
        };
        let here = Node::element("li").text(&(words.page_of)(page, pages));
        let ways = [way(words.before, page - 1), here, way(words.after, page + 1)];
        let nav = Node::element("nav").class("pages").attr("aria-label", words.table_pages);
        nav.child(Node::element("ul").children(ways))
    }

    const fn words(&self) -> &'static ReportMessages {
        ReportMessages::for_lang(self.lang)
    }

    const fn messages(&self) -> &'static Messages {
        Messages::for_lang(self.lang)
    }
}

/// Whether the site would leave something out because of it.
const fn costs_something(finding: &Issue) -> bool {
    matches!(finding.kind, IssueKind::Dropped(_))
}

/// A table that scrolls in its own frame where it is too wide.
fn table(name: &str, class: &str, heads: &[&str], rows: impl Iterator<Item = Node>) -> Node {
    let head = |name: &&str| Node::element("th").attr("scope", "col").text(name);
    let head = Node::element("thead").child(Node::element("tr").children(heads.iter().map(head)));
    let table = Node::element("table").class(class).child(head).child(Node::element("tbody").children(rows));
    let frame = Node::element("div").class("table-frame").attr("role", "group").attr("aria-label", name);
    frame.attr("tabindex", "0").child(table)
}

#[cfg(test)]
mod tests;
