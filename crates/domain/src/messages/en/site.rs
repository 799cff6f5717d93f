//! The messages of the app in English.

use crate::messages::{Messages, grouped};
use crate::{Class, Compass, Date, Group, Kind, PageId};

const fn page_label(page: PageId) -> &'static str {
    match page {
        PageId::About => "Introduction",
        PageId::History => "History",
        PageId::Vision => "Vision and goals",
        PageId::Organization => "Organization",
        PageId::Statutes => "Statutes",
        PageId::Status => "What became of WTA",
        PageId::Activities => "Overview of activities",
        PageId::GeneralAssembly => "General Assembly",
        PageId::ExecutiveBoard => "Executive Board",
        PageId::MayorsForum => "Mayors' Forum",
        PageId::UniversityPresidentsForum => "University Presidents' Forum",
        PageId::HiTechFair => "Techno-Mart and Hi-Tech Fair",
        PageId::UnescoWta => "UNESCO-WTA programme",
        PageId::InnovationForum => "Global Innovation Forum",
        PageId::Review => "World Technopolis Review",
        PageId::Places => "Places where WTA met",
        PageId::Joining => "Joining (historical)",
        PageId::News => "News",
        PageId::Library => "Library",
        PageId::Contact => "Contact",
        PageId::Sources => "Data and sources",
        PageId::Check => "Check a list of members",
        PageId::Search => "Search",
        PageId::SiteMap => "Site map",
        PageId::Accessibility => "Accessibility",
        PageId::Privacy => "Privacy",
    }
}

const fn group_label(group: Group) -> &'static str {
    match group {
        Group::About => "About WTA",
        Group::Activities => "Activities",
    }
}

