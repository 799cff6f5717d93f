//! The messages of the worker's views in English.

use super::SITE;
use crate::messages::ViewMessages;
use crate::{Evidence, Region};

pub static VIEWS: ViewMessages = ViewMessages {
    cached_list_shown: |day| {
        format!("Shown instead is the list as it was last loaded in this browser, on {}.", (SITE.date)(day))
    },
    partly_loaded: |loaded, matched| {
        let of = matched.map_or_else(String::new, |matched| format!(" of about {matched}"));
        format!("Loaded in this part of the map: {loaded}{of}. Zoom in to see the others.")
    },
    results: |n| if n == 1 { "1 result".into() } else { format!("{n} results") },
    no_results: "Nothing was found.",
    no_results_hint: "Try fewer or other words. Names are found in English, in Korean and as they are spelled at home; every word has to match.",
    members_found: |n| format!("Members ({n})"),
    pages_found: |n| format!("Pages ({n})"),
    news_found: |n| format!("News ({n})"),
    all_members_found: |n| format!("Show all {n} in the list of members"),
    more_results: |n| {
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
    others_in_country: |country| format!("Other members in {country}"),
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
    previous: "Previous",
    next: "Next",
    previous_and_next: "Previous and next in the selection",
    back_to_selection: |n| {
        if n == 1 {
            "Back to the one member chosen".into()
        } else {
            format!("Back to the {n} members chosen")
        }
    },
    no_matches: "No member matches this choice.",
    no_matches_hint: "No member has all of what was chosen. Without one part of it there are some:",
    did_you_mean: |name| format!("Did you mean “{name}”?"),
    without_filter: |what, n| format!("Without {what}: {n}"),
    view_modes: "View",
    active_filters: "Chosen",
    clear_filters: "Clear all",
    remove_filter: |name| format!("Remove {name}"),
    find_value: |facet| format!("Find in “{facet}”"),
    name_label: "Name",
    country_label: "Country",
    region_label: "Part of the world",
    region: |region| match region {
        Region::Africa => "Africa",
        Region::Americas => "Americas",
        Region::Asia => "Asia",
        Region::Europe => "Europe",
        Region::Oceania => "Oceania",
        Region::Antarctica => "Antarctica",
    },
    unknown: "Not known",
    decade: |first| format!("{first}–{}", first + 9),
    evidence_short: |evidence| match evidence {
        Evidence::Stated => "Stated by a source",
        Evidence::FoundingList => "On the founding list",
        Evidence::Weak => "Indirect or unclear",
    },
    joined_until: |year| format!("Joined by {year}"),
    year_unknown: "Year not known",
    years_of_decade: "Years",
    growth_label: "Growth over time",
    joined_by: |year| format!("Joined by {year}"),
    joined_any_year: "Joined by: all years",
    play_years: "Play",
    pause_years: "Pause",
    next_year: "Next year",
    without_year: |n| {
        if n == 1 {
            "One member has no known year of joining and is left out.".into()
        } else {
            format!("{n} members have no known year of joining and are left out.")
        }
    },
    with_unknown_year: |n| {
        if n == 1 {
            "This includes one member with no known year of joining.".into()
        } else {
            format!("This includes {n} members with no known year of joining.")
        }
    },
    year_label: "Year",
    joined_in_year: "Joined",
    members_so_far: "Members so far",
    by_year: "Members by year of joining",
    by_class: "Members by class",
    by_region: "Members by part of the world",
    by_kind: "Members by kind",
    by_country: "Members by country",
    other_countries: "Other countries",
    as_table: "As a table",
    table_pages: "Pages of the table",
    page_of: |page, pages| format!("Page {page} of {pages}"),
    copy_text: "Copy as text",
    copied: "The list is copied.",
    copy_code: "Copy code",
    code_copied: "The code is copied.",
    not_copied: "The browser did not allow copying. Select the text and copy it yourself.",
    print: "Print",
    embed_hint: "This code shows the selection on a page of your own:",
    preview: "Preview in a new tab",
    licence: "Coordinates: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
    attribution: |name| format!("{name}. Coordinates: GeoNames (https://www.geonames.org)"),
    nearest: "Nearest members",
    less_than_one_km: "less than 1\u{a0}km",
    correction: "Report a correction",
    minimap: |name| format!("Map: where {name} is"),
};
