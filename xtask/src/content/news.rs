//! The items of the news: what their files have to say, and the list of them.

use std::collections::HashSet;

use domain::{NewsItem, Route};

use super::front_matter::FrontMatter;

/// What is wrong with the date of a text, and in which line. An item's name begins with its date, so that files stand
/// in order and addresses tell their year.
pub fn fault(route: &Route, front: &FrontMatter) -> Option<(usize, String)> {
    match (route, &front.date) {
        (Route::News(_), None) => Some((
            1,
            "`date` is missing; add `date = \"2005-05-06\"`, or as much of it as is known: when it took place".into(),
        )),
        (Route::News(slug), Some((date, line))) if !slug.starts_with(&format!("{date}-")) => {
            let message = format!("the file's name does not begin with its date; name it {date}-WORDS.md");
            Some((*line, message))
        }
        (Route::News(_), Some(_)) | (_, None) => None,
        (_, Some((_, line))) => Some((*line, "`date` is for items of the news alone; remove it".into())),
    }
}

/// The list, the newest first.
pub fn list<'a>(texts: impl Iterator<Item = (&'a Route, &'a FrontMatter)>) -> Vec<NewsItem> {
    let mut items: Vec<NewsItem> = texts.filter_map(|(route, front)| item(route, front)).collect();
    items.sort_by(|a, b| (&b.date, &b.slug).cmp(&(&a.date, &a.slug)));
    items
}

fn item(route: &Route, front: &FrontMatter) -> Option<NewsItem> {
    let (Route::News(slug), Some((date, _))) = (route, &front.date) else { return None };
    let (title, summary) = (front.title.clone(), front.summary.clone());
    Some(NewsItem { slug: slug.clone(), date: date.to_string(), title, summary })
}

/// The names of the items.
pub fn slugs<'a>(routes: impl Iterator<Item = &'a Route>) -> HashSet<String> {
    let slug = |route: &Route| match route {
        Route::News(slug) => Some(slug.clone()),
        _ => None,
    };
    routes.filter_map(slug).collect()
}
