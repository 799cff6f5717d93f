//! The messages of the views that the worker renders: search results, the directory and members' pages.

use super::declare::messages;
use crate::{Date, Evidence, Region};

messages! {
    /// The messages of the views in one language.
    ViewMessages {
        /// The list that the browser loaded last is shown instead: its date.
        cached_list_shown(day: Date),
        loaded_in_view(loaded: usize),
        loaded_of(loaded: usize, matched: usize),
        /// "12 results".
        results(n: usize),
        no_results,
        /// Advice after a search without results.
        no_results_hint,
        /// The heading of the members found, with their number.
        members_found(n: usize),
        /// The heading of the groups of members found, with their number.
        groups_found(n: usize),
        /// The heading of the pages found, with their number.
        pages_found(n: usize),
        /// The heading of the news found, with their number.
        news_found(n: usize),
        /// The link to all members found.
        all_members_found(n: usize),
        /// The number of results that are not shown.
        more_results(n: usize),
        class_label,
        kind_label,
        place_label,
        website_label,
        evidence_label,
        as_of_label,
        sources_label,
        position_label,
        /// The heading of the other members in a country.
        others_in_country(country: &str),
        /// The title for an unknown member.
        no_such_member,
        /// The summary for an unknown member.
        no_such_member_text,
        /// The summary of a member's page: name, class, place and association.
        member_summary(name: &str, class: &str, place: &str, association: &str),
        /// The evidence in a sentence.
        evidence[Evidence],
        /// Before the link to the previous page or member.
        previous,
        /// Before the link to the next page or member.
        next,
        /// The accessible name of the links through a selection.
        previous_and_next,
        /// The link back to a selection, with its number of members.
        back_to_selection(n: usize),
        /// No member matches the selection.
        no_matches,
        /// Introduces the filters to remove if no member matches.
        no_matches_hint,
        /// Offers another spelling.
        did_you_mean(name: &str),
        /// Offers to remove a filter: the filter, and the number of members without it.
        without_filter(what: &str, n: usize),
        /// The accessible name of the view modes.
        view_modes,
        /// The accessible name of the active filters.
        active_filters,
        clear_filters,
        /// The accessible name of the button that removes a filter.
        remove_filter(name: &str),
        /// Leads from the filters, which fill a narrow screen, when they select no member.
        close_filters,
        /// Leads from the filters, which fill a narrow screen, to the members that they select.
        show_members(count: usize),
        /// The label of the field that narrows the values of a facet.
        find_value(facet: &str),
        name_label,
        country_label,
        region_label,
        /// A region of the world. The browsers' names are incomplete.
        region[Region],
        unknown,
        decade_years(first: u16, last: u16),
        /// The evidence in a few words.
        evidence_short[Evidence],
        /// The filter for members that joined by a year.
        joined_until(year: u16),
        /// Members without a year of joining.
        year_unknown,
        /// Expands the years of a decade.
        years_of_decade,
        /// The heading of the year slider.
        growth_label,
        /// The label of the year slider before its last year.
        joined_by(year: &str),
        /// The label of the year slider at its last year, where it selects everybody.
        joined_any_year,
        /// The button that animates the year slider.
        play_years,
        /// The same button while the slider moves.
        pause_years,
        /// The same button for visitors who prefer reduced motion: each press moves the slider by one year.
        next_year,
        /// The number of members without a year of joining, if they are left out.
        without_year(n: usize),
        /// The number of members without a year of joining, if they are included.
        with_unknown_year(n: usize),
        /// The column of years.
        year_label,
        joined_in_year,
        /// The column of the documented members that had joined by a year.
        members_so_far,
        /// The column, and the label of the line, of the numbers that were reported.
        reported_label,
        /// The label of the bars of documented members.
        documented_label,
        /// The title of the figure of the years.
        by_year,
        /// Says that the bars are cumulative, and for how many of all members the year is known.
        cumulative_note(known: usize, all: usize),
        /// Says what the line of reported numbers is.
        reported_note,
        /// The members of a year in which nobody joined.
        year_readout(year: u16, so_far: usize),
        /// The members of a year: all so far, and those that joined.
        year_readout_with_new(year: u16, so_far: usize, joined: usize),
        /// A reported number: when, and the members.
        reported_readout(when: &str, members: usize),
        /// The column of the countries that were reported.
        countries_label,
        by_class,
        by_region,
        by_kind,
        by_country,
        /// How many countries and regions of all the figure shows.
        largest_countries(shown: usize, all: usize),
        /// Expands the bars of the other countries and regions, by their number.
        other_countries(n: usize),
        /// The source of a figure: the association, and the date of the list.
        figure_source(name: &str, day: Date),
        /// The same for a list without a date.
        figure_source_undated(name: &str),
        /// The accessible name of a button that downloads a figure: its title and the format.
        download_figure(title: &str, format: &str),
        /// The link to a figure.
        figure_link,
        /// Expands the table of a chart.
        as_table,
        /// The accessible name of the pagination.
        table_pages,
        /// The current page, and the number of pages.
        page_of(page: usize, pages: usize),
        /// The link to a page with all rows of the table.
        all_rows(n: usize),
        /// The button that copies the members as text.
        copy_text,
        /// Announced after copying.
        copied,
        /// The button that copies the code for embedding.
        copy_code,
        /// Announced after copying the code.
        code_copied,
        /// Announced if copying fails.
        not_copied,
        print,
        /// Introduces the code for embedding.
        embed_hint,
        /// The label of the heights of the frame.
        embed_height,
        /// A length in pixels.
        pixels(n: usize),
        /// The link that shows the embedded map.
        preview_in_tab,
        /// Expands the previews of the embedded page.
        preview_here,
        /// Above a preview: the width of its frame in pixels.
        preview_width(width: usize),
        /// The licence of the data.
        licence,
        /// The attribution that the licence requires.
        attribution(name: &str),
        /// The heading of the nearest members.
        nearest,
        /// The distance to a member that is nearer than half a kilometre.
        less_than_one_km,
        /// The link for reporting corrections.
        correction,
        /// The accessible name of the small map: the member's name.
        minimap(name: &str),
    }
}

impl ViewMessages {
    /// The members in view are only partly loaded: the number loaded, and the approximate total, if known.
    pub fn partly_loaded(self, loaded: usize, matched: Option<usize>) -> String {
        matched.map_or_else(|| self.loaded_in_view(loaded), |matched| self.loaded_of(loaded, matched))
    }

    /// A decade, by its first year.
    pub fn decade(self, first: u16) -> String {
        self.decade_years(first, first + 9)
    }
}
