//! The messages of the validation report.

use super::declare::messages;

messages! {
    /// The messages of the validation report in one language.
    ReportMessages {
        no_members_read,
        members_read(members: usize),
        items_left_out(items: usize),
        items_doubtful(items: usize),
        nothing_amiss,
        save,
        /// What is saved: the number of members.
        saved(members: usize),
        /// The heading of what is left out, with the number.
        left_out(count: usize),
        /// The heading of what is doubtful, with the number.
        doubtful(count: usize),
        /// The heading of the changes: the numbers of members added and removed, and of fields changed.
        changes(added: usize, removed: usize, altered: usize),
        no_changes,
        /// The accessible name of the table of changes.
        changes_table,
        entry,
        field,
        published,
        in_this_list,
        added,
        removed,
        /// The accessible name of the map.
        map,
        map_note,
    }
}

impl ReportMessages {
    /// The numbers of valid members, of entries and fields left out, and of doubtful ones.
    pub fn status(self, members: usize, left_out: usize, doubtful: usize) -> String {
        let mut sentences =
            vec![if members == 0 { self.no_members_read().to_owned() } else { self.members_read(members) }];
        sentences.extend((left_out > 0).then(|| self.items_left_out(left_out)));
        sentences.extend((doubtful > 0).then(|| self.items_doubtful(doubtful)));
        if sentences.len() == 1 {
            sentences.push(self.nothing_amiss().to_owned());
        }
        sentences.join(" ")
    }
}
