//! The names of facets and of their values.

use directory::{Facet, UNKNOWN};
use domain::{Class, Evidence, Kind, Lang, Messages, ViewMessages};

/// The names of facets and of their values in a language.
pub struct FacetNames<'a> {
    messages: ViewMessages,
    site_messages: Messages,
    country_name: &'a dyn Fn(&str) -> String,
}

impl<'a> FacetNames<'a> {
    /// The names in a language. `country_name` returns the name of a country in it, by its code.
    pub fn new(lang: Lang, country_name: &'a dyn Fn(&str) -> String) -> Self {
        let (messages, site_messages) = (ViewMessages::for_lang(lang), Messages::for_lang(lang));
        Self { messages, site_messages, country_name }
    }

    /// The name of a facet.
    pub fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Class => self.messages.class_label(),
            Facet::Kind => self.messages.kind_label(),
            Facet::Country => self.messages.country_label(),
            Facet::Region => self.messages.region_label(),
            Facet::Joined => self.site_messages.joined_label(),
            Facet::Evidence => self.messages.evidence_label(),
        }
    }

    /// The name of a value of a facet.
    pub fn value(&self, facet: Facet, value: &str) -> String {
        match facet {
            Facet::Joined if value == UNKNOWN => self.messages.year_unknown().into(),
            _ if value == UNKNOWN && facet != Facet::Class => self.messages.unknown().into(),
            Facet::Class => self.site_messages.class(value.parse::<Class>().ok()).into(),
            Facet::Kind => value.parse::<Kind>().map_or("", |kind| self.site_messages.kind(kind)).into(),
            Facet::Country => (self.country_name)(value),
            Facet::Region => value.parse().map_or("", |region| self.messages.region(region)).into(),
            Facet::Joined => self.joined(value),
            Facet::Evidence => {
                value.parse::<Evidence>().map_or("", |evidence| self.messages.evidence_short(evidence)).into()
            }
        }
    }

    /// The name of a decade or a year.
    fn joined(&self, value: &str) -> String {
        match directory::parse_decade(value) {
            Some(first) => self.messages.decade(first),
            None => directory::parse_year(value)
                .map_or_else(|| value.into(), |year| self.site_messages.year(year)),
        }
    }
}