pub static SITE: Messages = Messages {
    skip_to_menu: "Skip to menu",
    skip_to_content: "Skip to content",
    skip_to_footer: "Skip to footer",
    skip_links: "Skip links",
    menu: "Menu",
    main_menu: "Main menu",
    language: "Language",
    department: "Managing department",
    person: "Person in charge",
    telephone: "Telephone",
    privacy: "This site sets no cookies, counts no visits and loads nothing from other hosts.",
    data_of: |day| format!("Member data of {}", date(day)),
    title: |page, site| format!("{page} – {site}"),
    broken: "Something in this page has stopped working. What you see can still be read.",
    reload: "Load the page again",
    date,
    number: grouped,

    home: "Home",
    page_label,
    group_label,
    members: "Members",
    not_found: "Page not found",
    not_found_text: "There is no page at this address. It may have been moved, or the address may be mistyped.",
    not_found_links: "Where to go from here",
    appearance: "Text size and theme",
    text_size: "Text size",
    text_sizes: ["Small", "Normal", "Larger", "Large", "Largest"],
    theme: "Theme",
    themes: ["As the system", "Light", "Dark"],
    show_keys: "Keys",
    search_shortcut: "/ opens the search",
    search_failed: "The search could not be loaded. Load the page again to try once more.",
    breadcrumbs: "You are here",

    members_summary: "The members of the World Technopolis Association that public sources attest, on a map and in a list.",
    members_caption: |n| if n == 1 { "member on record" } else { "members on record" },
    countries_caption,
    years_caption: "years of joining",
    key_figures: "Figures",
    years: |first, last| if first == last { first.to_string() } else { format!("{first}–{last}") },
    members_in_countries: |members, countries| {
        format!("{} in {} {}", members_count(members), grouped(countries), countries_caption(countries))
    },
    members_of: |shown, all| format!("{} of {}", grouped(shown), members_count(all)),
    no_members: "The list holds no members at present.",
    search: "Name or city",
    view_modes: ["Map and list", "Table", "Figures"],
    panels: ["Filters", "Years", "Download and share"],
    open_site: "Open in the site",
    list: "List of members",
    show_more: |n| format!("Show {} more", grouped(n)),
    class: |class| match class {
        Some(Class::Full) => "Full member",
        Some(Class::Associate) => "Associate member",
        Some(Class::Discretionary) => "Discretionary member",
        None => "Member, class not known",
    },
    kind: |kind| match kind {
        Kind::City => "City",
        Kind::Region => "Region",
        Kind::University => "University",
        Kind::ResearchInstitute => "Research institute",
        Kind::SciencePark => "Science park",
        Kind::Company => "Company",
        Kind::Organization => "Organization",
    },
    joined_label: "Joined",
    year: |year| year.to_string(),
    place: |city, country| format!("{city}, {country}"),
    back_to_members: "All members on the map",

    map: "Map of members",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole_world: "Whole world",
    pan_west: "Move west",
    pan_east: "Move east",
    pan_north: "Move north",
    pan_south: "Move south",
    map_controls: "Map controls",
    legend: "Legend",
    disclaimer: "The map shows land only. Names and positions imply no opinion on the legal status of any country, \
                 territory or city, or on its boundaries.",
    borders_disclaimer: "Borders are shown as Natural Earth has them. Borders, names and positions imply no opinion on the \
                         legal status of any country, territory or city.",
    attribution: "Land: Natural Earth (public domain). Coordinates: GeoNames, CC BY 4.0.",
    skip_map: "Skip the map",
    marker: |name, class, place| format!("{name}, {class}, {place}"),
    cluster: |count, country, countries, names| {
        let rest = count.saturating_sub(names.len());
        let more = if rest == 0 { String::new() } else { format!(" and {} more", grouped(rest)) };
        let place = country.map_or_else(|| format!("{} countries", grouped(countries)), str::to_owned);
        format!("{} in {place}: {}{more}", members_count(count), names.join(", "))
    },
    members_count,
    and_more: |n| format!("and {} more", grouped(n)),
    map_hint: "Arrow keys move the map, plus and minus zoom. Enter goes to the members, question mark lists all keys.",
    map_keys: &[
        (
            "← → ↑ ↓",
            "move the map; on a member, go to the nearest one in that direction (with Shift, move the map)",
        ),
        ("N, P", "next and previous member in view"),
        ("+ −", "zoom in and out"),
        ("Page Up, Page Down", "zoom by more"),
        ("0", "whole world"),
        ("Enter", "go to the members in view; on a member, open its page; on a group, open it"),
        ("I", "say which part of the world the map shows"),
        ("Esc", "close the card, then go back to the map"),
        ("Shift and mouse", "draw a box to see closer"),
        ("?", "show or hide this list"),
    ],
    shortcut_settings: "Keys",
    focused_marker: |at, count| format!("{} of {} in view", grouped(at), grouped(count)),
    distance: |km, direction| format!("{}\u{a0}km {}", grouped(km), compass(direction)),
    map_view: |(lat, lon), km, members| {
        let (north, east) = (if lat < 0 { "south" } else { "north" }, if lon < 0 { "west" } else { "east" });
        let (lat, lon, km) = (lat.abs(), lon.abs(), grouped(km));
        format!("Middle of the map: {lat}° {north}, {lon}° {east}. Width: about {km} km. {members}")
    },
    in_view: |seen, all| format!("{} of {} in view", grouped(seen), members_count(all)),
    only_in_view: "Only in this area",
    show_outside: |count| format!("Show {} outside this view", members_count(count)),
    enlarge_map: "Larger map",
    reduce_map: "Back to the page",
    copy_link: "Copy link to this view",
    link_copied: "The link is copied.",
    link_not_copied: "The link could not be copied. It is in the address bar.",

    try_again: "Try again",
    list_failed: |address, why| format!("The list of members ({address}) could not be loaded: {why}"),
    showing_published: |day| match day {
        Some(day) => {
            format!("Shown instead is the list that was published with this site, as of {}.", date(day))
        }
        None => "Shown instead is the list that was published with this site.".into(),
    },
    showing_settings: "The settings that this site was published with are used instead.",
    showing_prerendered: "What you see is the page as it was published; its links and its list work.",
    file_failed: |address, why| format!("A part of this page ({address}) could not be loaded: {why}"),
    open_page: "Open the published page",
    no_answer: "no answer came. Check the connection.",
    timeout: |seconds| format!("no answer came within {seconds} seconds."),
    too_many_bytes: |most| format!("it has more than {} megabytes.", most / 1_000_000),
    bad_status: |status| format!("the server answered with status {status}."),
    invalid_list: |error| format!("{error}."),
    bad_document: |error| format!("{error}."),
    problems: |records, fields| {
        let count = |n: usize, one: &str, many: &str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{} {many}", grouped(n))),
        };
        let parts: Vec<String> = [count(records, "record", "records"), count(fields, "field", "fields")]
            .into_iter()
            .flatten()
            .collect();
        let verb = if records + fields == 1 { "is" } else { "are" };
        format!("{} could not be read and {verb} left out.", parts.join(" and "))
    },
    problem: |record, field, found, expected, line| {
        format!("{record} (line {line}), {field}: expected {expected}; found {found}.")
    },
};

const fn countries_caption(n: usize) -> &'static str {
    if n == 1 { "country or region" } else { "countries and regions" }
}

fn members_count(n: usize) -> String {
    format!("{} {}", grouped(n), if n == 1 { "member" } else { "members" })
}

/// The names of the months.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(day: Date) -> String {
    format!("{} {} {}", day.day(), ENGLISH_MONTHS[usize::from(day.month()) - 1], day.year())
}

fn compass(direction: Compass) -> &'static str {
    match direction {
        Compass::North => "north",
        Compass::NorthEast => "north-east",
        Compass::East => "east",
        Compass::SouthEast => "south-east",
        Compass::South => "south",
        Compass::SouthWest => "south-west",
        Compass::West => "west",
        Compass::NorthWest => "north-west",
    }
}
