//! The timeline for other programs: as a calendar (RFC 5545) and as JSON.

use atlas::LonLat;
use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use domain::{Date, Lang};
use icalendar::{Calendar, Component, Event as Entry, EventLike, EventStatus, Property};
use serde_json::{Value, json};

use super::event_formatter::EventFormatter;
use super::events::{Certainty, Event, Events};
use super::messages::Messages;
use super::partial_date::{DateRange, PartialDate};

/// The calendar in a language. Calendars know days alone: what is known to the month or the year fills it, and says so.
/// `name` is the association's, and `checked` the day of the record.
pub fn calendar(lang: Lang, events: &Events, name: &str, checked: Date) -> String {
    let messages = Messages::for_lang(lang);
    let row = EventFormatter { lang, messages, events };
    let mut calendar = Calendar::empty();
    let product = format!("-//{name}//{}//{}", messages.calendar_name, lang.code().to_uppercase());
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", &product), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&format!("{name}: {}", messages.calendar_name));
    let stamp = day(checked.year(), checked.month(), checked.day()).and_then(|day| day.and_hms_opt(0, 0, 0));
    let stamp = stamp.map(|time| time.and_utc()).unwrap_or_default();
    for event in &events.all {
        if let Some(entry) = entry(row, event, name, stamp) {
            calendar.push(entry);
        }
    }
    calendar.to_string()
}

fn entry(row: EventFormatter<'_>, event: &Event, name: &str, stamp: DateTime<Utc>) -> Option<Entry> {
    let when = event.when?;
    let (first, after) = days(&when)?;
    let host = super::slug::Slugs::default().next(name);
    let mut entry = Entry::with_uid(&format!("{}@{host}", event.id));
    entry.timestamp(stamp).summary(&row.name(event)).starts(first).ends(after);
    entry.add_property("CATEGORIES", (row.messages.series_name)(event.series));
    if let Some(place) = event.place.as_ref().and_then(|key| row.events.places.get(key)) {
        entry.location(row.said(&place.names));
        if let Some(at) = place.at {
            entry.add_property("GEO", format!("{};{}", at.lat(), at.lon()));
        }
    }
    let exact = when.from.day.is_some();
    let dated = (!exact).then(|| (row.messages.inexact_date)(&(row.messages.date_range)(&when)));
    let parts = [&event.theme, &event.attendance, &event.note]
        .into_iter()
        .flatten()
        .map(|said| row.said(said).to_owned());
    let remarks = row.certainty(event).map(str::to_owned).into_iter().chain(dated);
    let description: Vec<String> = parts.chain(remarks).collect();
    if !description.is_empty() {
        entry.description(&description.join("\n"));
    }
    match event.certainty {
        Certainty::NotHeld => entry.status(EventStatus::Cancelled),
        Certainty::Planned => entry.status(EventStatus::Tentative),
        _ => entry.status(EventStatus::Confirmed),
    };
    Some(entry.done())
}

/// The first day, and the day after the last.
fn days(when: &DateRange) -> Option<(NaiveDate, NaiveDate)> {
    let first = |at: &PartialDate| day(at.year, at.month.unwrap_or(1), at.day.unwrap_or(1));
    let last = when.to.as_ref().unwrap_or(&when.from);
    let after = match (last.month, last.day) {
        (_, Some(_)) => first(last)?.checked_add_days(Days::new(1)),
        (Some(_), None) => first(last)?.checked_add_months(Months::new(1)),
        (None, _) => first(last)?.checked_add_months(Months::new(12)),
    };
    Some((first(&when.from)?, after?))
}

fn day(year: u16, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
}

