//! The association's documents and their amendments: content/data/documents.toml.

use std::str::FromStr;

use domain::{ContentMessages, Lang, PageId, PartialDate, Route};
use serde::Deserialize;

use super::records::{FactRecord, Key, parse_records};
use super::{TableBuilder, TableContext};
use crate::content::block::Block;
use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;
use crate::content::event_table::text_cell;
use crate::content::inline::{Inline, Target};
use crate::content::localized_text::LocalizedText;
use crate::content::sources::Sources;

/// All documents, in the order of the file.
#[derive(Debug, Default)]
pub struct Documents(Vec<Document>);

/// Whether a document is online today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    Online,
    Lost,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    name: LocalizedText,
    /// The address, if it is online.
    url: Option<Key>,
    known: Option<LocalizedText>,
    /// The slug of the page of this site about it.
    page: Option<Key>,
    #[serde(default)]
    change: Vec<Change>,
    sources: Vec<Key>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    date: PartialDate,
    note: Option<LocalizedText>,
}

impl FactRecord for Document {
    const NAME: &'static str = "document";

    fn identity(&self) -> String {
        self.name.get(Lang::ALL[0]).to_owned()
    }

    fn sources(&self) -> &[Key] {
        &self.sources
    }

    fn errors(&self) -> Vec<(usize, String)> {
        let is_page = |page: &&Key| PageId::from_slug(page.get_ref()).is_some();
        let page = self.page.iter().filter(|page| !is_page(page)).map(|page| {
            let message =
                format!("there is no page `{}`; write its address, such as about/statutes", page.get_ref());
            (page.span().start, message)
        });
        let is_web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        let url = self.url.iter().filter(|url| !is_web(url.get_ref())).map(|url| {
            (url.span().start, format!("`{}` is not a web address; begin it with https://", url.get_ref()))
        });
        page.chain(url).collect()
    }
}

impl FromStr for Availability {
    type Err = String;

    /// Parses the argument of `{{documents: …}}`.
    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "online" => Ok(Self::Online),
            "lost" => Ok(Self::Lost),
            _ => Err(format!("there are no `{name}` documents; write online or lost")),
        }
    }
}

impl Documents {
    pub fn parse(file: &DataFile, sources: &Sources, errors: &mut Vec<Diagnostic>) -> Self {
        Self(parse_records(file, sources, errors))
    }

    /// The table of the documents that are online, or of those that are lost.
    pub fn table(&self, availability: Availability, context: &mut TableContext<'_>) -> Vec<Block> {
        let (messages, lang) = (context.messages(), context.lang);
        let is_listed =
            |document: &&Document| document.url.is_some() == (availability == Availability::Online);
        let documents: Vec<&Document> = self.0.iter().filter(is_listed).collect();
        TableBuilder::new(&documents)
            .column(messages.document, |document| Some(vec![document.linked_name(lang)]))
            .column(messages.details, |document| text_cell(document.known.as_ref()?.get(lang)))
            .column(messages.amended, |document| document.dates(lang))
            .column(messages.related_page, |document| Some(vec![Inline::menu_link(lang, &document.page()?)]))
            .column(messages.sources, |document| context.source_numbers(&document.sources))
            .build(messages)
    }

    /// The table of all amendments, oldest first.
    pub fn changes(&self, context: &mut TableContext<'_>) -> Vec<Block> {
        let (messages, lang) = (context.messages(), context.lang);
        let of_document = |document| move |change| -> (&Document, &Change) { (document, change) };
        let mut changes: Vec<(&Document, &Change)> =
            self.0.iter().flat_map(|document| document.change.iter().map(of_document(document))).collect();
        changes.sort_by_key(|(_, change)| change.date);
        let changes: Vec<&(&Document, &Change)> = changes.iter().collect();
        TableBuilder::new(&changes)
            .column(messages.date, |(_, change)| text_cell((messages.date_range)(&change.date.into())))
            .column(messages.document, |(document, _)| text_cell(document.name.get(lang)))
            .column(messages.remarks, |(_, change)| text_cell(change.note.as_ref()?.get(lang)))
            .column(messages.sources, |(document, _)| context.source_numbers(&document.sources))
            .build(messages)
    }
}

impl Document {
    fn linked_name(&self, lang: Lang) -> Inline {
        let name = Inline::text(self.name.get(lang));
        match &self.url {
            Some(url) => Inline::Link { to: Target::Url(url.get_ref().clone()), text: vec![name] },
            None => name,
        }
    }

    fn page(&self) -> Option<Route> {
        PageId::from_slug(self.page.as_ref()?.get_ref()).map(Route::Text)
    }

    /// The dates of the amendments.
    fn dates(&self, lang: Lang) -> Option<Vec<Inline>> {
        let date = |change: &Change| (ContentMessages::for_lang(lang).date_range)(&change.date.into());
        let dates: Vec<String> = self.change.iter().map(date).collect();
        if dates.is_empty() { None } else { text_cell(dates.join("; ")) }
    }
}
