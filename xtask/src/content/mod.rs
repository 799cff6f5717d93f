//! `content`: compiles the texts and the data in content/, and the messages in locales/, to the files that the site loads.

mod block;
mod calendar;
mod compile;
mod data_file;
mod diagnostic;
mod diagram;
mod directives;
mod event_formatter;
mod event_table;
mod events;
mod facts;
mod files;
mod front_matter;
mod generated_page;
mod inline;
mod input;
mod label_placer;
mod localized_text;
mod markdown;
mod messages;
mod navigation;
mod news;
mod news_list;
mod output;
mod page_nav;
mod places;
mod search_index;
mod site_map;
mod slug;
mod sources;
mod sources_footer;
mod table;
mod timeline;
mod validator_form;

use std::collections::HashSet;

use anyhow::{Result, anyhow, bail};
use domain::{EVENT_LIST, Lang, NEWS_LIST};

use self::diagnostic::Diagnostic;
pub use self::messages::PluralForms;
use crate::progress;
use crate::workspace::Workspace;

/// The name of the search index. `search` is the file of the search page.
const SEARCH_INDEX: &str = "search-index";
/// The name of the texts of the interface.
pub const MESSAGES: &str = "messages";

/// An output file: its path relative to public/content/, and its content.
type OutputFile = (String, Vec<u8>);

/// Compiles everything. With `check`, only verifies that the committed files are up to date.
pub fn run(workspace: &Workspace, check: bool) -> Result<()> {
    let compiled = compile_files(workspace)?;
    let stale = files::stale(workspace, &compiled)?;
    if check {
        return ensure_fresh(&stale);
    }
    progress::stage_quiet(&format!("{} texts compiled, {} changed", compiled.len(), stale.len()), || {
        files::write(workspace, &compiled)
    })
}

fn compile_files(workspace: &Workspace) -> Result<Vec<OutputFile>> {
    let input = files::read_input(workspace)?;
    let navigation = navigation::compile(&input.texts, &input.site).map_err(|errors| report(&errors))?;
    let messages = messages::compile(&files::read_messages(workspace)?, &navigation);
    let messages = messages.map_err(|errors| report(&errors))?;
    for (lang, chunks) in &messages {
        domain::messages::install_chunks(*lang, chunks);
    }
    if let Some(missing) = compile::missing_home(&input.texts) {
        return Err(report(&[missing]));
    }
    let output = compile::compile(&input).map_err(|errors| report(&errors))?;
    let path = |lang: Lang, key: &str| format!("{}/{key}.json", lang.code());
    let mut files = Vec::new();
    for page in &output.pages {
        files.push((path(page.lang, &page.key), page.page.encode(Some(&page.provenance))));
    }
    for lang in Lang::ALL {
        let pages = output.pages.iter().filter(|page| page.lang == lang);
        files.push((path(lang, SEARCH_INDEX), serde_json::to_vec(&search_index::build(pages))?));
    }
    for (lang, chunks) in &messages {
        files.push((path(*lang, MESSAGES), serde_json::to_vec(chunks)?));
    }
    for (lang, items) in &output.news {
        files.push((path(*lang, NEWS_LIST), serde_json::to_vec(items)?));
    }
    for (lang, items) in &output.events {
        files.push((path(*lang, EVENT_LIST), serde_json::to_vec(items)?));
    }
    for (lang, calendar) in output.calendars {
        files.push((format!("{}/events.ics", lang.code()), calendar.into_bytes()));
    }
    files.push(("events.json".to_owned(), serde_json::to_vec(&output.timeline)?));
    ensure_unique(&files)?;
    Ok(files)
}

/// A text must not have the name of a file that is made of data.
fn ensure_unique(files: &[OutputFile]) -> Result<()> {
    let mut paths = HashSet::new();
    match files.iter().find(|(path, _)| !paths.insert(path)) {
        Some((path, _)) => {
            let text = path.replace(".json", ".md");
            bail!("content/{text}:1: the site has a file {path} of its own; give the text another name")
        }
        None => Ok(()),
    }
}

fn report(errors: &[Diagnostic]) -> anyhow::Error {
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    anyhow!("{} errors:\n{}", errors.len(), lines.join("\n"))
}

fn ensure_fresh(stale: &[String]) -> Result<()> {
    if !stale.is_empty() {
        bail!("public/content/ is out of date; run `cargo xtask content` ({})", stale.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_up_to_date() {
        let workspace = Workspace::here();
        let compiled = compile_files(&workspace).unwrap();
        ensure_fresh(&files::stale(&workspace, &compiled).unwrap()).unwrap();
    }

    #[test]
    fn a_text_with_the_name_of_another_file_is_an_error() {
        let files = ["en/about.json", "en/messages.json", "en/messages.json"];
        let files = files.map(|path| (path.to_owned(), Vec::new()));
        assert!(ensure_unique(&files[..2]).is_ok());
        let error = ensure_unique(&files).unwrap_err().to_string();
        assert!(
            error.starts_with("content/en/messages.md:1: the site has a file en/messages.json"),
            "{error}"
        );
    }

    #[test]
    fn stale_files_are_named() {
        let error = ensure_fresh(&["en/about.json".into()]).unwrap_err().to_string();
        assert_eq!(error, "public/content/ is out of date; run `cargo xtask content` (en/about.json)");
    }
}
