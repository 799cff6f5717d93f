//! `content`: compiles the texts to what the site reads.

mod block;
mod blocks;
mod calendar;
mod compile;
mod diagnostic;
mod diagram;
mod directives;
mod event_formatter;
mod event_table;
mod events;
mod facts;
mod files;
mod footnotes;
mod front_matter;
mod generated_page;
mod image;
mod inlines;
mod label_placer;
mod links;
mod messages;
mod news;
mod page_nav;
mod partial_date;
mod places;
mod search_index;
mod series;
mod site_map;
mod slug;
mod sources;
mod sources_footer;
mod text;
mod timeline;
mod tree;
mod validator_form;

use anyhow::{Result, anyhow, bail};
use domain::{EVENT_LIST, Lang, NEWS_LIST};

use self::diagnostic::Diagnostic;

/// What the search looks through; the page of the search has the shorter name.
const SEARCH_INDEX: &str = "search-index";
use crate::progress;
use crate::workspace::Workspace;

/// Compiles every text; with `check`, only says whether that has been done.
pub fn run(workspace: &Workspace, check: bool) -> Result<()> {
    let compiled = compiled(workspace)?;
    let stale = files::stale(workspace, &compiled)?;
    if check {
        return fresh(&stale);
    }
    progress::stage_quiet(&format!("{} texts compiled, {} changed", compiled.len(), stale.len()), || {
        files::write(workspace, &compiled)
    })
}

/// The files that the texts make: their place below public/content/ and what is in them.
fn compiled(workspace: &Workspace) -> Result<Vec<(String, Vec<u8>)>> {
    let input = files::read(workspace)?;
    let absent = compile::absent(&input.texts);
    if !absent.is_empty() {
        return Err(to_mend(&absent));
    }
    let compiled = compile::all(&input).map_err(|faults| to_mend(&faults))?;
    let name = |lang: Lang, key: &str| format!("{}/{key}.json", lang.code());
    let pages = compiled
        .pages
        .iter()
        .map(|page| Ok((name(page.lang, &page.key), page.page.encode(Some(&page.provenance)))));
    let lists =
        compiled.news.iter().map(|(lang, items)| Ok((name(*lang, NEWS_LIST), serde_json::to_vec(items)?)));
    let events =
        compiled.events.iter().map(|(lang, items)| Ok((name(*lang, EVENT_LIST), serde_json::to_vec(items)?)));
    let calendars = compiled
        .calendars
        .iter()
        .map(|(lang, calendar)| Ok((format!("{}/events.ics", lang.code()), calendar.clone().into_bytes())));
    let searched = Lang::ALL.map(|lang| {
        let pages = compiled.pages.iter().filter(|page| page.lang == lang);
        Ok((name(lang, SEARCH_INDEX), serde_json::to_vec(&search_index::build(pages))?))
    });
    let timeline = Ok(("events.json".to_owned(), serde_json::to_vec(&compiled.timeline)?));
    pages.chain(lists).chain(calendars).chain(searched).chain([timeline]).chain(events).collect()
}

fn to_mend(faults: &[Diagnostic]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    anyhow!("{} to mend in the texts:\n{}", faults.len(), lines.join("\n"))
}

fn fresh(stale: &[String]) -> Result<()> {
    if !stale.is_empty() {
        bail!("public/content/ is not what the texts give; run `cargo xtask content` ({})", stale.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_what_the_texts_give() {
        let workspace = Workspace::here();
        let compiled = compiled(&workspace).unwrap();
        fresh(&files::stale(&workspace, &compiled).unwrap()).unwrap();
    }

    #[test]
    fn what_is_stale_is_named() {
        let error = fresh(&["en/about.json".into()]).unwrap_err().to_string();
        assert_eq!(
            error,
            "public/content/ is not what the texts give; run `cargo xtask content` (en/about.json)"
        );
    }
}
