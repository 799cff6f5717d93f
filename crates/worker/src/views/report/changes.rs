//! The section of changes against the published list.

use domain::Node;
use validate::{Changes, Difference};

use super::{ReportView, SectionName, table};

/// A change.
enum Change<'a> {
    Added(&'a str),
    Removed(&'a str),
    Changed(&'a Difference),
}

impl ReportView<'_> {
    pub(super) fn changes(&self, page: usize) -> Vec<Node> {
        let Changes { added, removed, changed } = &self.report.changes;
        let changes: Vec<Change<'_>> = added
            .iter()
            .map(|id| Change::Added(id))
            .chain(removed.iter().map(|id| Change::Removed(id)))
            .chain(changed.iter().map(Change::Changed))
            .collect();
        let messages = self.messages();
        let heading = messages.changes(added.len(), removed.len(), changed.len());
        self.paginated(SectionName::Changes, (page, heading), &changes, |visible| {
            if visible.is_empty() {
                return Node::element("p").text(messages.no_changes());
            }
            let heads = [messages.entry(), messages.field(), messages.published(), messages.in_this_list()];
            table(
                messages.changes_table(),
                "changes",
                &heads,
                visible.iter().map(|change| self.change(change)),
            )
        })
    }

    fn change(&self, change: &Change<'_>) -> Node {
        let messages = self.messages();
        let (id, cells) = match change {
            Change::Added(id) => (*id, [messages.added().into(), String::new(), String::new()]),
            Change::Removed(id) => (*id, [messages.removed().into(), String::new(), String::new()]),
            Change::Changed(Difference { id, field, before, after }) => {
                (id.as_str(), [field.clone(), plain(before), plain(after)])
            }
        };
        let id = Node::element("th").attr("scope", "row").text(id);
        Node::element("tr").child(id).children(cells.map(|text| Node::element("td").text(&text)))
    }
}

/// The text of a JSON string, or the source of any other value.
fn plain(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}
