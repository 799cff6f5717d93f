//! vCard 4.0 (RFC 6350) for address books.

use domain::{Class, Date, Kind, Lang, Localized, Member};

use super::Export;

/// The maximum length of a line in bytes; longer lines are folded.
const MAX_LINE: usize = 75;

/// Exports one card per member. Translations of a name or address share an `ALTID`.
pub fn vcard(export: &Export<'_>) -> String {
    export.members.iter().map(|member| card(export, member)).collect()
}

fn card(export: &Export<'_>, member: &Member) -> String {
    let mut card = Card::default();
    card.push_line("BEGIN:VCARD");
    card.push_line("VERSION:4.0");
    card.push_line("KIND:org");
    card.push_line(&format!("UID;VALUE=text:{}", escape_text(&member.id)));
    for (lang, name) in translations(&member.name) {
        card.push_line(&format!("FN;ALTID=1;LANGUAGE={}:{}", lang.code(), escape_text(name)));
    }
    if !member.alt_names.is_empty() {
        let names: Vec<String> = member.alt_names.iter().map(|name| escape_text(name)).collect();
        card.push_line(&format!("NICKNAME:{}", names.join(",")));
    }
    for lang in Lang::ALL {
        let city = member.city.as_ref().map_or("", |city| city.get(lang));
        let country = (export.country)(&member.country_code, lang);
        card.push_line(&format!(
            "ADR;ALTID=1;LANGUAGE={}:;;;{};;;{}",
            lang.code(),
            escape_component(city),
            escape_component(&country)
        ));
    }
    card.push_line(&format!("GEO:geo:{},{}", member.lat, member.lon));
    card.push_metadata(export, member);
    card.push_line("END:VCARD");
    card.0
}

/// The name in the first language, then the translations into the others.
fn translations(name: &Localized) -> impl Iterator<Item = (Lang, &str)> {
    let others = Lang::ALL.into_iter().skip(1);
    let translated = others.filter_map(|lang| Some((lang, name.translations[lang.index()].as_deref()?)));
    std::iter::once((Lang::ALL[0], name.get(Lang::ALL[0]))).chain(translated)
}

#[derive(Default)]
struct Card(String);

impl Card {
    fn push_metadata(&mut self, export: &Export<'_>, member: &Member) {
        if let Some(website) = &member.website {
            self.push_line(&format!("URL:{}", without_controls(website)));
        }
        let categories = [member.class.map(Class::as_str), member.kind.map(Kind::as_str)];
        let categories: Vec<&str> = categories.into_iter().flatten().collect();
        if !categories.is_empty() {
            self.push_line(&format!("CATEGORIES:{}", categories.join(",")));
        }
        let page = export.page_url(member);
        for source in page.iter().chain(&member.sources) {
            self.push_line(&format!("SOURCE:{}", without_controls(source)));
        }
        for note in [export.title, export.licence, export.attribution].iter().filter(|note| !note.is_empty())
        {
            self.push_line(&format!("NOTE:{}", escape_text(note)));
        }
        if let Some(date) = export.updated {
            self.push_line(&format!("REV:{}", timestamp(date)));
        }
    }

    /// Adds a line, folded between characters: continuation lines start with a space.
    fn push_line(&mut self, line: &str) {
        let mut len = 0;
        for letter in line.chars() {
            if len + letter.len_utf8() > MAX_LINE {
                self.0.push_str("\r\n ");
                len = 1;
            }
            self.0.push(letter);
            len += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The start of a day as a timestamp.
fn timestamp(date: Date) -> String {
    format!("{:04}{:02}{:02}T000000Z", date.year(), date.month(), date.day())
}

/// Escapes a text value. Drops control characters except line breaks and tabs.
fn escape_text(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match letter {
            '\\' | ',' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => text.push(letter),
        }
    }
    text
}

/// Escapes a component of a structured value, whose components are separated by semicolons. Other values may escape
/// semicolons too, but not every reader expects that.
fn escape_component(value: &str) -> String {
    escape_text(value).replace(';', "\\;")
}

/// A URL is not escaped; control characters, which would end the line, are dropped.
fn without_controls(url: &str) -> String {
    url.chars().filter(|letter| !letter.is_control()).collect()
}
