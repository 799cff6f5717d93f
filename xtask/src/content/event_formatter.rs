//! Formats events in a language.

use domain::{ContentMessages, Lang, Node, Route};

use super::events::{Certainty, Event, Events};
use super::inline::page_link;
use super::sources;

/// The events and the language they are formatted in.
#[derive(Clone, Copy)]
pub struct EventFormatter<'a> {
    pub lang: Lang,
    pub messages: &'static ContentMessages,
    pub events: &'a Events,
}

impl<'a> EventFormatter<'a> {
    pub const fn new(lang: Lang, events: &'a Events) -> Self {
        Self { lang, messages: ContentMessages::for_lang(lang), events }
    }

    /// The place as a link to its page.
    pub fn place_link(&self, event: &Event) -> Option<Node> {
        let key = event.place.as_ref()?;
        let name = self.events.places.get(key)?.name.get(self.lang);
        Some(page_link(&Route::place(key)?, name))
    }

    /// The event's own name, or its series and number.
    pub fn name(&self, event: &Event) -> String {
        let title = event.title.as_ref().map(|title| title.get(self.lang).to_owned());
        title.unwrap_or_else(|| (self.messages.event_name)(event.series, event.number))
    }

    /// The name as a link to the page of the series, with a remark if the event is uncertain.
    pub fn linked_name(&self, event: &Event) -> Node {
        let name = self.name(event);
        // The page of the series says what the sources disagree on.
        let remark = self.certainty(event).filter(|_| event.certainty != Certainty::Disputed);
        let name = remark.map_or_else(|| name.clone(), |remark| (self.messages.with_remark)(&name, remark));
        match event.series.page() {
            Some(page) => page_link(&Route::Text(page), &name),
            None => Node::from(name),
        }
    }

    /// How certain the event is, unless a source states it.
    pub const fn certainty(&self, event: &Event) -> Option<&'static str> {
        match event.certainty {
            Certainty::Stated => None,
            Certainty::Inferred => Some(self.messages.inferred),
            Certainty::Disputed => Some(self.messages.disputed),
            Certainty::Planned => Some(self.messages.planned),
            Certainty::NotHeld => Some(self.messages.not_held),
        }
    }

    /// The numbers of the event's sources in the page's list of sources, which is extended as needed.
    pub fn source_numbers(&self, event: &Event, page_sources: &mut Vec<String>) -> String {
        sources::numbers(event.sources.iter().map(String::as_str), page_sources)
    }

    /// A paragraph that states how many of the events have no date and so are not in a timeline. Empty if all have one.
    pub fn undated_note(&self, events: &[&Event]) -> Node {
        let count = events.iter().filter(|event| event.dates.is_none()).count();
        let note = (count > 0).then(|| Node::from((self.messages.undated_events)(count)));
        Node::element("p").children(note)
    }
}
