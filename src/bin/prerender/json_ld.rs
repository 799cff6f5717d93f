//! JSON-LD: the content of a page in schema.org's vocabulary.

use domain::{Address, EventItem, Kind, Lang, Member, NewsItem, Page, Route};
use serde_json::{Map, Value, json};
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::og_image;
use crate::page_meta::PageMeta;

/// What the JSON-LD of a page is made from.
pub struct PageData<'a> {
    pub site: &'a Site,
    pub base: &'a CanonicalBase,
    pub page: &'a PageMeta,
    /// The events of all series, in the language of the page.
    pub events: &'a [EventItem],
}

/// The data block for a document's head.
pub fn script(data: &PageData<'_>) -> String {
    let graph = json!({ "@context": "https://schema.org", "@graph": data.graph() });
    // No text may close the element.
    let json = graph.to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/ld+json">{json}</script>"#)
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
            graph.push(self.breadcrumbs());
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
        let members: Vec<Value> = self
            .site
            .members
            .member_list
            .members()
            .iter()
            .map(|member| self.member_reference(member))
            .collect();
        json!({
            "@type": "Organization",
            "@id": self.base.association_id(),
            "name": config.name.get(self.lang()),
            "alternateName": config.name.others(self.lang()).map(|(_, name)| name).collect::<Vec<_>>(),
            "description": config.status.get(self.lang()),
            "url": self.url(Route::Home),
            "logo": self.base.file("icons/icon-512.png"),
            "member": members,
        })
    }

    fn association_reference(&self) -> Value {
        json!({
            "@type": "Organization",
            "@id": self.base.association_id(),
            "name": self.site.config.name.get(self.lang()),
            "url": self.url(Route::Home),
        })
    }

    /// A member's type, name and page.
    fn member_reference(&self, member: &Member) -> Value {
        json!({
            "@type": schema_type(member),
            "@id": self.member_id(member),
            "name": member.name.get(self.lang()),
            "url": self.url(Route::Member(member.id.clone())),
        })
    }

    /// The identifier of a member, which is the same in every language.
    fn member_id(&self, member: &Member) -> String {
        let address = Address { lang: Lang::ALL[0], route: Route::Member(member.id.clone()) };
        format!("{}#member", self.base.page(&address))
    }

    fn member(&self, member: &Member) -> Value {
        let lang = self.lang();
        let mut data = self.member_reference(member);
        let city = member.city.as_ref().map(|city| city.get(lang));
        let country = self.site.country_name(lang, &member.country_code);
        insert(&mut data, "alternateName", alternate_names(member, lang));
        insert(&mut data, "memberOf", Some(self.association_reference()));
        let website = member.website.as_ref().filter(|url| self.site.config.is_live(url));
        insert(&mut data, "sameAs", website.map(|url| json!(url)));
        insert(
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
            "publisher": self.association_reference(),
            "citation": cited.collect::<Vec<_>>(),
        })
    }

    /// The past events of the series that the page is about.
    fn events(&self) -> Vec<Value> {
        let slug = self.page.address.route.slug();
        let held = self.events.iter().filter(|event| event.page == slug && event.held);
        held.map(|event| self.event(event)).collect()
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
            "organizer": self.association_reference(),
            "url": self.base.page(&self.page.address),
        }))
    }

    /// The path from the home page to this page.
    fn breadcrumbs(&self) -> Value {
        let slug = self.page.address.route.slug();
        let segments: Vec<&str> = slug.split('/').collect();
        let parents = (1..segments.len()).map(|count| Route::from_segments(&segments[..count]));
        let parents = [Route::Home].into_iter().chain(parents.filter(|route| *route != Route::NotFound));
        let parents = parents.map(|route| (route.label(self.lang()).to_owned(), self.url(route)));
        let own = (self.page.title(self.site).to_owned(), self.base.page(&self.page.address));
        let items: Vec<Value> = parents.chain([own]).zip(1..).map(breadcrumb).collect();
        json!({ "@type": "BreadcrumbList", "itemListElement": items })
    }
}

fn breadcrumb(((name, url), position): ((String, String), usize)) -> Value {
    json!({ "@type": "ListItem", "position": position, "name": name, "item": url })
}

/// The schema.org type of a member.
const fn schema_type(member: &Member) -> &'static str {
    match member.kind {
        Some(Kind::City | Kind::Region) => "GovernmentOrganization",
        Some(Kind::University) => "CollegeOrUniversity",
        Some(Kind::ResearchInstitute) => "ResearchOrganization",
        Some(Kind::Company) => "Corporation",
        Some(Kind::SciencePark | Kind::Organization) | None => "Organization",
    }
}

fn alternate_names(member: &Member, lang: Lang) -> Option<Value> {
    let names: Vec<&str> = member
        .name
        .others(lang)
        .map(|(_, name)| name)
        .chain(member.alt_names.iter().map(String::as_str))
        .collect();
    (!names.is_empty()).then(|| json!(names))
}

fn insert(data: &mut Value, key: &str, value: Option<Value>) {
    if let (Value::Object(fields), Some(value)) = (data, value) {
        fields.insert(key.into(), value);
    }
}

/// Removes the properties whose value is unknown.
fn without_null(data: Value) -> Value {
    match data {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
        }
        other => other,
    }
}
