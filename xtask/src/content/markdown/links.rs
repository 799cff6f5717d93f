//! Resolves the addresses of links and checks that their pages exist.

use std::collections::HashSet;

use domain::{Lang, Route};

use super::image::Media;
use crate::content::events::MemberLocations;
use crate::content::inline::Target;

/// What the links and images of a text can refer to.
pub struct LinkContext<'a> {
    /// The slug of the page with the text: its address below the language.
    pub slug: &'a str,
    pub members: &'a MemberLocations,
    pub media: &'a Media,
    /// The slugs of the news items.
    pub news: &'a HashSet<String>,
}

const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// Resolves an address, or returns the error message.
pub fn resolve(address: &str, context: &LinkContext<'_>) -> Result<Target, String> {
    if let Some(anchor) = address.strip_prefix('#') {
        return Ok(Target::Page(context.slug.into(), anchor.into()));
    }
    if address.starts_with('/') && !address.starts_with("//") {
        return page(address, context);
    }
    if SCHEMES.iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme)) {
        return Ok(Target::Url(address.into()));
    }
    Err(format!(
        "the link to `{address}` is neither a page nor a URL; write a page as `/members/`, an anchor as `#anchor`, \
         anything else with https://, http://, mailto: or tel:"
    ))
}

fn page(address: &str, context: &LinkContext<'_>) -> Result<Target, String> {
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    if segments.first().is_some_and(|first| Lang::ALL.iter().any(|lang| lang.code() == *first)) {
        return Err(format!(
            "the link to `{address}` includes a language; leave it out: links stay within the page's language"
        ));
    }
    if !path.ends_with('/') {
        return Err(format!("the link to `{address}` does not end with a slash; write `{path}/`"));
    }
    match Route::from_segments(&segments) {
        Route::NotFound => {
            Err(format!("the link to `{address}` is broken: there is no such page; correct the address"))
        }
        Route::Member(id) if !context.members.contains_key(&id) => Err(format!(
            "the link to `{address}` is broken: no member has the ID `{id}`; use one from public/data/members.geojson"
        )),
        Route::News(_, slug) if !context.news.contains(&slug) => Err(format!(
            "the link to `{address}` is broken: there is no content/…/news/{slug}.md; correct the address"
        )),
        route => Ok(Target::Page(route.slug(), anchor.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str) -> Result<Target, String> {
        let members =
            MemberLocations::from([("daejeon".to_owned(), atlas::LonLat::new(127.4, 36.4).unwrap())]);
        let news = HashSet::from(["2005-05-unesco".to_owned()]);
        let media = Media::default();
        resolve(address, &LinkContext { slug: "about", members: &members, media: &media, news: &news })
    }

    #[test]
    fn pages_anchors_and_urls_are_resolved() {
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
    fn broken_links_are_reported_with_a_remedy() {
        for (address, message) in [
            ("/nothing/", "the link to `/nothing/` is broken: there is no such page; correct the address"),
            (
                "/members/atlantis/",
                "the link to `/members/atlantis/` is broken: no member has the ID `atlantis`; use one from public/data/members.geojson",
            ),
            (
                "/news/2006-nothing/",
                "the link to `/news/2006-nothing/` is broken: there is no content/…/news/2006-nothing.md; correct the address",
            ),
            (
                "/en/members/",
                "the link to `/en/members/` includes a language; leave it out: links stay within the page's language",
            ),
            ("/members", "the link to `/members` does not end with a slash; write `/members/`"),
        ] {
            assert_eq!(check(address), Err(message.into()), "{address}");
        }
    }

    #[test]
    fn other_schemes_are_refused() {
        for address in
            ["javascript:alert(1)", "//example.org/", "ftp://example.org/", "members/", "https://", ""]
        {
            let message = check(address).unwrap_err();
            assert!(message.contains("neither a page nor a URL; write a page as `/members/`"), "{message}");
        }
    }
}
