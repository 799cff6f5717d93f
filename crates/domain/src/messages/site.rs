//! The messages of the app.

use super::declare::{Plain, messages};
use super::formats::Formats;
use crate::{Class, Compass, Date, Expected, GeoJsonError, Group, Kind, MenuEntry, PageId, Route};

messages! {
    /// The messages of the app in one language.
    Messages in "site" {
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
        department,
        person,
        telephone,
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
        /// The label of a page of text in menus and lists.
        page_label[PageId],
        /// The label of a menu group.
        group_label[Group],
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
        /// The button that shows more of the list.
        show_more(count: usize),
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
        /// In a member's card: the button that leads to a closer view.
        zoom_here,
        /// In a member's card: the button that leads to the next member of the selection.
        next_member,
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

impl Messages {
    /// A date.
    pub fn date(self, date: Date) -> String {
        self.0.date(date)
    }

    /// The names of the months.
    pub fn months(self) -> [&'static str; 12] {
        Formats(self.0).months()
    }

    /// An integer with thousands separators.
    pub fn number(self, number: usize) -> String {
        self.0.grouped(number)
    }

    /// A range of years.
    pub fn years(self, first: u16, last: u16) -> String {
        if first == last { first.to_string() } else { self.year_range(first, last) }
    }

    /// The accessible name of a cluster: the number of members, their country if they share one, the number of countries, and
    /// some of their names.
    pub fn cluster(self, count: usize, country: Option<&str>, countries: usize, names: &[String]) -> String {
        let place = country.map_or_else(|| self.cluster_countries(countries), str::to_owned);
        let (rest, names) = (count.saturating_sub(names.len()), names.join(", "));
        if rest == 0 {
            self.cluster_of(count, &place, &names)
        } else {
            self.cluster_of_more(count, &place, &names, rest)
        }
    }

    /// The keyboard shortcuts of the map: key and effect.
    pub fn map_keys(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let texts = self.map_shortcuts();
        (0..texts.len()).step_by(2).map(move |index| (texts[index], texts[index + 1]))
    }

    /// A distance in kilometres, and the direction.
    pub fn distance(self, km: usize, direction: Compass) -> String {
        self.distance_towards(km, self.compass(direction))
    }

    /// What the map shows: the latitude and longitude of its middle in whole degrees, its width in kilometres, and the sentence about
    /// the members in view.
    pub fn map_view(self, (lat, lon): (i32, i32), km: usize, members: &str) -> String {
        let degrees = |value: i32| value.unsigned_abs() as usize;
        let latitude = if lat < 0 { Self::south_latitude } else { Self::north_latitude };
        let longitude = if lon < 0 { Self::west_longitude } else { Self::east_longitude };
        self.map_middle(&latitude(self, degrees(lat)), &longitude(self, degrees(lon)), km, members)
    }

    /// The list published with the site is shown instead: its date.
    pub fn showing_published(self, day: Option<Date>) -> String {
        day.map_or_else(
            || self.showing_published_list().to_owned(),
            |day| self.showing_published_list_of(day),
        )
    }

    /// Reason: more than a number of bytes.
    pub fn too_many_bytes(self, most: usize) -> String {
        self.too_many_megabytes(Plain(most / 1_000_000))
    }

    /// Reason: the document is not a list of members.
    pub fn invalid_list(self, error: &GeoJsonError) -> String {
        match error {
            GeoJsonError::Empty => self.empty_list().to_owned(),
            GeoJsonError::NotUtf8 { valid_up_to } => self.list_not_utf8(Plain(*valid_up_to)),
            GeoJsonError::Html => self.list_is_html().to_owned(),
            GeoJsonError::Truncated { line } => self.list_truncated(Plain(*line)),
            GeoJsonError::Syntax { line, column, message } => {
                self.list_syntax(Plain(*line), Plain(*column), message)
            }
            GeoJsonError::NotACollection { found } => self.not_a_collection(found),
        }
    }

    /// The numbers of records and of fields left out.
    pub fn problems(self, records: usize, fields: usize) -> String {
        match (records, fields) {
            (_, 0) => self.left_out_records(records),
            (0, _) => self.left_out_fields(fields),
            _ => self.left_out_both(records, fields),
        }
    }

    /// A problem: record, field, value found, value expected, line.
    pub fn problem(self, record: &str, field: &str, found: &str, expected: Expected, line: usize) -> String {
        self.problem_in_line(record, field, found, self.expected(expected), Plain(line))
    }

    /// The label of a page in menus.
    pub fn route_label(self, route: &Route) -> &'static str {
        match route {
            Route::Home => self.home(),
            Route::Members | Route::Embed | Route::Member(_) => self.members(),
            Route::Text(page) | Route::SubPage(page, _) => self.page_label(*page),
            Route::News(_) => self.page_label(PageId::News),
            Route::NotFound => self.not_found(),
        }
    }

    /// The label of a menu entry.
    pub fn menu_label(self, entry: &MenuEntry) -> &'static str {
        match entry {
            MenuEntry::Page(route) => self.route_label(route),
            MenuEntry::Group(group, _) => self.group_label(*group),
        }
    }
}
