//! What is compiled, and what comes of it.

use atlas::Ring;
use domain::{EventItem, Lang, Localized, NewsItem, Page, Provenance};

use super::diagnostic::Diagnostic;
use super::events::Members;
use super::facts;
use super::image::Media;

/// Everything that is compiled.
pub struct Input {
    pub texts: Vec<Text>,
    /// The file of the sources and what is in it.
    pub sources: (String, String),
    /// The file of the events and what is in it.
    pub events: (String, String),
    /// The file of the bodies and what is in it.
    pub bodies: (String, String),
    /// The files of people, documents, fees and terms.
    pub facts: facts::Files,
    /// Where the members are.
    pub members: Members,
    /// The images that texts may show.
    pub media: Media,
    /// The land for maps.
    pub land: Vec<Ring>,
    /// The association's name in each language.
    pub name: Localized,
}

/// A text's file.
pub struct Text {
    pub lang: Lang,
    /// Its name in every language, with its folder: `about/history`.
    pub key: String,
    /// Its place, from the project's root.
    pub file: String,
    pub content: String,
}

/// Everything compiled.
pub struct Output {
    pub pages: Vec<Compiled>,
    /// The list of the news in every language.
    pub news: Vec<(Lang, Vec<NewsItem>)>,
    /// The timeline as a calendar in every language.
    pub calendars: Vec<(Lang, String)>,
    /// The timeline as JSON.
    pub timeline: serde_json::Value,
    /// The list of the events in every language.
    pub events: Vec<(Lang, Vec<EventItem>)>,
}

/// A text compiled.
pub struct Compiled {
    pub lang: Lang,
    pub key: String,
    pub page: Page,
    pub provenance: Provenance,
}

impl Text {
    /// A fault in this text.
    pub fn fault(&self, line: usize, message: String) -> Diagnostic {
        Diagnostic { file: self.file.clone(), line, message }
    }
}
