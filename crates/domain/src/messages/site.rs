//! The messages of the app.

use super::declare::{Plain, messages};
use crate::{Class, Compass, Continent, Date, Expected, Kind};

messages! {
    /// The messages of the app in one language.
    Messages {
        // Layout.
        skip_to_menu,
        skip_to_content,
        skip_to_footer,
        /// The accessible name of the skip links.
        skip_links,
        /// The button that opens the menu on narrow screens.
        menu,
        /// The accessible name of the main menu.
        main_menu,
        /// The accessible name of the language switch.
        language,
        /// The privacy notice in the footer.
        privacy,
        /// "Member data of" a date.
        data_of(day: Date),
        /// The document title, from the page's title and the site's name.
        title(page: &str, site: &str),
        /// Shown after an error that stops the app.
        broken,
        /// The link that reloads the page.
        reload,

        // Pages.
        home,
        /// The menu label and title of the members' page.
        members,
        /// The title of the not-found page.
        not_found,
        /// The text of the not-found page.
        not_found_text,
        /// The heading of the links on the not-found page.
        not_found_links,
        /// The label of the appearance settings.
        appearance,
        text_size,
        /// The text sizes, from small to large.
        text_sizes { "small", "normal", "larger", "large", "largest" },
        theme,
        themes { "system", "light", "dark" },
        /// The button that shows the keyboard shortcuts of the map.
        show_keys,
        /// The button that shows numbers on the markers.
        number_markers,
        /// The shortcut that opens the search.
        search_shortcut,
        /// Shown if the search fails to load.
        search_failed,
        /// The accessible name of the breadcrumbs.
        breadcrumbs,

        // Members.
        /// The summary of the members' page.
        members_summary,
        /// The caption of the number of members.
        members_caption(count: usize),
        /// The caption of the number of countries.
        countries_caption(count: usize),
        /// The caption of the range of years of joining.
        years_caption,
        /// The accessible name of the key figures.
        key_figures,
        year_range(first: u16, last: u16),
        /// "54 members in 32 countries and regions": lists have territories as well.
        members_in_countries(members: usize, countries: usize),
        /// "12 of 54 members".
        members_of(shown: usize, all: usize),
        /// Shown if the list is empty.
        no_members,
        search,
        /// The view modes: map and list, table, statistics.
        view_modes { "list", "table", "figures" },
        /// The buttons that open the panels of the members' page: filters, years, download and share.
        panels { "filters", "years", "share" },
        /// The link from an embedded page to the site.
        open_site,
        list,
        /// The handle of the list on a narrow screen: leads from one height to the next.
        list_height,
        /// The button that shows more of the list.
        show_more(count: usize),
        /// In print: what the numbers on the map and in the list mean.
        numbers_in_print,
        /// In print: the number of members that are left out.
        not_printed(count: usize),
        /// A continent on the map.
        continent[Continent],
        /// A class; `None` if it is not known.
        class[Option<Class>],
        /// A kind of organization.
        kind[Kind],
        joined_label,
        year(year: u16),
        /// City and country.
        place(city: &str, country: &str),
        /// The link back to the map and the list.
        back_to_members,

        // The map.
        /// The accessible name of the map.
        map,
        zoom_in,
        zoom_out,
        whole_world,
        pan_west,
        pan_east,
        pan_north,
        pan_south,
        /// The accessible name of the map's buttons.
        map_controls,
        legend,
        /// The disclaimer below the map.
        disclaimer,
        /// The disclaimer below a map with borders.
        borders_disclaimer,
        /// The sources of the map, below it.
        attribution,
        /// The skip link from the map to the list.
        skip_map,
        /// The accessible name of a marker: the member's name, class and place.
        marker(name: &str, class: &str, place: &str),
        cluster_countries(count: usize),
        cluster_of(count: usize, place: &str, names: &str),
        cluster_of_more(count: usize, place: &str, names: &str, rest: usize),
        /// "7 members".
        members_count(count: usize),
        /// The number of members that a popup omits.
        and_more(count: usize),
        /// How to use the map with the keyboard.
        map_hint,
        map_shortcuts {
            "arrows", "arrows-effect",
            "letters", "letters-effect",
            "plus-minus", "plus-minus-effect",
            "page", "page-effect",
            "zero", "zero-effect",
            "enter", "enter-effect",
            "i", "i-effect",
            "m", "m-effect",
            "escape", "escape-effect",
            "box", "box-effect",
            "help", "help-effect"
        },
        /// The label of the settings for keyboard shortcuts.
        shortcut_settings,
        /// "3 of 12 in view", announced for the focused marker.
        focused_marker(position: usize, count: usize),
        compass[Compass],
        distance_towards(km: usize, direction: &str),
        north_latitude(degrees: usize),
        south_latitude(degrees: usize),
        east_longitude(degrees: usize),
        west_longitude(degrees: usize),
        map_middle(latitude: &str, longitude: &str, km: usize, members: &str),
        /// "12 of 54 members in view".
        in_view(seen: usize, all: usize),
        /// The checkbox that limits the list to the map's view.
        only_in_view,
        /// The button that shows the selected members outside the map's view.
        show_outside(count: usize),
        /// In a member's popup: the button that zooms in.
        zoom_here,
        /// In a member's popup: the button that leads to the previous member of the selection.
        previous_member,
        /// In a member's popup: the button that leads to the next member of the selection.
        next_member,
        /// In a member's popup: the button that closes it.
        close_card,
        /// The button that enlarges the map to the window.
        enlarge_map,
        /// The button that leaves the enlarged map.
        reduce_map,
        /// The button that copies a link to the current view.
        copy_link,
        /// Announced after copying.
        link_copied,
        /// Announced if copying fails.
        link_not_copied,

        // Errors.
        /// The retry button.
        try_again,
        /// The list of members failed to load: its URL, and the reason.
        list_failed(address: &str, reason: &str),
        showing_published_list,
        showing_published_list_of(day: Date),
        /// The published settings are used instead.
        showing_settings,
        /// Nothing could be loaded; the prerendered page stays.
        showing_prerendered,
        /// A file failed to load: its URL, and the reason.
        file_failed(address: &str, reason: &str),
        /// The link that loads the whole page.
        open_page,
        /// Reason: no response.
        no_answer,
        /// Reason: no response within a number of seconds.
        timeout(seconds: Plain),
        too_many_megabytes(most: Plain),
        /// Reason: an HTTP status.
        bad_status(status: u16),
        empty_list,
        list_not_utf8(byte: Plain),
        list_is_html,
        list_truncated(line: Plain),
        list_syntax(line: Plain, column: Plain, problem: &str),
        not_a_collection(found: &str),
        /// Reason: the document is invalid; the decoder's message.
        bad_document(error: &str),
        left_out_records(records: usize),
        left_out_fields(fields: usize),
        left_out_both(records: usize, fields: usize),
        expected[Expected],
        problem_in_line(record: &str, field: &str, found: &str, expected: &str, line: Plain),
    }
}
