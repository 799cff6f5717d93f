//! The validation report on an editor's list of members. `js/validator.js` displays it.

mod changes;
mod issues;
mod map;
mod members;

use atlas::Ring;
use domain::{Lang, Member, Messages, Node, ReportMessages, ViewMessages};
use protocol::SectionName;
use validate::{Issue, IssueKind, ValidationReport};

/// The number of entries on a page of a section.
const PAGE_SIZE: usize = 100;

/// What the report is rendered from.
pub struct ReportView<'a> {
    /// The language.
    pub lang: Lang,
    /// The result of the validation.
    pub report: &'a ValidationReport,
    /// Returns the place of a member: "City, country".
    pub place_name: &'a dyn Fn(&Member) -> String,
    /// The central meridian of the map, in degrees east.
    pub centre: f64,
    /// The coastlines for the map.
    pub land: &'a [Ring],
}

impl ReportView<'_> {
    /// The summary in one sentence, and the whole report.
    pub fn render(&self) -> (String, Vec<Node>) {
        let [left_out, doubtful] = [true, false]
            .map(|dropped| self.report.issues.iter().filter(|issue| is_dropped(issue) == dropped).count());
        let members = self.report.decoded.members.len();
        let status = self.messages().status(members, left_out, doubtful);
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

    /// The heading and a page of the entries of a section. Pages count from 1; a number that is too high gives the last page.
    pub fn section_page(&self, section: SectionName, page: usize) -> Vec<Node> {
        match section {
            SectionName::LeftOut => self.issues(section, page, ReportMessages::left_out, true),
            SectionName::Doubtful => self.issues(section, page, ReportMessages::doubtful, false),
            SectionName::Changes => self.changes(page),
            SectionName::Members => self.members(page),
        }
    }

    fn section(&self, section: SectionName) -> Node {
        Node::element("section")
            .attr("id", &format!("check-{}", section.as_str()))
            .children(self.section_page(section, 1))
    }

    /// The button that saves the corrected list, and an explanation.
    fn save(&self, members: usize) -> Node {
        let messages = self.messages();
        let button = Node::element("button").attr("type", "button").attr("name", "take");
        let button = button.attr("value", "checked").text(messages.save());
        let explanation = Node::element("span").text(&messages.saved(members));
        Node::element("p").class("check-save").child(button).child(explanation)
    }

    /// The heading of a section, a page of its entries rendered by `render`, and the pagination.
    fn paginated<T>(
        &self,
        section: SectionName,
        (page, heading): (usize, String),
        entries: &[T],
        render: impl FnOnce(&[T]) -> Node,
    ) -> Vec<Node> {
        let pages = entries.len().div_ceil(PAGE_SIZE).max(1);
        let page = page.clamp(1, pages);
        let visible = entries.chunks(PAGE_SIZE).nth(page - 1).unwrap_or_default();
        let heading = Node::element("h2").attr("tabindex", "-1").text(&heading);
        let pagination = (pages > 1).then(|| self.pagination(section, page, pages));
        [heading, render(visible)].into_iter().chain(pagination).collect()
    }

    fn pagination(&self, section: SectionName, page: usize, pages: usize) -> Node {
        let messages = ViewMessages::for_lang(self.lang);
        let button = |name: &str, to: usize| {
            let is_missing = to == 0 || to > pages;
            let button = Node::element("button").attr("type", "button").attr("name", "check");
            let button = button.attr("value", &format!("{} {to}", section.as_str()));
            let button = button.attr_opt("disabled", is_missing.then_some("")).text(name);
            Node::element("li").child(button)
        };
        let here = Node::element("li").text(&messages.page_of(page, pages));
        let items = [button(messages.previous(), page - 1), here, button(messages.next(), page + 1)];
        let nav = Node::element("nav").class("pages").attr("aria-label", messages.table_pages());
        nav.child(Node::element("ul").children(items))
    }

    fn messages(&self) -> ReportMessages {
        ReportMessages::for_lang(self.lang)
    }

    fn site_messages(&self) -> Messages {
        Messages::for_lang(self.lang)
    }
}

/// Whether the site would leave out the record or the field.
const fn is_dropped(issue: &Issue) -> bool {
    matches!(issue.kind, IssueKind::Dropped(_))
}

/// A table in a frame that scrolls if the table is too wide.
fn table(name: &str, class: &str, heads: &[&str], rows: impl Iterator<Item = Node>) -> Node {
    let head = |name: &&str| Node::element("th").attr("scope", "col").text(name);
    let head = Node::element("thead").child(Node::element("tr").children(heads.iter().map(head)));
    let table = Node::element("table").class(class).child(head).child(Node::element("tbody").children(rows));
    let frame = Node::element("div").class("table-frame").attr("role", "group").attr("aria-label", name);
    frame.attr("tabindex", "0").child(table)
}

#[cfg(test)]
mod tests;
