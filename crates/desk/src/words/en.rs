//! English.

use domain::{Evidence, Lang, Messages};

use super::Words;

pub(super) const EN: Words = Words {
    results: |n| if n == 1 { "1 result".into() } else { format!("{n} results") },
    nothing: "Nothing was found.",
    try_other: "Try fewer or other words. Names are found in English, in Korean and as they are spelled at home; every word has to match.",
    members: |n| format!("Members ({n})"),
    pages: |n| format!("Pages ({n})"),
    news: |n| format!("News ({n})"),
    all_members: |n| format!("Show all {n} in the list of members"),
    more: |n| {
        if n == 1 {
            "1 more; a further word narrows it down.".into()
        } else {
            format!("{n} more; a further word narrows them down.")
        }
    },
    class_label: "Class",
    kind_label: "Kind",
    place_label: "Place",
    website_label: "Website",
    evidence_label: "Attestation",
    as_of_label: "As of",
    sources_label: "Sources",
    position_label: "Position on the map",
    others_in: |country| format!("Other members in {country}"),
    no_such_member: "No such member",
    no_such_member_text: "No member on record has this address. The list may have changed since the link was made.",
    member_summary: |name, class, place, association| format!("{name} ({place}): {class}, {association}"),
    evidence: |evidence| match evidence {
        Evidence::Stated => "A source states the membership or the admission.",
        Evidence::FoundingList => {
            "On the printed list of cities registered for the founding assembly of 1998."
        }
        Evidence::Weak => "The source is indirect or unclear.",
    },
    before: "Previous",
    after: "Next",
    way_on: "Previous and next in the selection",
    back_to_selection: |n| {
        if n == 1 {
            "Back to the one member chosen".into()
        } else {
            format!("Back to the {n} members chosen")
        }
    },
    nearest: "Nearest members",
    km: |km| {
        if km == 0 { "less than 1 km".into() } else { format!("{} km", (Messages::of(Lang::En).number)(km)) }
    },
    correction: "Report a correction",
    where_it_is: |name| format!("Map: where {name} is"),
};
