//! What would change on the site.

use domain::Node;

use super::{Report, SectionName, table};
use validate::{Changes, Difference};

/// One thing that would change.
enum Change<'a> {
    Added(&'a str),
    Removed(&'a str),
    Altered(&'a Difference),
}

impl Report<'_> {
    pub(super) fn changes(&self, page: usize) -> Vec<Node> {
        let Changes { added, removed, changed } = &self.findings.changes;
        let changes: Vec<Change<'_>> = added
            .iter()
            .map(|id| Change::Added(id))
            .chain(removed.iter().map(|id| Change::Removed(id)))
            .chain(changed.iter().map(Change::Altered))
            .collect();
        let words = self.words();
        let heading = (words.changes)(added.len(), removed.len(), changed.len());
        self.paged(SectionName::Changes, (page, heading), &changes, |shown| {
            if shown.is_empty() {
                return Node::element("p").text(words.no_changes);
            }
            let heads = [words.entry, words.field, words.before, words.after];
            table(words.changed, "changes", &heads, shown.iter().map(|change| self.change(change)))
        })
    }

    fn change(&self, change: &Change<'_>) -> Node {
        let words = self.words();
        let (id, cells) = match change {
            Change::Added(id) => (*id, [words.added.into(), String::new(), String::new()]),
            Change::Removed(id) => (*id, [words.removed.into(), String::new(), String::new()]),
            Change::Altered(Difference { id, field, before, after }) => {
                (id.as_str(), [field.clone(), plain(before), plain(after)])
            }
        };
        let id = Node::element("th").attr("scope", "row").text(id);
        Node::element("tr").child(id).children(cells.map(|text| Node::element("td").text(&text)))
    }
}

/// A value without the quotation marks of JSON, if it is a text.
fn plain(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}
