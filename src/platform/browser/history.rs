//! Addresses, links and the way back.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, History, MouseEvent};

use super::element::{dom_path, focus_quietly, focused, resolve_dom_path};
use super::{dom, window};

/// What a visitor sees: a path below the site's base, and a query without its question mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The path, with a slash in front: `/en/members/`.
    pub path: String,
    /// The query, without its question mark.
    pub query: String,
}

/// How far a page was scrolled and which of its elements had the focus when it was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryState {
    /// Whole CSS pixels.
    scroll: i32,
    focus: Option<String>,
}

/// The path under which the site stands, without a slash at its end: `` or `/wta`.
pub fn base() -> String {
    let uri = dom().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    let path = uri.split_once("://").and_then(|(_, rest)| rest.find('/').map(|slash| &rest[slash..]));
    path.unwrap_or_default().rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default()
}

/// What the address bar shows.
pub fn location(base: &str) -> Location {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    visit(base, &part(web_sys::Location::pathname), &part(web_sys::Location::search))
}

fn visit(base: &str, path: &str, search: &str) -> Location {
    let path = path.strip_prefix(base).unwrap_or(path);
    Location { path: path.to_owned(), query: search.trim_start_matches('?').to_owned() }
}

/// Calls `follow` with the target of each link within the site that is followed plainly; where it answers `true` the
/// browser does not load the page itself.
pub fn on_link(base: String, follow: impl Fn(Location) -> bool + 'static) {
    let Some(document) = dom() else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(target) = plain_click(&event).and_then(|link| target_of(&base, &link))
            && follow(target)
        {
            event.prevent_default();
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// The link under a click that asks for nothing special: no other button, no new tab, no download.
fn plain_click(event: &MouseEvent) -> Option<Element> {
    let special = event.default_prevented()
        || event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key();
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let special = special || link.has_attribute("download") || link.has_attribute("target");
    (!special).then_some(link)
}

/// Where a link leads, if that is another page of the site. A link to a place on the same page is the browser's.
fn target_of(base: &str, link: &Element) -> Option<Location> {
    let href = link.get_attribute("href")?;
    let document = dom()?;
    let url = web_sys::Url::new_with_base(&href, &document.base_uri().ok()??).ok()?;
    let location = window()?.location();
    let same_site =
        url.origin() == location.origin().ok()? && url.pathname().starts_with(&format!("{base}/"));
    (same_site && url.hash().is_empty()).then(|| visit(base, &url.pathname(), &url.search()))
}

/// Calls `arrive` when the visitor goes back or forward, with how that page was left.
pub fn on_popstate(arrive: impl Fn(HistoryState) + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn(Event)>::new(move |_| arrive(HistoryState::of_this_entry()));
    let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Opens a new entry in the history, and keeps with the present one how it was left.
pub fn push(href: &str) {
    remember();
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Lets the browser load a page, as if there were no app.
pub fn navigate_document(href: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(href);
    }
}

/// Changes the address of the present entry.
pub fn replace(href: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

fn remember() {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&HistoryState::now().to_string().into(), "", None);
    }
}

/// The host that the site is on: `https://example.org`.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Copies the address of the present view, and says whether that worked.
pub fn copy_address(then: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else { return };
    let address = window.location().href().unwrap_or_default();
    // Only a page that was loaded securely has a clipboard.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let clipboard = clipboard.ok().and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    super::spawn(async move {
        let copied = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&address)).await.is_ok(),
            None => false,
        };
        then(copied);
    });
}

/// Shows a new page from its top.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Keeps the visitor's choice of language for the next visit to the site's root.
pub fn remember_language(code: &str) {
    // Storage may be forbidden; then the choice holds for this visit.
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        let _ = storage.set_item("lang", code);
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

impl std::fmt::Display for HistoryState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.scroll, self.focus.as_deref().unwrap_or_default())
    }
}

impl HistoryState {
    fn now() -> Self {
        let scroll = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default().round() as i32;
        let root = dom().and_then(|document| document.get_element_by_id("app"));
        Self { scroll, focus: root.zip(focused()).and_then(|(root, element)| dom_path(&root, &element)) }
    }

    /// How the present entry was left, if it was.
    pub fn of_this_entry() -> Self {
        let state = history().and_then(|history| history.state().ok()).and_then(|state| state.as_string());
        let (scroll, focus) = state.as_deref().and_then(|state| state.split_once(' ')).unwrap_or(("0", ""));
        Self {
            scroll: scroll.parse().unwrap_or_default(),
            focus: (!focus.is_empty()).then(|| focus.to_owned()),
        }
    }

    /// Scrolls to where the page was left and gives the focus back. `false` where nothing had the focus.
    pub fn restore(&self) -> bool {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, f64::from(self.scroll));
        }
        let root = dom().and_then(|document| document.get_element_by_id("app"));
        let element =
            root.zip(self.focus.as_deref()).and_then(|(root, place)| resolve_dom_path(&root, place));
        element.as_ref().inspect(|element| focus_quietly(element)).is_some()
    }
}
