//! What is amiss, an entry each, with its line and a remedy.

use domain::Node;

use super::{Report, SectionName, costs_something};
use validate::Issue;

impl Report<'_> {
    /// The findings that cost something, or those that do not.
    pub(super) fn found(
        &self,
        part: SectionName,
        page: usize,
        heading: fn(usize) -> String,
        costs: bool,
    ) -> Vec<Node> {
        let all = self.findings.issues.iter();
        let found: Vec<&Issue> = all.filter(|finding| costs_something(finding) == costs).collect();
        let item = |finding: &&Issue| Node::element("li").text(&finding.message(self.lang));
        self.paged(part, (page, heading(found.len())), &found, |shown| {
            Node::element("ul").class("findings").children(shown.iter().map(item))
        })
    }
}
