//! Location, links and history.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, History, MouseEvent};

use super::element::{dom_path, focus_without_scroll, focused, resolve_dom_path};
use super::scroll::{scroll_to, scroll_y};
use super::{dom, window};

/// A location within the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The path below the site's base, with a leading slash: `/en/members/`.
    pub path: String,
    /// The query, without its question mark.
    pub query: String,
}

impl Location {
    /// The address in links, for a site below `base`.
    pub fn href(&self, base: &str) -> String {
        domain::with_query(&format!("{base}{}", self.path), &self.query)
    }
}

/// The state of a history entry: scroll position and focus when its page was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryState {
    /// In CSS pixels.
    scroll_y: i32,
    /// The path of the focused element.
    focus: Option<String>,
}

/// The path that the site is below, without a trailing slash: empty or `/wta`.
pub fn base() -> String {
    let uri = dom().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    let path = uri.split_once("://").and_then(|(_, rest)| rest.find('/').map(|slash| &rest[slash..]));
    path.unwrap_or_default().rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default()
}

/// The current location.
pub fn location(base: &str) -> Location {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    below_base(base, &part(web_sys::Location::pathname), &part(web_sys::Location::search))
}

fn below_base(base: &str, path: &str, search: &str) -> Location {
    let path = path.strip_prefix(base).unwrap_or(path);
    Location { path: path.to_owned(), query: search.trim_start_matches('?').to_owned() }
}

/// Calls `follow` for each plain click on a link within the site. If that returns `true`, the browser does not load the page
/// itself; otherwise it loads it in the whole tab, because only embeddable pages may be shown in a frame.
pub fn on_link(base: String, follow: impl Fn(Location) -> bool + 'static) {
    let Some(document) = dom() else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let Some(link) = plain_click(&event) else { return };
        match target_of(&base, &link).map(&follow) {
            Some(true) => event.prevent_default(),
            Some(false) => drop(link.set_attribute("target", "_top")),
            None => {}
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// The link of a click, unless another button, a modifier key, `download` or `target` asks for something else.
fn plain_click(event: &MouseEvent) -> Option<Element> {
    let is_special = event.default_prevented()
        || event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key();
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let is_special = is_special || link.has_attribute("download") || link.has_attribute("target");
    (!is_special).then_some(link)
}

/// The target of a link, if that is a page of the site. Links with a fragment are left to the browser.
fn target_of(base: &str, link: &Element) -> Option<Location> {
    let href = link.get_attribute("href")?;
    let document = dom()?;
    let url = web_sys::Url::new_with_base(&href, &document.base_uri().ok()??).ok()?;
    let location = window()?.location();
    let same_site =
        url.origin() == location.origin().ok()? && url.pathname().starts_with(&format!("{base}/"));
    (same_site && url.hash().is_empty()).then(|| below_base(base, &url.pathname(), &url.search()))
}

/// Calls `handle` when the visitor goes back or forward, with the state of that history entry.
pub fn on_popstate(handle: impl Fn(HistoryState) + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn(Event)>::new(move |_| handle(HistoryState::of_entry()));
    let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Adds a history entry, after saving the state of the current one.
pub fn push(href: &str) {
    save_state();
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Makes the browser load a page, as it would without the app.
pub fn navigate_document(href: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(href);
    }
}

/// Changes the address of the current history entry.
pub fn replace(href: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

fn save_state() {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&HistoryState::now().to_string().into(), "", None);
    }
}

/// The origin of the site, such as `https://example.org`.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Copies the current address to the clipboard, then calls `then` with whether that worked.
pub fn copy_address(then: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else { return };
    let address = window.location().href().unwrap_or_default();
    // There is no clipboard on pages that were not loaded over HTTPS.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let clipboard = clipboard.ok().and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    super::spawn(async move {
        let is_copied = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&address)).await.is_ok(),
            None => false,
        };
        then(is_copied);
    });
}

/// Stores the chosen language, for the next visit to the site's root.
pub fn remember_language(code: &str) {
    // Storage may be disabled.
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        let _ = storage.set_item("lang", code);
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

impl std::fmt::Display for HistoryState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.scroll_y, self.focus.as_deref().unwrap_or_default())
    }
}

impl HistoryState {
    fn now() -> Self {
        Self { scroll_y: scroll_y().round() as i32, focus: focused().and_then(|element| dom_path(&element)) }
    }

    /// The state of the current entry, or the default if none was saved.
    fn of_entry() -> Self {
        let state = history().and_then(|history| history.state().ok()).and_then(|state| state.as_string());
        let (scroll_y, focus) = state.as_deref().and_then(|state| state.split_once(' ')).unwrap_or(("0", ""));
        Self {
            scroll_y: scroll_y.parse().unwrap_or_default(),
            focus: (!focus.is_empty()).then(|| focus.to_owned()),
        }
    }

    /// Restores scroll position and focus. `false` if there was no focused element to restore.
    pub fn restore(&self) -> bool {
        scroll_to(f64::from(self.scroll_y));
        let element = self.focus.as_deref().and_then(resolve_dom_path);
        element.as_ref().inspect(|element| focus_without_scroll(element)).is_some()
    }
}
