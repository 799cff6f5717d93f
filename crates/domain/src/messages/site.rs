//! The messages of the app.

use super::catalogue;
use crate::{Class, Date, Expected, GeoJsonError, Group, Kind, MenuEntry, PageId, Route};

/// The words of the interface in one language. A message with parts is a function of them, so that each language
/// orders and inflects as it needs.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct Messages {
    // The frame.
    pub skip_to_menu: &'static str,
    pub skip_to_content: &'static str,
    pub skip_to_footer: &'static str,
    /// The name of the skip links' landmark.
    pub skip_links: &'static str,
    /// The button that opens the menu on narrow screens.
    pub menu: &'static str,
    /// The name of the main menu's landmark.
    pub main_menu: &'static str,
    /// The name of the language switch.
    pub language: &'static str,
    pub department: &'static str,
    pub person: &'static str,
    pub telephone: &'static str,
    /// What the site keeps and asks of others, in one sentence.
    pub privacy: &'static str,
    /// "Member data of" a day.
    pub data_of: fn(Date) -> String,
    /// The title of a page within the site's name.
    pub title: fn(&str, &str) -> String,
    /// After a fault that stops the site.
    pub broken: &'static str,
    /// The link that loads the page anew.
    pub reload: &'static str,
    /// A day, in words.
    pub date: fn(Date) -> String,
    /// A whole number with its separators.
    pub number: fn(usize) -> String,

    // Pages.
    pub home: &'static str,
    /// Label of a page of text, in menus and lists.
    pub page_label: fn(PageId) -> &'static str,
    /// Menu label of a group of pages.
    pub group_label: fn(Group) -> &'static str,
    /// Menu label and title of the members' page.
    pub members: &'static str,
    /// Title of the page that stands for an unknown address.
    pub not_found: &'static str,
    /// What the not-found page says.
    pub not_found_text: &'static str,
    /// Heading above the links of the not-found page.
    pub not_found_ways: &'static str,
    /// The name of the choice of text size and theme.
    pub display: &'static str,
    pub text_size: &'static str,
    /// The sizes, the smallest first.
    pub text_sizes: [&'static str; 5],
    pub theme: &'static str,
    pub themes: [&'static str; 3],
    /// The name of what single keys do.
    pub keys: &'static str,
    /// The key that leads to the search.
    pub slash: &'static str,
    /// The search itself could not be had.
    pub search_failed: &'static str,
    /// The name of the ways to the pages above this one.
    pub trail: &'static str,

    // Members.
    /// The members' page in one sentence.
    pub members_summary: &'static str,
    /// Count of members as a figure's caption.
    pub figure_members: fn(usize) -> &'static str,
    /// Count of countries as a figure's caption.
    pub figure_countries: fn(usize) -> &'static str,
    /// Years of joining as a figure's caption.
    pub figure_years: &'static str,
    /// The name of the list of figures.
    pub figures: &'static str,
    /// A span of years.
    pub years: fn(u16, u16) -> String,
    /// "54 members in 32 countries".
    pub members_in_countries: fn(usize, usize) -> String,
    /// "12 of 54 members".
    pub members_of: fn(usize, usize) -> String,
    /// The list is empty.
    pub no_members: &'static str,
    pub search: &'static str,
    /// The ways in which members can be shown: map and list, table, figures.
    pub looks: [&'static str; 3],
    /// Opens what members can be chosen by.
    pub filter: &'static str,
    /// Leads from a page that is shown within another to the site.
    pub open_site: &'static str,
    pub list: &'static str,
    /// Leads on from a shortened list.
    pub show_more: fn(usize) -> String,
    /// The class, in words; `None` where it is not known.
    pub class: fn(Option<Class>) -> &'static str,
    /// The kind of body, in words.
    pub kind: fn(Kind) -> &'static str,
    pub joined_label: &'static str,
    pub year: fn(u16) -> String,
    /// City and country.
    pub place: fn(&str, &str) -> String,
    /// Leads back to the map and the list.
    pub back_to_members: &'static str,

    // The map.
    /// The map's name.
    pub map: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole_world: &'static str,
    pub pan_west: &'static str,
    pub pan_east: &'static str,
    pub pan_north: &'static str,
    pub pan_south: &'static str,
    /// The name of the map's buttons.
    pub map_controls: &'static str,
    pub legend: &'static str,
    /// Under the map.
    pub disclaimer: &'static str,
    /// The same for a map with borders.
    pub borders_disclaimer: &'static str,
    /// Under the map, before the names of the sources.
    pub attribution: &'static str,
    /// Leads past the map to the list.
    pub skip_map: &'static str,
    /// A marker's name: name, class, place.
    pub marker: fn(&str, &str, &str) -> String,
    /// A cluster's name: how many, their country if it is one, in how many countries, and some of them.
    pub cluster: fn(usize, Option<&str>, usize, &[String]) -> String,
    /// "7 members".
    pub members_count: fn(usize) -> String,
    /// Below a shortened list: how many more there are.
    pub and_more: fn(usize) -> String,
    /// How to use the map without a mouse, in one sentence.
    pub map_hint: &'static str,
    /// The keys of the map, and what each does.
    pub map_keys: &'static [(&'static str, &'static str)],
    /// Opens the list of keys.
    pub shortcuts: &'static str,
    /// "3 of 12 in view", for the mark that has the focus.
    pub mark_of: fn(usize, usize) -> String,
    /// "12 of 54 members in view".
    pub in_view: fn(usize, usize) -> String,
    /// Lets the list show what the map shows.
    pub follow_map: &'static str,
    /// Lets the map fill the window.
    pub larger_map: &'static str,
    /// Gives the window back to the page.
    pub smaller_map: &'static str,
    /// Copies the address of the present view.
    pub copy_link: &'static str,
    /// The address is copied.
    pub link_copied: &'static str,
    /// It could not be copied.
    pub link_not_copied: &'static str,

    // Faults.
    /// The button that asks again.
    pub try_again: &'static str,
    /// The members' list could not be had: which address, and why.
    pub list_failed: fn(&str, &str) -> String,
    /// What is shown in its place: the list as published with the site, of this day.
    pub showing_published: fn(Option<Date>) -> String,
    /// What is shown where the settings cannot be read.
    pub showing_settings: &'static str,
    /// Nothing could be loaded; the page stays as it was published.
    pub showing_prerendered: &'static str,
    /// A file could not be had: which address, and why.
    pub file_failed: fn(&str, &str) -> String,
    /// Leads to the page as a whole.
    pub open_page: &'static str,
    /// No answer at all.
    pub no_answer: &'static str,
    /// The answer took too long: so many seconds.
    pub too_slow: fn(u32) -> String,
    /// The answer had this status.
    pub bad_status: fn(u16) -> String,
    /// The answer was not what was asked for.
    pub invalid_list: fn(&GeoJsonError) -> String,
    /// The answer was not a page's text or not settings, as its reader says.
    pub bad_document: fn(&str) -> String,
    /// Records were left out, fields were left out.
    pub problems: fn(usize, usize) -> String,
    /// One problem: record, field, found, expected, line.
    pub problem: fn(&str, &str, &str, Expected, usize) -> String,
}

catalogue!(Messages, SITE);

impl Messages {
    /// A page's name in menus.
    pub fn route_label(&self, route: &Route) -> &'static str {
        match route {
            Route::Home => self.home,
            Route::Members | Route::Embed | Route::Member(_) => self.members,
            Route::Text(page) | Route::SubPage(page, _) => (self.page_label)(*page),
            Route::News(_) => (self.page_label)(PageId::News),
            Route::NotFound => self.not_found,
        }
    }

    /// A menu entry's name.
    pub fn menu_label(&self, entry: &MenuEntry) -> &'static str {
        match entry {
            MenuEntry::Page(route) => self.route_label(route),
            MenuEntry::Group(group, _) => (self.group_label)(*group),
        }
    }
}
