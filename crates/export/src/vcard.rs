//! vCard 4.0 (RFC 6350), as address books read it.

use domain::{Class, Date, Kind, Lang, Localized, Member};

use super::Selection;

/// The most bytes of a line before it goes on in the next.
const LINE: usize = 75;

/// A card a member. Forms of a name or an address in several languages share an `ALTID`.
pub fn vcard(selection: &Selection<'_>) -> String {
    selection.members.iter().map(|member| card(selection, member)).collect()
}

fn card(selection: &Selection<'_>, member: &Member) -> String {
    let mut card = Card::default();
    card.line("BEGIN:VCARD");
    card.line("VERSION:4.0");
    card.line("KIND:org");
    card.line(&format!("UID;VALUE=text:{}", text(&member.id)));
    for (lang, name) in forms(&member.name) {
        card.line(&format!("FN;ALTID=1;LANGUAGE={}:{}", lang.code(), text(name)));
    }
    if !member.alt_names.is_empty() {
        let names: Vec<String> = member.alt_names.iter().map(|name| text(name)).collect();
        card.line(&format!("NICKNAME:{}", names.join(",")));
    }
    for lang in Lang::ALL {
        let city = member.city.as_ref().map_or("", |city| city.get(lang));
        let country = (selection.country)(&member.country_code, lang);
        card.line(&format!("ADR;ALTID=1;LANGUAGE={}:;;;{};;;{}", lang.code(), part(city), part(&country)));
    }
    card.line(&format!("GEO:geo:{},{}", member.lat, member.lon));
    card.about(selection, member);
    card.line("END:VCARD");
    card.0
}

/// The form for every language as the first one's, and those of the others.
fn forms(name: &Localized) -> impl Iterator<Item = (Lang, &str)> {
    let others = Lang::ALL.into_iter().skip(1);
    let own = others.filter_map(|lang| Some((lang, name.translations[lang.index()].as_deref()?)));
    std::iter::once((Lang::ALL[0], name.get(Lang::ALL[0]))).chain(own)
}

#[derive(Default)]
struct Card(String);

impl Card {
    fn about(&mut self, selection: &Selection<'_>, member: &Member) {
        if let Some(website) = &member.website {
            self.line(&format!("URL:{}", address(website)));
        }
        let words = [member.class.map(Class::as_str), member.kind.map(Kind::as_str)];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        if !words.is_empty() {
            self.line(&format!("CATEGORIES:{}", words.join(",")));
        }
        let page = selection.page(member);
        for source in page.iter().chain(&member.sources) {
            self.line(&format!("SOURCE:{}", address(source)));
        }
        for note in
            [selection.title, selection.licence, selection.attribution].iter().filter(|note| !note.is_empty())
        {
            self.line(&format!("NOTE:{}", text(note)));
        }
        if let Some(date) = selection.updated {
            self.line(&format!("REV:{}", timestamp(date)));
        }
    }

    /// A line, folded between characters: the first byte of a line that goes on is a space.
    fn line(&mut self, line: &str) {
        let mut len = 0;
        for letter in line.chars() {
            if len + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                len = 1;
            }
            self.0.push(letter);
            len += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The beginning of a day, as a time is written.
fn timestamp(date: Date) -> String {
    format!("{:04}{:02}{:02}T000000Z", date.year(), date.month(), date.day())
}

/// A text as a value is written. Of control characters only the end of a line can be.
fn text(value: &str) -> String {
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

/// A part of an address or the like, whose parts have semicolons between them. Elsewhere one may be escaped as well, but
/// not every reader expects it.
fn part(value: &str) -> String {
    text(value).replace(';', "\\;")
}

/// An address is written as it is; what would end the line is no part of one.
fn address(address: &str) -> String {
    address.chars().filter(|letter| !letter.is_control()).collect()
}
