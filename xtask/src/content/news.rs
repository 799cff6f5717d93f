//! News items: the rules for their files, and the list of them.

use std::collections::HashSet;

use domain::{NewsItem, Route};

use super::diagnostic::LineError;
use super::front_matter::FrontMatter;

/// Checks the date of a text. The file name of a news item begins with its date, so that files sort by date and addresses
/// include the year.
pub fn check_date(route: &Route, front: &FrontMatter) -> Result<(), LineError> {
    match (route, &front.date) {
        (Route::News(..), None) => {
            let example = "`date = \"2005-05-06\"`, \"2005-05\" or \"2005\"";
            Err(LineError::new(1, format!("`date` is missing; add {example}: when the event took place")))
        }
        (Route::News(_, slug), Some((date, line))) if !slug.starts_with(&format!("{date}-")) => {
            let message = format!("the file name does not begin with its date; name it {date}-WORDS.md");
            Err(LineError::new(*line, message))
        }
        (Route::News(..), Some(_)) | (_, None) => Ok(()),
        (_, Some((_, line))) => Err(LineError::new(*line, "only news items have a `date`; remove it")),
    }
}

/// The news items among some texts, newest first.
pub fn list<'a>(texts: impl Iterator<Item = (&'a Route, &'a FrontMatter)>) -> Vec<NewsItem> {
    let mut items: Vec<NewsItem> = texts.filter_map(|(route, front)| item(route, front)).collect();
    items.sort_by(|a, b| (&b.date, &b.slug).cmp(&(&a.date, &a.slug)));
    items
}

fn item(route: &Route, front: &FrontMatter) -> Option<NewsItem> {
    let (Route::News(_, slug), Some((date, _))) = (route, &front.date) else { return None };
    let (title, summary) = (front.title.clone(), front.summary.clone());
    Some(NewsItem { slug: slug.clone(), date: date.to_string(), title, summary })
}

/// The slugs of the news items among some routes.
pub fn slugs<'a>(routes: impl Iterator<Item = &'a Route>) -> HashSet<String> {
    let slug = |route: &Route| match route {
        Route::News(_, slug) => Some(slug.clone()),
        _ => None,
    };
    routes.filter_map(slug).collect()
}
