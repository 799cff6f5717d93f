//! The messages of the validation report in English.

use crate::messages::ReportMessages;

pub static REPORT: ReportMessages = ReportMessages {
    status: |members, left_out, doubtful| {
        let members = match members {
            0 => "No member can be read.".into(),
            1 => "One member can be read.".into(),
            members => format!("{members} members can be read."),
        };
        let left_out = match left_out {
            0 => String::new(),
            1 => " One entry or field would be left out.".into(),
            left_out => format!(" {left_out} entries or fields would be left out."),
        };
        let doubtful = match doubtful {
            0 => String::new(),
            1 => " One thing should be looked at.".into(),
            doubtful => format!(" {doubtful} things should be looked at."),
        };
        let fine = if left_out.is_empty() && doubtful.is_empty() { " Nothing is amiss." } else { "" };
        format!("{members}{left_out}{doubtful}{fine}")
    },
    save: "Save as members.geojson",
    saved: |members| {
        let members = if members == 1 { "the member".into() } else { format!("the {members} members") };
        format!(
            "It holds {members} in the form that the site reads, without what would be left out and without fields that the site does not know."
        )
    },
    left_out: |count| format!("Left out ({count})"),
    doubtful: |count| format!("To be looked at ({count})"),
    changes: |added, removed, altered| {
        format!("Changes: {added} added, {removed} removed, {altered} altered")
    },
    no_changes: "Nothing would change on the site.",
    changes_table: "Changes",
    entry: "Member",
    field: "Field",
    published: "Published",
    in_this_list: "In this list",
    added: "added",
    removed: "removed",
    map: "The members on the map",
    map_note: "Where several members are close together, one sign stands for them.",
};
