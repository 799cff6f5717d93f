//! The members found, to be taken away in the formats that other programs read.
//!
//! Every sheet says where it is from, under which licence and of which day. All of them are written from one table of
//! [`Cell`]s, so that they hold the same.

mod csv;
mod geojson;
mod json;
mod kml;
mod vcard;

use domain::{Class, Date, Evidence, Kind, Lang, Localized, Member, Route};

pub use csv::csv;
pub use geojson::geojson;
pub use json::json;
pub use kml::kml;
pub use vcard::vcard;

/// What is taken away.
#[derive(Clone, Copy)]
pub struct Selection<'a> {
    /// The members, in their order.
    pub members: &'a [&'a Member],
    /// The reader's language: of addresses and of countries' names.
    pub lang: Lang,
    /// What the sheet is called.
    pub title: &'a str,
    /// Where the site is, without a slash at the end: `https://example.org/wta`. Empty where it is not known; the pages of
    /// members are left out then.
    pub site: &'a str,
    /// The terms under which the data may be used.
    pub licence: &'a str,
    /// Who has to be named.
    pub attribution: &'a str,
    /// The day of the data.
    pub updated: Option<Date>,
    /// Names a country by its code (ISO 3166-1 alpha-2) in a language.
    pub country: &'a dyn Fn(&str, Lang) -> String,
}

/// A field of a member.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Year(u16),
    Texts(Vec<String>),
}

impl Selection<'_> {
    /// The page of a member.
    fn page(&self, member: &Member) -> Option<String> {
        let path = || Route::Member(member.id.clone()).path(self.lang);
        (!self.site.is_empty()).then(|| format!("{}{}", self.site, path()))
    }

    fn updated(&self) -> Option<String> {
        self.updated.map(|date| date.to_string())
    }

    /// What is known of a member, in the order of [`columns`].
    fn row(&self, member: &Member) -> Vec<(String, Cell)> {
        let word = |word: Option<&'static str>| Cell::from(word.map(str::to_owned));
        let year = |year: Option<u16>| year.map_or(Cell::Empty, Cell::Year);
        let mut cells = vec![Cell::Text(member.id.clone())];
        cells.extend(forms(Some(&member.name)));
        cells.extend([
            Cell::Texts(member.alt_names.clone()),
            word(member.class.map(Class::as_str)),
            word(member.kind.map(Kind::as_str)),
        ]);
        cells.extend(forms(member.city.as_ref()));
        cells.extend([
            Cell::Text(member.country_code.clone()),
            Cell::Text((self.country)(&member.country_code, self.lang)),
            Cell::Number(member.lon),
            Cell::Number(member.lat),
            year(member.joined),
            Cell::from(member.website.clone()),
            year(member.as_of),
            word(member.evidence.map(Evidence::as_str)),
            Cell::Texts(member.sources.clone()),
            Cell::from(member.coord_source.clone()),
            Cell::from(self.page(member)),
        ]);
        columns().into_iter().zip(cells).collect()
    }
}

/// The names of the fields, as in the list of members where it has them.
fn columns() -> Vec<String> {
    let localized = |key: &str| {
        let own = Lang::ALL.map(|lang| format!("{key}_{}", lang.code()));
        std::iter::once(key.to_owned()).chain(own).collect::<Vec<_>>()
    };
    let plain = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    let after_city = [
        "country_code",
        "country",
        "longitude",
        "latitude",
        "joined",
        "website",
        "as_of",
        "evidence",
        "sources",
        "coord_source",
        "page",
    ];
    [
        plain(&["id"]),
        localized("name"),
        plain(&["alt_names", "class", "kind"]),
        localized("city"),
        plain(&after_city),
    ]
    .concat()
}

/// The form for every language, and each language's own.
fn forms(text: Option<&Localized>) -> impl Iterator<Item = Cell> {
    let own = move |lang: Lang| text.and_then(|text| text.translations[lang.index()].clone());
    std::iter::once(Cell::from(text.map(|text| text.default.clone())))
        .chain(Lang::ALL.into_iter().map(move |lang| Cell::from(own(lang))))
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}
