//! The messages of the app.

use super::catalogue;
use crate::{Class, Compass, Date, Expected, GeoJsonError, Group, Kind, MenuEntry, PageId, Route};

/// The messages of the app in one language.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct Messages {
    // Layout.
    pub skip_to_menu: &'static str,
    pub skip_to_content: &'static str,
    pub skip_to_footer: &'static str,
    /// The accessible name of the skip links.
    pub skip_links: &'static str,
    /// The button that opens the menu on narrow screens.
    pub menu: &'static str,
    /// The accessible name of the main menu.
    pub main_menu: &'static str,
    /// The accessible name of the language switch.
    pub language: &'static str,
    pub department: &'static str,
    pub person: &'static str,
    pub telephone: &'static str,
    /// The privacy notice in the footer.
    pub privacy: &'static str,
    /// "Member data of" a date.
    pub data_of: fn(Date) -> String,
    /// The document title, from the page's title and the site's name.
    pub title: fn(&str, &str) -> String,
    /// Shown after an error that stops the app.
    pub broken: &'static str,
    /// The link that reloads the page.
    pub reload: &'static str,
    /// A date.
    pub date: fn(Date) -> String,
    /// An integer with thousands separators.
    pub number: fn(usize) -> String,

    // Pages.
    pub home: &'static str,
    /// The label of a page of text in menus and lists.
    pub page_label: fn(PageId) -> &'static str,
    /// The label of a menu group.
    pub group_label: fn(Group) -> &'static str,
    /// The menu label and title of the members' page.
    pub members: &'static str,
    /// The title of the not-found page.
    pub not_found: &'static str,
    /// The text of the not-found page.
    pub not_found_text: &'static str,
    /// The heading of the links on the not-found page.
    pub not_found_links: &'static str,
    /// The label of the appearance settings.
    pub appearance: &'static str,
    pub text_size: &'static str,
    /// The text sizes, from small to large.
    pub text_sizes: [&'static str; 5],
    pub theme: &'static str,
    pub themes: [&'static str; 3],
    /// The button that shows the keyboard shortcuts of the map.
    pub show_keys: &'static str,
    /// The shortcut that opens the search.
    pub search_shortcut: &'static str,
    /// Shown if the search fails to load.
    pub search_failed: &'static str,
    /// The accessible name of the breadcrumbs.
    pub breadcrumbs: &'static str,

    // Members.
    /// The summary of the members' page.
    pub members_summary: &'static str,
    /// The caption of the number of members.
    pub members_caption: fn(usize) -> &'static str,
    /// The caption of the number of countries.
    pub countries_caption: fn(usize) -> &'static str,
    /// The caption of the range of years of joining.
    pub years_caption: &'static str,
    /// The accessible name of the key figures.
    pub key_figures: &'static str,
    /// A range of years.
    pub years: fn(u16, u16) -> String,
    /// "54 members in 32 countries and regions": lists have territories as well.
    pub members_in_countries: fn(usize, usize) -> String,
    /// "12 of 54 members".
    pub members_of: fn(usize, usize) -> String,
    /// Shown if the list is empty.
    pub no_members: &'static str,
    pub search: &'static str,
    /// The view modes: map and list, table, statistics.
    pub view_modes: [&'static str; 3],
    /// The buttons that open the panels of the members' page: filters, years, download and share.
    pub panels: [&'static str; 3],
    /// The link from an embedded page to the site.
    pub open_site: &'static str,
    pub list: &'static str,
    /// The button that shows more of the list.
    pub show_more: fn(usize) -> String,
    /// A class; `None` if it is not known.
    pub class: fn(Option<Class>) -> &'static str,
    /// A kind of organization.
    pub kind: fn(Kind) -> &'static str,
    pub joined_label: &'static str,
    pub year: fn(u16) -> String,
    /// City and country.
    pub place: fn(&str, &str) -> String,
    /// The link back to the map and the list.
    pub back_to_members: &'static str,

    // The map.
    /// The accessible name of the map.
    pub map: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole_world: &'static str,
    pub pan_west: &'static str,
    pub pan_east: &'static str,
    pub pan_north: &'static str,
    pub pan_south: &'static str,
    /// The accessible name of the map's buttons.
    pub map_controls: &'static str,
    pub legend: &'static str,
    /// The disclaimer below the map.
    pub disclaimer: &'static str,
    /// The disclaimer below a map with borders.
    pub borders_disclaimer: &'static str,
    /// The sources of the map, below it.
    pub attribution: &'static str,
    /// The skip link from the map to the list.
    pub skip_map: &'static str,
    /// The accessible name of a marker: the member's name, class and place.
    pub marker: fn(&str, &str, &str) -> String,
    /// The accessible name of a cluster: the number of members, their country if they share one, the number of countries, and
    /// some of their names.
    pub cluster: fn(usize, Option<&str>, usize, &[String]) -> String,
    /// "7 members".
    pub members_count: fn(usize) -> String,
    /// The number of members that a popup omits.
    pub and_more: fn(usize) -> String,
    /// How to use the map with the keyboard.
    pub map_hint: &'static str,
    /// The keyboard shortcuts of the map: key and effect.
    pub map_keys: &'static [(&'static str, &'static str)],
    /// The label of the settings for keyboard shortcuts.
    pub shortcut_settings: &'static str,
    /// "3 of 12 in view", announced for the focused marker.
    pub focused_marker: fn(usize, usize) -> String,
    /// A distance in kilometres, and the direction.
    pub distance: fn(usize, Compass) -> String,
    /// What the map shows: the latitude and longitude of its middle in whole degrees, its width in kilometres, and the sentence about
    /// the members in view.
    pub map_view: fn((i32, i32), usize, &str) -> String,
    /// "12 of 54 members in view".
    pub in_view: fn(usize, usize) -> String,
    /// The checkbox that limits the list to the map's view.
    pub only_in_view: &'static str,
    /// The button that shows the selected members outside the map's view.
    pub show_outside: fn(usize) -> String,
    /// The button that enlarges the map to the window.
    pub enlarge_map: &'static str,
    /// The button that leaves the enlarged map.
    pub reduce_map: &'static str,
    /// The button that copies a link to the current view.
    pub copy_link: &'static str,
    /// Announced after copying.
    pub link_copied: &'static str,
    /// Announced if copying fails.
    pub link_not_copied: &'static str,

    // Errors.
    /// The retry button.
    pub try_again: &'static str,
    /// The list of members failed to load: its URL, and the reason.
    pub list_failed: fn(&str, &str) -> String,
    /// The list published with the site is shown instead: its date.
    pub showing_published: fn(Option<Date>) -> String,
    /// The published settings are used instead.
    pub showing_settings: &'static str,
    /// Nothing could be loaded; the prerendered page stays.
    pub showing_prerendered: &'static str,
    /// A file failed to load: its URL, and the reason.
    pub file_failed: fn(&str, &str) -> String,
    /// The link that loads the whole page.
    pub open_page: &'static str,
    /// Reason: no response.
    pub no_answer: &'static str,
    /// Reason: no response within a number of seconds.
    pub timeout: fn(u32) -> String,
    /// Reason: more than a number of bytes.
    pub too_many_bytes: fn(usize) -> String,
    /// Reason: an HTTP status.
    pub bad_status: fn(u16) -> String,
    /// Reason: the document is not a list of members.
    pub invalid_list: fn(&GeoJsonError) -> String,
    /// Reason: the document is invalid; the decoder's message.
    pub bad_document: fn(&str) -> String,
    /// The numbers of records and of fields left out.
    pub problems: fn(usize, usize) -> String,
    /// A problem: record, field, value found, value expected, line.
    pub problem: fn(&str, &str, &str, Expected, usize) -> String,
}

catalogue!(Messages, SITE);

impl Messages {
    /// The label of a page in menus.
    pub fn route_label(&self, route: &Route) -> &'static str {
        match route {
            Route::Home => self.home,
            Route::Members | Route::Embed | Route::Member(_) => self.members,
            Route::Text(page) | Route::SubPage(page, _) => (self.page_label)(*page),
            Route::News(_) => (self.page_label)(PageId::News),
            Route::NotFound => self.not_found,
        }
    }

    /// The label of a menu entry.
    pub fn menu_label(&self, entry: &MenuEntry) -> &'static str {
        match entry {
            MenuEntry::Page(route) => self.route_label(route),
            MenuEntry::Group(group, _) => (self.group_label)(*group),
        }
    }
}