/// All events as JSON, in both languages, with what is known and nothing else.
pub fn json(events: &Events) -> Value {
    let event = |event: &Event| {
        let place = event.place.as_ref().and_then(|key| Some((key, events.places.get(key)?)));
        let place = place.map(|(key, place)| {
            let (lat, lon) = (place.at.map(LonLat::lat), place.at.map(LonLat::lon));
            json!({ "id": key, "name": place.names, "member": place.member, "lat": lat, "lon": lon })
        });
        let name = Lang::ALL.map(|lang| {
            let row = EventFormatter { lang, messages: Messages::for_lang(lang), events };
            (lang.code().to_owned(), Value::from(row.name(event)))
        });
        let mut all = json!({
            "id": event.id,
            "series": event.series.name(),
            "number": event.number,
            "name": Value::Object(name.into_iter().collect()),
            "from": event.when.map(|when| when.from.to_string()),
            "to": event.when.and_then(|when| when.to).map(|to| to.to_string()),
            "place": place,
            "theme": event.theme,
            "attendance": event.attendance,
            "note": event.note,
            "certainty": event.certainty.word(),
            "sources": event.sources,
        });
        if let Some(all) = all.as_object_mut() {
            all.retain(|_, value| !value.is_null());
        }
        all
    };
    json!({ "events": events.all.iter().map(event).collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: &str = r#"
[place]
pohang = { en = "Pohang, South Korea", ko = "대한민국 포항", at = "36.03, 129.36" }

[[event]]
series = "hi-tech-fair"
number = 1
from = "1999-11-10"
to = "1999-11-13"
place = "pohang"
theme = { en = "One, two; three", ko = "하나, 둘" }
sources = ["A"]

[[event]]
series = "milestone"
title = { en = "Beginning", ko = "시작" }
from = "1996-12"
certainty = "planned"
sources = ["A"]

[[event]]
series = "milestone"
title = { en = "Undated", ko = "날짜 미상" }
sources = ["A"]
"#;

    fn events() -> Events {
        let sources = "[A]\ntitle = \"A\"\ntitle_ko = \"A\"\n";
        let sources = super::super::sources::Sources::read("s.toml", sources).unwrap();
        super::super::events::read("e.toml", EVENTS, &sources, &Default::default()).unwrap()
    }

    fn read_back() -> Calendar {
        calendar(Lang::En, &events(), "The Association", Date::parse("2026-11-24").unwrap()).parse().unwrap()
    }

    #[test]
    fn a_calendar_reads_back_with_its_days_places_and_words() {
        let calendar = read_back();
        let entries: Vec<&Entry> = calendar.events().collect();
        assert_eq!(entries.len(), 2, "what has no date is not in a calendar");
        let fair = entries[0];
        assert_eq!(fair.get_uid(), Some("hi-tech-fair-1@the-association"));
        assert_eq!(fair.get_summary(), Some("1st Hi-Tech Fair"));
        assert_eq!(fair.property_value("DTSTART"), Some("19991110"));
        assert_eq!(fair.property_value("DTEND"), Some("19991114"));
        assert_eq!(fair.property_value("DTSTAMP"), Some("20261124T000000Z"));
        assert_eq!(fair.get_location(), Some("Pohang, South Korea"));
        assert_eq!(fair.property_value("GEO"), Some("36.03;129.36"));
        assert_eq!(fair.get_description(), Some("One, two; three"));
    }

    #[test]
    fn what_is_known_to_the_month_fills_the_month_and_says_so() {
        let calendar = read_back();
        let entry = calendar.events().nth(1).unwrap();
        assert_eq!(entry.property_value("DTSTART"), Some("19961201"));
        assert_eq!(entry.property_value("DTEND"), Some("19970101"));
        assert_eq!(entry.get_status(), Some(EventStatus::Tentative));
        assert!(entry.get_description().unwrap().contains("December 1996"));
    }

    #[test]
    fn lines_end_and_fold_as_the_standard_says() {
        let text = calendar(Lang::Ko, &events(), "협회", Date::parse("2026-11-24").unwrap());
        assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n") && line.len() <= 77), "{text}");
    }

    #[test]
    fn json_holds_what_is_known_in_every_language() {
        let json = json(&events());
        assert_eq!(json["events"][0]["name"]["ko"], "제1회 하이테크페어");
        assert_eq!(json["events"][0]["place"]["lat"], 36.03);
        assert_eq!(json["events"][1]["certainty"], "planned");
        assert!(json["events"][2].get("from").is_none());
    }
}
