//! Exports members as CSV, GeoJSON, JSON, KML and vCard.
//!
//! Every file states its origin, licence and date. The formats without a fixed schema share one table of [`Cell`]s, so they
//! have the same content.

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

/// The data of an export.
#[derive(Clone, Copy)]
pub struct Export<'a> {
    /// The members, in export order.
    pub members: &'a [&'a Member],
    /// The reader's language, for URLs and country names.
    pub lang: Lang,
    /// The title of the file.
    pub title: &'a str,
    /// The URL of the site without a trailing slash: `https://example.org/wta`. If it is empty, the URLs of member pages are
    /// omitted.
    pub site: &'a str,
    /// The terms under which the data may be used.
    pub licence: &'a str,
    /// The required attribution.
    pub attribution: &'a str,
    /// The date of the data.
    pub updated: Option<Date>,
    /// Returns the name of a country by its code (ISO 3166-1 alpha-2) in a language.
    pub country: &'a dyn Fn(&str, Lang) -> String,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Year(u16),
    Texts(Vec<String>),
}

impl Export<'_> {
    /// The URL of a member's page.
    fn page_url(&self, member: &Member) -> Option<String> {
        let path = || Route::Member(member.id.clone()).path(self.lang);
        (!self.site.is_empty()).then(|| format!("{}{}", self.site, path()))
    }

    fn updated_text(&self) -> Option<String> {
        self.updated.map(|date| date.to_string())
    }

    /// The fields of a member, in the order of [`columns`].
    fn row(&self, member: &Member) -> Vec<(String, Cell)> {
        let text = |text: Option<&'static str>| Cell::from(text.map(str::to_owned));
        let year = |year: Option<u16>| year.map_or(Cell::Empty, Cell::Year);
        let mut cells = vec![Cell::Text(member.id.clone())];
        cells.extend(translations(Some(&member.name)));
        cells.extend([
            Cell::Texts(member.alt_names.clone()),
            text(member.class.map(Class::as_str)),
            text(member.kind.map(Kind::as_str)),
        ]);
        cells.extend(translations(member.city.as_ref()));
        cells.extend([
            Cell::Text(member.country_code.clone()),
            Cell::Text((self.country)(&member.country_code, self.lang)),
            Cell::Number(member.lon),
            Cell::Number(member.lat),
            year(member.joined),
            Cell::from(member.website.clone()),
            year(member.as_of),
            text(member.evidence.map(Evidence::as_str)),
            Cell::Texts(member.sources.clone()),
            Cell::from(member.coord_source.clone()),
            Cell::from(self.page_url(member)),
        ]);
        columns().into_iter().zip(cells).collect()
    }
}

/// The names of the fields, as in the list of members where they occur there.
fn columns() -> Vec<String> {
    let localized = |key: &str| {
        let by_lang = Lang::ALL.map(|lang| format!("{key}_{}", lang.code()));
        std::iter::once(key.to_owned()).chain(by_lang).collect::<Vec<_>>()
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

/// The default text, then the translation for each language.
fn translations(text: Option<&Localized>) -> impl Iterator<Item = Cell> {
    let translation = move |lang: Lang| text.and_then(|text| text.translations[lang.index()].clone());
    std::iter::once(Cell::from(text.map(|text| text.default.clone())))
        .chain(Lang::ALL.into_iter().map(move |lang| Cell::from(translation(lang))))
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}
