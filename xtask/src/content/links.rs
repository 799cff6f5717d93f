//! Where a link leads, and whether anything is there.

use std::collections::HashSet;

use domain::{Lang, Route};

use super::block::Target;
use super::events::Members;
use super::image::Media;

/// What a link is read with.
pub struct Place<'a> {
    /// The address of the page that the link stands on, below the language.
    pub slug: &'a str,
    /// The ids of the members.
    pub members: &'a Members,
    /// The images that may be shown.
    pub media: &'a Media,
    /// The names of the items of the news.
    pub news: &'a HashSet<String>,
}

const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// Reads a link's address; what is wrong with it is said in a sentence.
pub fn resolve(address: &str, place: &Place<'_>) -> Result<Target, String> {
    if let Some(anchor) = address.strip_prefix('#') {
        return Ok(Target::Page(place.slug.into(), anchor.into()));
    }
    if address.starts_with('/') && !address.starts_with("//") {
        return page(address, place);
    }
    if SCHEMES.iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme)) {
        return Ok(Target::Url(address.into()));
    }
    Err(format!(
        "the link to `{address}` is neither a page nor an address; write a page as `/members/`, an anchor as \
         `#words`, anything else with https://, http://, mailto: or tel:"
    ))
}

fn page(address: &str, place: &Place<'_>) -> Result<Target, String> {
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
    if words.first().is_some_and(|word| Lang::ALL.iter().any(|lang| lang.code() == *word)) {
        return Err(format!(
            "the link to `{address}` names a language; leave it out: a page links to its own language"
        ));
    }
    if !path.ends_with('/') {
        return Err(format!("the link to `{address}` has no slash at its end; write `{path}/`"));
    }
    match Route::from_words(&words) {
        Route::NotFound => {
            Err(format!("the link to `{address}` is dead: there is no such page; mend the address"))
        }
        Route::Member(id) if !place.members.contains_key(&id) => Err(format!(
            "the link to `{address}` is dead: no member has the id `{id}`; take one from public/data/members.geojson"
        )),
        Route::News(slug) if !place.news.contains(&slug) => Err(format!(
            "the link to `{address}` is dead: there is no content/…/news/{slug}.md; mend the address"
        )),
        route => Ok(Target::Page(route.slug(), anchor.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str) -> Result<Target, String> {
        let members = Members::from([("daejeon".to_owned(), atlas::LonLat::new(127.4, 36.4).unwrap())]);
        let news = HashSet::from(["2005-05-unesco".to_owned()]);
        let media = Media::default();
        resolve(address, &Place { slug: "about", members: &members, media: &media, news: &news })
    }

    #[test]
    fn links_lead_to_pages_anchors_and_elsewhere() {
        let page = |slug: &str, anchor: &str| Target::Page(slug.into(), anchor.into());
        let url = |address: &str| Target::Url(address.into());
        for (address, target) in [
            ("/", page("", "")),
            ("/members/", page("members", "")),
            ("/members/daejeon/", page("members/daejeon", "")),
            ("/about/history/", page("about/history", "")),
            ("/news/2005-05-unesco/", page("news/2005-05-unesco", "")),
            ("/status/#now", page("status", "now")),
            ("#aims", page("about", "aims")),
            ("https://example.org/a", url("https://example.org/a")),
            ("tel:+82-42-270-3364", url("tel:+82-42-270-3364")),
            ("mailto:a@example.org", url("mailto:a@example.org")),
        ] {
            assert_eq!(check(address), Ok(target), "{address}");
        }
    }

    #[test]
    fn a_link_that_leads_nowhere_is_said_with_a_remedy() {
        for (address, message) in [
            ("/nothing/", "the link to `/nothing/` is dead: there is no such page; mend the address"),
            (
                "/members/atlantis/",
                "the link to `/members/atlantis/` is dead: no member has the id `atlantis`; take one from public/data/members.geojson",
            ),
            (
                "/news/2006-nothing/",
                "the link to `/news/2006-nothing/` is dead: there is no content/…/news/2006-nothing.md; mend the address",
            ),
            (
                "/en/members/",
                "the link to `/en/members/` names a language; leave it out: a page links to its own language",
            ),
            ("/members", "the link to `/members` has no slash at its end; write `/members/`"),
        ] {
            assert_eq!(check(address), Err(message.into()), "{address}");
        }
    }

    #[test]
    fn an_address_of_another_kind_is_refused() {
        for address in
            ["javascript:alert(1)", "//example.org/", "ftp://example.org/", "members/", "https://", ""]
        {
            let message = check(address).unwrap_err();
            assert!(
                message.contains("neither a page nor an address; write a page as `/members/`"),
                "{message}"
            );
        }
    }
}
