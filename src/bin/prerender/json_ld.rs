//! JSON-LD: what a page says, in the words of schema.org.

use domain::{Address, EventItem, Kind, Lang, Member, Messages, NewsItem, Page, Route};
use serde_json::{Map, Value, json};
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::og_image;
use crate::page_meta::PageMeta;

/// What linked data is made from.
pub struct PageData<'a> {
    pub site: &'a Site,
    pub base: &'a CanonicalBase,
    pub page: &'a PageMeta,
    /// The events of all series, in the language of the page.
    pub events: &'a [EventItem],
}

/// The block of data in a document's head. It is no script: browsers do not run it.
pub fn script(source: &PageData<'_>) -> String {
    let graph = json!({ "@context": "https://schema.org", "@graph": source.graph() });
    // Whatever is in a text, it cannot end the block.
    let data = graph.to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/ld+json">{data}</script>"#)
}

impl PageData<'_> {
    fn graph(&self) -> Vec<Value> {
        let page = self.page;
        let mut graph = match (&page.address.route, &page.text, &page.news) {
            (Route::Home, ..) => vec![self.association()],
            (_, Some(page), Some(item)) => vec![self.article(page, item)],
            (Route::Text(_), ..) => self.events(),
            _ => page.member(self.site).map(|member| self.member(member)).into_iter().collect(),
        };
        if page.address.route != Route::Home {
            graph.push(self.trail());
        }
        graph
    }

    fn lang(&self) -> Lang {
        self.page.address.lang
    }

    fn url(&self, route: Route) -> String {
        self.base.page(&Address { lang: self.lang(), route })
    }

    fn association(&self) -> Value {
        let config = &self.site.config;
        let members: Vec<Value> =
            self.site.members.member_list.members().iter().map(|member| self.named(member)).collect();
        json!({
            "@type": "Organization",
            "@id": self.base.association(),
            "name": config.name.get(self.lang()),
            "alternateName": config.name.others(self.lang()).map(|(_, name)| name).collect::<Vec<_>>(),
            "description": config.status.get(self.lang()),
            "url": self.url(Route::Home),
            "logo": self.base.file("icons/icon-512.png"),
            "member": members,
        })
    }

    fn association_in_short(&self) -> Value {
        json!({
            "@type": "Organization",
            "@id": self.base.association(),
            "name": self.site.config.name.get(self.lang()),
            "url": self.url(Route::Home),
        })
    }

    /// A member's name and page.
    fn named(&self, member: &Member) -> Value {
        json!({
            "@type": kind(member),
            "@id": self.id(member),
            "name": member.name.get(self.lang()),
            "url": self.url(Route::Member(member.id.clone())),
        })
    }

    /// A member is the same in every language.
    fn id(&self, member: &Member) -> String {
        let address = Address { lang: Lang::ALL[0], route: Route::Member(member.id.clone()) };
        format!("{}#member", self.base.page(&address))
    }

    fn member(&self, member: &Member) -> Value {
        let lang = self.lang();
        let mut data = self.named(member);
        let city = member.city.as_ref().map(|city| city.get(lang));
        let country = self.site.country_name(lang, &member.country_code);
        set(&mut data, "alternateName", others(member, lang));
        set(&mut data, "memberOf", Some(self.association_in_short()));
        let website = member.website.as_ref().filter(|url| self.site.config.is_live(url));
        set(&mut data, "sameAs", website.map(|url| json!(url)));
        set(
            &mut data,
            "location",
            Some(json!({
                "@type": "Place",
                "name": city.unwrap_or(&country),
                "address": without_null(json!({
                    "@type": "PostalAddress",
                    "addressLocality": city,
                    "addressCountry": member.country_code,
                })),
                "geo": { "@type": "GeoCoordinates", "latitude": member.lat, "longitude": member.lon },
            })),
        );
        data
    }

    fn article(&self, page: &Page, item: &NewsItem) -> Value {
        let provenance = self.page.provenance.as_ref();
        let cited = provenance.iter().flat_map(|provenance| &provenance.sources).map(|source| {
            without_null(json!({ "@type": "CreativeWork", "name": source.title, "url": source.url }))
        });
        json!({
            "@type": "NewsArticle",
            "headline": page.title,
            "description": page.summary,
            "datePublished": item.date,
            "dateModified": provenance.map(|provenance| provenance.updated.to_string()),
            "inLanguage": self.lang().code(),
            "url": self.base.page(&self.page.address),
            "mainEntityOfPage": self.base.page(&self.page.address),
            "image": self.base.file(&og_image::file(self.site, &self.page.address)),
            "publisher": self.association_in_short(),
            "citation": cited.collect::<Vec<_>>(),
        })
    }

    /// What took place of the series that the page is about.
    fn events(&self) -> Vec<Value> {
        let slug = self.page.address.route.slug();
        let own = self.events.iter().filter(|event| event.page == slug && event.held);
        own.map(|event| self.event(event)).collect()
    }

    fn event(&self, event: &EventItem) -> Value {
        let member = event.member.as_ref().and_then(|id| self.site.members.member_list.get(id));
        let geo = member.map(
            |member| json!({ "@type": "GeoCoordinates", "latitude": member.lat, "longitude": member.lon }),
        );
        let place = event
            .place
            .as_ref()
            .map(|name| without_null(json!({ "@type": "Place", "name": name, "geo": geo })));
        without_null(json!({
            "@type": "Event",
            "name": event.name,
            "about": event.theme.as_ref().map(|theme| json!({ "@type": "Thing", "name": theme })),
            "startDate": event.from,
            "endDate": event.to,
            "location": place,
            "inLanguage": self.lang().code(),
            "organizer": self.association_in_short(),
            "url": self.base.page(&self.page.address),
        }))
    }

    /// The way from the first page to this one.
    fn trail(&self) -> Value {
        let words = Messages::of(self.lang());
        let slug = self.page.address.route.slug();
        let parts: Vec<&str> = slug.split('/').collect();
        let above = (1..parts.len()).map(|count| Route::from_segments(&parts[..count]));
        let above = [Route::Home].into_iter().chain(above.filter(|route| *route != Route::NotFound));
        let mut steps: Vec<(String, String)> =
            above.map(|route| (words.route_label(&route).to_owned(), self.url(route))).collect();
        steps.push((self.page.title(self.site).to_owned(), self.base.page(&self.page.address)));
        let step = |(index, (name, url)): (usize, (String, String))| json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": url });
        let steps: Vec<Value> = steps.into_iter().enumerate().map(step).collect();
        json!({ "@type": "BreadcrumbList", "itemListElement": steps })
    }
}

/// The type of a member among schema.org's organizations.
const fn kind(member: &Member) -> &'static str {
    match member.kind {
        Some(Kind::City | Kind::Region) => "GovernmentOrganization",
        Some(Kind::University) => "CollegeOrUniversity",
        Some(Kind::ResearchInstitute) => "ResearchOrganization",
        Some(Kind::Company) => "Corporation",
        Some(Kind::SciencePark | Kind::Organization) | None => "Organization",
    }
}

fn others(member: &Member, lang: Lang) -> Option<Value> {
    let names: Vec<&str> = member
        .name
        .others(lang)
        .map(|(_, name)| name)
        .chain(member.alt_names.iter().map(String::as_str))
        .collect();
    (!names.is_empty()).then(|| json!(names))
}

fn set(data: &mut Value, key: &str, value: Option<Value>) {
    if let (Value::Object(fields), Some(value)) = (data, value) {
        fields.insert(key.into(), value);
    }
}

/// Nothing is said of what is not known.
fn without_null(data: Value) -> Value {
    match data {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
        }
        other => other,
    }
}
