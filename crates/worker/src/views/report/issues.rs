//! The sections of issues, each with its line and a remedy.

use domain::{Node, ReportMessages};
use validate::Issue;

use super::{ReportView, SectionName, is_dropped};

impl ReportView<'_> {
    /// The issues because of which something is dropped, or the others.
    pub(super) fn issues(
        &self,
        section: SectionName,
        page: usize,
        heading: fn(ReportMessages, usize) -> String,
        dropped: bool,
    ) -> Vec<Node> {
        let all = self.report.issues.iter();
        let issues: Vec<&Issue> = all.filter(|issue| is_dropped(issue) == dropped).collect();
        let item = |issue: &&Issue| Node::element("li").text(&issue.message(self.lang));
        self.paginated(section, (page, heading(self.messages(), issues.len())), &issues, |visible| {
            Node::element("ul").class("findings").children(visible.iter().map(item))
        })
    }
}
