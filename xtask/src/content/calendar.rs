//! The timeline in formats for other programs: iCalendar (RFC 5545) and JSON.

use atlas::LonLat;
use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use domain::{Date, DateRange, Lang, PartialDate};
use icalendar::{Calendar, Component, EventLike, EventStatus, Property};
use serde_json::{Value, json};

use super::event_formatter::EventFormatter;
use super::events::{Certainty, Event, Events};
use super::slug::Slugs;

/// The timeline as iCalendar. Calendars only know days: an event that is known to the month or the year fills it, and its
/// description says so. `name` is the association's name, and `checked` the day of the last check.
pub fn icalendar(lang: Lang, events: &Events, name: &str, checked: Date) -> String {
    let format = EventFormatter::new(lang, events);
    let title = format.messages.calendar_name;
    let mut calendar = Calendar::empty();
    let product = format!("-//{name}//{title}//{}", lang.code().to_uppercase());
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", &product), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&format!("{name}: {title}"));
    let midnight = naive_date(checked.year(), checked.month(), checked.day())
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .map(|time| time.and_utc())
        .unwrap_or_default();
    for event in &events.all {
        if let Some(entry) = entry(format, event, name, midnight) {
            calendar.push(entry);
        }
    }
    calendar.to_string()
}

fn entry(
    format: EventFormatter<'_>,
    event: &Event,
    name: &str,
    stamp: DateTime<Utc>,
) -> Option<icalendar::Event> {
    let (start, end) = days(&event.dates?)?;
    let host = Slugs::default().next(name);
    let mut entry = icalendar::Event::with_uid(&format!("{}@{host}", event.id));
    entry.timestamp(stamp).summary(&format.name(event)).starts(start).ends(end);
    entry.add_property("CATEGORIES", (format.messages.series_name)(event.series));
    if let Some(place) = event.place.as_ref().and_then(|key| format.events.places.get(key)) {
        entry.location(place.name.get(format.lang));
        if let Some(location) = place.location {
            entry.add_property("GEO", format!("{};{}", location.lat(), location.lon()));
        }
    }
    let description = description(format, event);
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

/// The lines of the description: theme, attendance, note, certainty and how precise the date is.
fn description(format: EventFormatter<'_>, event: &Event) -> Vec<String> {
    let texts = [&event.theme, &event.attendance, &event.note].into_iter().flatten();
    let texts = texts.map(|text| text.get(format.lang).to_owned());
    let inexact = event
        .dates
        .filter(|dates| dates.from.day.is_none())
        .map(|dates| (format.messages.inexact_date)(&(format.messages.date_range)(&dates)));
    texts.chain(format.certainty(event).map(str::to_owned)).chain(inexact).collect()
}

/// The first day, and the day after the last.
fn days(dates: &DateRange) -> Option<(NaiveDate, NaiveDate)> {
    let first_day =
        |date: &PartialDate| naive_date(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    let last = dates.to.as_ref().unwrap_or(&dates.from);
    let end = match (last.month, last.day) {
        (_, Some(_)) => first_day(last)?.checked_add_days(Days::new(1)),
        (Some(_), None) => first_day(last)?.checked_add_months(Months::new(1)),
        (None, _) => first_day(last)?.checked_add_months(Months::new(12)),
    };
    Some((first_day(&dates.from)?, end?))
}

fn naive_date(year: u16, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
}

/// All events in all languages as JSON. Unknown fields are left out.
pub fn json(events: &Events) -> Value {
    let all = events.all.iter().map(|event| {
        let mut fields = json_fields(events, event);
        if let Some(fields) = fields.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        fields
    });
    json!({ "events": all.collect::<Vec<_>>() })
}

fn json_fields(events: &Events, event: &Event) -> Value {
    let place = event.place.as_ref().and_then(|key| Some((key, events.places.get(key)?)));
    let place = place.map(|(key, place)| {
        let (lat, lon) = (place.location.map(LonLat::lat), place.location.map(LonLat::lon));
        json!({ "id": key, "name": place.name, "member": place.member, "lat": lat, "lon": lon })
    });
    let name = Lang::ALL
        .map(|lang| (lang.code().to_owned(), Value::from(EventFormatter::new(lang, events).name(event))));
    json!({
        "id": event.id,
        "series": event.series.name(),
        "number": event.number,
        "name": Value::Object(name.into_iter().collect()),
        "from": event.dates.map(|dates| dates.from.to_string()),
        "to": event.dates.and_then(|dates| dates.to).map(|to| to.to_string()),
        "place": place,
        "theme": event.theme,
        "attendance": event.attendance,
        "note": event.note,
        "certainty": event.certainty,
        "sources": event.sources,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::data_file::DataFile;
    use crate::content::sources::Sources;

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
        let sources = Sources::parse(&DataFile::new("s.toml", sources)).unwrap();
        Events::parse(&DataFile::new("e.toml", EVENTS), &sources, &Default::default()).unwrap()
    }

    fn parsed_calendar() -> Calendar {
        icalendar(Lang::En, &events(), "The Association", Date::parse("2026-11-24").unwrap()).parse().unwrap()
    }

    #[test]
    fn a_calendar_has_days_places_and_descriptions() {
        let calendar = parsed_calendar();
        let entries: Vec<&icalendar::Event> = calendar.events().collect();
        assert_eq!(entries.len(), 2, "events without a date are left out");
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
    fn an_event_known_to_the_month_fills_the_month_and_says_so() {
        let calendar = parsed_calendar();
        let entry = calendar.events().nth(1).unwrap();
        assert_eq!(entry.property_value("DTSTART"), Some("19961201"));
        assert_eq!(entry.property_value("DTEND"), Some("19970101"));
        assert_eq!(entry.get_status(), Some(EventStatus::Tentative));
        assert!(entry.get_description().unwrap().contains("December 1996"));
    }

    #[test]
    fn lines_end_and_fold_as_rfc_5545_requires() {
        let text = icalendar(Lang::Ko, &events(), "협회", Date::parse("2026-11-24").unwrap());
        assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n") && line.len() <= 77), "{text}");
    }

    #[test]
    fn json_has_known_fields_in_every_language() {
        let json = json(&events());
        assert_eq!(json["events"][0]["name"]["ko"], "제1회 하이테크페어");
        assert_eq!(json["events"][0]["place"]["lat"], 36.03);
        assert_eq!(json["events"][1]["certainty"], "planned");
        assert!(json["events"][2].get("from").is_none());
    }
}
