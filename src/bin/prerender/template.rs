//! The HTML document around every page: `index.html`, with slots that each page fills.

use std::fmt;

use domain::Lang;

/// A place in the template that is replaced in each page. All slots but the first two of the map script hold one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The language of the page.
    Lang,
    /// The `base` element.
    Base,
    /// The start of the script for the prerendered map. Pages without a map omit everything up to `MapEnd`.
    MapStart,
    MapEnd,
    /// The title and all else of the head that differs between pages.
    Head,
    /// The rendered app.
    Body,
    /// The message that the boot script shows if the app cannot start.
    ErrorNotice,
    /// All languages of the site, for the boot script.
    Langs,
    /// The language of the page again, in the name of the messages that are preloaded.
    MessagesLang,
}

impl Slot {
    const ALL: [Self; 9] = [
        Self::Lang,
        Self::Base,
        Self::MapStart,
        Self::MapEnd,
        Self::Head,
        Self::Body,
        Self::ErrorNotice,
        Self::Langs,
        Self::MessagesLang,
    ];

    /// How the slot is written in the template.
    const fn marker(self) -> &'static str {
        match self {
            Self::Lang => "{{lang}}",
            Self::Base => "{{base}}",
            Self::MapStart => "{{#map}}",
            Self::MapEnd => "{{/map}}",
            Self::Head => "{{head}}",
            Self::Body => "{{body}}",
            Self::ErrorNotice => "{{error-notice}}",
            Self::Langs => "{{langs}}",
            Self::MessagesLang => "{{messages-lang}}",
        }
    }
}

/// Why a document cannot serve as the template.
#[derive(Debug, PartialEq, Eq)]
pub enum TemplateError {
    Missing(Slot),
    Repeated(Slot),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (slot, fault) = match self {
            Self::Missing(slot) => (slot, "is missing"),
            Self::Repeated(slot) => (slot, "occurs more than once"),
        };
        write!(f, "the slot {} {fault}; see index.html and Trunk.toml", slot.marker())
    }
}

/// The parsed template.
#[derive(Debug)]
pub struct Template {
    /// The text before the first slot.
    start: String,
    /// Each slot with the text after it.
    slots: Vec<(Slot, String)>,
}

/// What a page puts into the slots.
pub struct Document<'a> {
    pub lang: Lang,
    pub base: &'a str,
    pub head: &'a str,
    pub body: &'a str,
    pub error_notice: &'a str,
    pub has_map: bool,
}

impl Template {
    /// Parses a template.
    ///
    /// # Errors
    /// A slot that does not occur exactly once.
    pub fn parse(html: &str) -> Result<Self, TemplateError> {
        let mut positions = Vec::new();
        for slot in Slot::ALL {
            let mut found = html.match_indices(slot.marker());
            let (position, marker) = found.next().ok_or(TemplateError::Missing(slot))?;
            if found.next().is_some() {
                return Err(TemplateError::Repeated(slot));
            }
            positions.push((position, position + marker.len(), slot));
        }
        positions.sort_unstable();
        let ends = positions.iter().skip(1).map(|&(start, ..)| start).chain([html.len()]);
        let start = html[..positions[0].0].to_owned();
        let slots =
            positions.iter().zip(ends).map(|(&(_, from, slot), to)| (slot, html[from..to].to_owned()));
        Ok(Self { start, slots: slots.collect() })
    }

    /// The HTML of a page.
    pub fn fill(&self, document: &Document<'_>) -> String {
        let langs = Lang::ALL.map(Lang::code).join(" ");
        let mut html = self.start.clone();
        for (slot, text) in &self.slots {
            html += match slot {
                Slot::Lang | Slot::MessagesLang => document.lang.code(),
                Slot::Base => document.base,
                Slot::Head => document.head,
                Slot::Body => document.body,
                Slot::ErrorNotice => document.error_notice,
                Slot::Langs => &langs,
                Slot::MapStart if !document.has_map => continue,
                Slot::MapStart | Slot::MapEnd => "",
            };
            html += text;
        }
        html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<{{lang}} {{base}} {{#map}}script{{/map}} {{messages-lang}} {{head}}> <{{body}}{{error-notice}} {{langs}}>";

    fn document(has_map: bool) -> Document<'static> {
        Document { lang: Lang::En, base: "base", head: "{{body}}", body: "b", error_notice: "e", has_map }
    }

    #[test]
    fn slots_are_filled() {
        let template = Template::parse(HTML).unwrap();
        assert_eq!(template.fill(&document(true)), "<en base script en {{body}}> <be en ko>");
        assert_eq!(template.fill(&document(false)), "<en base  en {{body}}> <be en ko>");
    }

    #[test]
    fn each_slot_occurs_once() {
        for slot in Slot::ALL {
            let missing = HTML.replace(slot.marker(), "");
            assert_eq!(Template::parse(&missing).unwrap_err(), TemplateError::Missing(slot));
            let repeated = HTML.to_owned() + slot.marker();
            assert_eq!(Template::parse(&repeated).unwrap_err(), TemplateError::Repeated(slot));
        }
    }
}
