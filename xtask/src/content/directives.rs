//! Directives: paragraphs of a text that are replaced by blocks generated from data. `{{events: hi-tech-fair}}`,
//! `{{timeline: 1996-1998}}`, `{{series}}`, `{{places}}`, `{{bodies}}`, `{{people: presidents}}`, `{{documents: lost}}`,
//! `{{changes}}`, `{{fees}}`, `{{classes}}`, `{{terms}}`, `{{news}}`, `{{news: 3}}`, `{{site-map}}`, `{{check}}`.

use std::ops::RangeInclusive;

use atlas::Ring;
use domain::{ContentMessages, Lang, NewsItem, PageId, PageView, Series};

use super::block::Block;
use super::diagram::Diagram;
use super::event_formatter::EventFormatter;
use super::event_table;
use super::events::Events;
use super::facts::{Availability, Facts, OfficeGroup, TableContext};
use super::inline::Inline;
use super::news_list::NewsList;
use super::places;
use super::site_map;
use super::timeline;
use super::validator_form;

/// The data that directives are expanded from, and the language they are expanded in.
#[derive(Clone, Copy)]
pub struct Directives<'a> {
    pub lang: Lang,
    pub events: &'a Events,
    pub diagram: &'a Diagram,
    pub facts: &'a Facts,
    /// The land polygons for maps.
    pub land: &'a [Ring],
    /// The news, newest first.
    pub news: &'a [NewsItem],
}

/// The directive in a paragraph, without its braces, if the paragraph is one.
pub fn directive_in(paragraph: &[Inline]) -> Option<&str> {
    let [Inline::Text { text }] = paragraph else { return None };
    text.strip_prefix("{{")?.strip_suffix("}}")
}

impl Directives<'_> {
    /// Expands a directive. The sources of its data are added to those of the page.
    pub fn expand(&self, directive: &str, sources: &mut Vec<String>) -> Result<Vec<Block>, String> {
        let (name, argument) =
            directive.split_once(':').map_or((directive, ""), |(name, rest)| (name, rest.trim()));
        match (name.trim(), argument) {
            ("events", series) => {
                let series = Series::with_page_named(series).map_err(|error| error.to_string())?;
                Ok(event_table::of_series(self.events_in_lang(), series, sources))
            }
            ("timeline", years) => {
                let (history, years) = (page_with(PageView::History)?, parse_years(years)?);
                let timeline = timeline::of_years(self.events_in_lang(), history, &years, sources);
                Ok(vec![Block::Generated(timeline)])
            }
            ("series", "") => Ok(timeline::navigation(self.lang, page_with(PageView::History)?)),
            ("places", "") => {
                let nodes = places::map_and_list(self.lang, self.events, self.land);
                Ok(nodes.into_iter().map(Block::Generated).collect())
            }
            ("bodies", "") => Ok(vec![Block::Generated(self.diagram.draw(self.lang))]),
            ("people" | "documents" | "changes" | "fees" | "classes" | "terms", _) => {
                self.fact_table(name.trim(), argument, sources)
            }
            ("news", "") => Ok(self.news_list().by_year()),
            ("news", count) => {
                let count: usize = count.parse().map_err(|_| {
                    format!("`{count}` is not a number of news items; write `{{{{news: 3}}}}`")
                })?;
                Ok(vec![self.news_list().latest(count)])
            }
            ("site-map", "") => Ok(site_map::blocks(self.lang)),
            ("check", "") => Ok(vec![Block::Generated(validator_form::form(self.lang))]),
            _ => Err(format!(
                "there is no `{{{{{directive}}}}}`; docs/editors/content.md lists the directives"
            )),
        }
    }

    fn fact_table(
        &self,
        name: &str,
        argument: &str,
        sources: &mut Vec<String>,
    ) -> Result<Vec<Block>, String> {
        let Facts { people, documents, fees, terms } = self.facts;
        let context = &mut TableContext { lang: self.lang, sources };
        Ok(match name {
            "people" => people.table(argument.parse::<OfficeGroup>()?, terms, context),
            "documents" => documents.table(argument.parse::<Availability>()?, context),
            "changes" => documents.changes(context),
            "fees" => fees.table(true, terms, context),
            "classes" => fees.table(false, terms, context),
            _ => terms.table(context),
        })
    }

    pub const fn news_list(&self) -> NewsList<'_> {
        NewsList { lang: self.lang, items: self.news }
    }

    const fn events_in_lang(&self) -> EventFormatter<'_> {
        EventFormatter {
            lang: self.lang,
            messages: ContentMessages::for_lang(self.lang),
            events: self.events,
        }
    }
}

/// The page with the view that a directive needs.
fn page_with(view: PageView) -> Result<PageId, String> {
    PageId::with_view(view).ok_or_else(|| {
        format!("no page shows the {0}; add `shows = \"{0}\"` to the front matter of one", view.as_str())
    })
}

fn parse_years(text: &str) -> Result<RangeInclusive<u16>, String> {
    let years = text.split_once('-').and_then(|(first, last)| Some(first.parse().ok()?..=last.parse().ok()?));
    years.ok_or_else(|| format!("`{text}` is not a range of years; write `{{{{timeline: 1996-1998}}}}`"))
}

#[cfg(test)]
mod tests;
