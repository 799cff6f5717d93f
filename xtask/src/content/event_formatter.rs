//! An event in words.

use domain::{Lang, Node, Route};

use super::events::{Certainty, Event, Events, Said};
use super::messages::Messages;
use super::places;
use super::sources;

/// What events are told with.
#[derive(Clone, Copy)]
pub struct EventFormatter<'a> {
    pub lang: Lang,
    pub messages: &'static Messages,
    pub events: &'a Events,
}

impl<'a> EventFormatter<'a> {
    /// Words in the language.
    pub fn said<'s>(&self, said: &'s Said) -> &'s str {
        said.get(self.lang.code()).map_or("", String::as_str)
    }

    /// The place, as a link to its page.
    pub fn place(&self, event: &Event) -> Option<Vec<Node>> {
        let key = event.place.as_ref()?;
        let name = self.said(&self.events.places.get(key)?.names);
        Some(vec![link(&places::part(key), name)])
    }

    /// A name of its own, or the series with the number.
    pub fn name(&self, event: &Event) -> String {
        let own = event.title.as_ref().map(|title| self.said(title).to_owned());
        own.unwrap_or_else(|| (self.messages.event_name)(event.series, event.number))
    }

    /// The event's name, as a link to the page of its series.
    pub fn title(&self, event: &Event) -> Vec<Node> {
        let name = self.name(event);
        // What sources disagree on is for the page of the series to say.
        let remark = self.certainty(event).filter(|_| event.certainty != Certainty::Disputed);
        let name = remark.map_or_else(|| name.clone(), |remark| (self.messages.with_remark)(&name, remark));
        vec![match event.series.topic() {
            Some(topic) => link(&Route::Text(topic), &name),
            None => Node::from(name),
        }]
    }

    /// How far the event is certain, unless a source says so.
    pub const fn certainty(&self, event: &Event) -> Option<&'static str> {
        match event.certainty {
            Certainty::Stated => None,
            Certainty::Inferred => Some(self.messages.inferred),
            Certainty::Disputed => Some(self.messages.disputed),
            Certainty::Planned => Some(self.messages.planned),
            Certainty::NotHeld => Some(self.messages.not_held),
        }
    }

    /// The numbers of the event's sources in the page's list, to which new ones are added.
    pub fn numbers(&self, event: &Event, page: &mut Vec<String>) -> String {
        let keys: Vec<&str> = event.sources.iter().map(String::as_str).collect();
        sources::numbers(&keys, page)
    }

    /// Says how many of the events have no date, and so are not in a timeline.
    pub fn undated(&self, events: &[&Event]) -> Node {
        let count = events.iter().filter(|event| event.when.is_none()).count();
        let words = if count == 0 { String::new() } else { (self.messages.undated_events)(count) };
        Node::from_parts("p", &[], (!words.is_empty()).then(|| Node::from(words)))
    }
}

/// A link to a page of the site.
pub fn link(to: &Route, words: &str) -> Node {
    Node::from_parts("a", &[("href", &format!("/{}", to.slug()))], [Node::from(words)])
}
