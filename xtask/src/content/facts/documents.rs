//! Papers of the association and when they were changed: content/data/documents.toml.

use domain::{Lang, Route, Topic};
use serde::Deserialize;

use super::super::block::{Block, Inline, Target};
use super::super::diagnostic::Diagnostic;
use super::super::directives::{named_link, text};
use super::super::sources::Sources;
use super::records::{Key, Known, LocalizedText, Record, records};
use super::{Columns, File, Page};

/// All documents, in the order of the file.
#[derive(Debug, Default)]
pub struct Documents(Vec<Document>);

/// Whether a document can be read today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    Online,
    Lost,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    name: LocalizedText,
    /// Where it can be read.
    url: Option<Key>,
    known: Option<LocalizedText>,
    /// The page of this site that tells of it.
    page: Option<Key>,
    #[serde(default)]
    change: Vec<Change>,
    sources: Vec<Key>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    date: Known,
    note: Option<LocalizedText>,
}

/// A change, the document changed, and its sources.
struct Changed<'a> {
    document: &'a Document,
    change: &'a Change,
}

impl Record for Document {
    const NAME: &'static str = "document";

    fn identity(&self) -> String {
        self.name.of(Lang::ALL[0]).to_owned()
    }

    fn sources(&self) -> &[Key] {
        &self.sources
    }

    fn faults(&self) -> Vec<(usize, String)> {
        let page = self.page.iter().filter(|page| Topic::from_slug(page.get_ref()).is_none()).map(|page| {
            let what = format!("there is no page `{}`; write its address, as about/statutes", page.get_ref());
            (page.span().start, what)
        });
        let web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        let url = self.url.iter().filter(|url| !web(url.get_ref())).map(|url| {
            (url.span().start, format!("`{}` is no address; begin it with https://", url.get_ref()))
        });
        page.chain(url).collect()
    }
}

impl Availability {
    /// What an order names.
    pub fn named(name: &str) -> Result<Self, String> {
        match name {
            "online" => Ok(Self::Online),
            "lost" => Ok(Self::Lost),
            _ => Err(format!("there are no `{name}` documents; there are online and lost")),
        }
    }
}

impl Documents {
    pub fn read(file: &File, sources: &Sources, faults: &mut Vec<Diagnostic>) -> Self {
        Self(records(file, sources, faults))
    }

    /// The documents that can be read, or those that cannot.
    pub fn table(&self, found: Availability, page: &mut Page<'_>) -> Vec<Block> {
        let (messages, lang) = (page.messages(), page.lang);
        let fits = |document: &&Document| document.url.is_some() == (found == Availability::Online);
        let own: Vec<&Document> = self.0.iter().filter(fits).collect();
        let known = |document: &Document| Some(vec![text(document.known.as_ref()?.of(lang))]);
        Columns::of(&own)
            .column(messages.document, |document| Some(vec![document.linked(lang)]))
            .column(messages.details, known)
            .column(messages.amended, |document| document.dates(page.lang))
            .column(messages.related_page, |document| Some(vec![named_link(lang, &document.route()?)]))
            .column(messages.sources, |document| page.numbers(&document.sources))
            .table(messages)
    }

    /// Every change in the order of time.
    pub fn changes(&self, page: &mut Page<'_>) -> Vec<Block> {
        let (messages, lang) = (page.messages(), page.lang);
        let of = |document| move |change| Changed { document, change };
        let mut all: Vec<Changed<'_>> =
            self.0.iter().flat_map(|document| document.change.iter().map(of(document))).collect();
        all.sort_by_key(|changed| changed.change.date);
        let all: Vec<&Changed<'_>> = all.iter().collect();
        Columns::of(&all)
            .column(messages.date, |changed| Some(vec![text(&(messages.date_range)(&changed.change.date.0))]))
            .column(messages.document, |changed| Some(vec![text(changed.document.name.of(lang))]))
            .column(messages.remarks, |changed| Some(vec![text(changed.change.note.as_ref()?.of(lang))]))
            .column(messages.sources, |changed| page.numbers(&changed.document.sources))
            .table(messages)
    }
}

impl Document {
    fn linked(&self, lang: Lang) -> Inline {
        let name = text(self.name.of(lang));
        match &self.url {
            Some(url) => Inline::Link { to: Target::Url(url.get_ref().clone()), text: vec![name] },
            None => name,
        }
    }

    fn route(&self) -> Option<Route> {
        Topic::from_slug(self.page.as_ref()?.get_ref()).map(Route::Text)
    }

    fn dates(&self, lang: Lang) -> Option<Vec<Inline>> {
        let messages = super::Messages::for_lang(lang);
        let dates: Vec<String> =
            self.change.iter().map(|change| (messages.date_range)(&change.date.0)).collect();
        (!dates.is_empty()).then(|| vec![text(&dates.join("; "))])
    }
}
