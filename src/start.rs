//! From the published page to the live one.

use std::rc::Rc;

use domain::{Address, Lang};
use leptos::prelude::*;

use crate::components::LoadNotice;
use crate::fault::LoadError;
use crate::load;
use crate::platform::{self, Screen};
use crate::site::Text;
use crate::travel::Traveller;

/// Loads what the page at the present address needs and makes it live. The published page stays until then.
pub fn start() {
    #[cfg(debug_assertions)]
    platform::report_panics();
    if let Some(screen) = Screen::find() {
        platform::spawn(begin(screen));
    }
}

async fn begin(mut screen: Screen) {
    let base = platform::base();
    let visit = platform::location(&base);
    let address = Address::parse(&visit.path);
    platform::set_busy(true);
    // Both are asked for at once.
    let text = load::text(&base, &address, &visit.query);
    let site = load::site(&base).await;
    let text = text.await;
    screen.clear_notice();
    match (site, text) {
        (Err(error), _) | (_, Some(Err(error))) => explain(screen, address.lang, error),
        (Ok(site), text) => Traveller::set_out(site, screen, visit, text.and_then(Text::ok)).await,
    }
    // Last, because it lets the browser style the whole page anew, and the page that was published is still read until then.
    platform::set_busy(false);
}

/// Nothing can be made live: the published page stays, with a line that says why and a button that tries again.
fn explain(screen: Screen, lang: Lang, error: LoadError) {
    let screen = Rc::new(std::cell::RefCell::new(Some(screen)));
    let own = StoredValue::new_local(screen.clone());
    let retry = Callback::new(move |()| {
        // Taken first, so that a second press finds nothing to do.
        if let Some(screen) = own.try_with_value(|screen| screen.take()).flatten() {
            platform::spawn(begin(screen));
        }
    });
    if let Some(screen) = screen.borrow_mut().as_mut() {
        screen.notice(move || view! { <LoadNotice lang error retry/> });
    }
}
