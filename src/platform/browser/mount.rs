//! The place of the page in the document.

use std::any::Any;

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use web_sys::Element;

use super::element::{dom_path, focus_quietly, focused, resolve_dom_path};
use super::{dom, window};

const ID: &str = "app";

/// The element that holds the page: at first the one that was published, then those that the app makes.
pub struct AppRoot {
    root: Element,
    /// What keeps the present page alive; a published page needs nothing.
    page: Option<Box<dyn Any>>,
}

/// A page that is made apart from the document, so that the present one stays whole until then, and if making it fails.
pub struct DetachedPage {
    root: Element,
    page: Box<dyn Any>,
}

impl DetachedPage {
    /// Makes a page. There is none where the browser makes no elements.
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Option<Self> {
        let root = dom()?.create_element("div").ok()?;
        root.set_id(ID);
        let page = Box::new(mount_to_renderer(&root, || view().into_view()));
        Some(Self { root, page })
    }
}

impl AppRoot {
    /// The screen as it was published.
    pub fn find() -> Option<Self> {
        Some(Self { root: dom()?.get_element_by_id(ID)?, page: None })
    }

    /// Puts another page in the place of the present one, in one task, so that nothing flashes. Where it is the same
    /// page, made live or with other data, `keep` leaves focus and scrolling as they are.
    pub fn show(&mut self, DetachedPage { root: next, page }: DetachedPage, keep: bool) {
        let kept = keep.then(|| ViewSnapshot::new(&self.root));
        // An element within the document can always be replaced.
        let _ = self.root.replace_with_with_node_1(&next);
        self.root = next;
        self.page = Some(page);
        if let Some(kept) = kept {
            kept.restore(&self.root);
        }
        if let Some(document) = dom().and_then(|document| document.document_element()) {
            let _ = document.set_attribute("data-live", "");
        }
    }

    /// Shows a view above the page, which stays as it is.
    pub fn notice<V: IntoView + 'static>(&mut self, view: impl FnOnce() -> V + 'static) {
        let main = self.root.query_selector("main").ok().flatten().unwrap_or_else(|| self.root.clone());
        let Some(place) = dom().and_then(|document| document.create_element("div").ok()) else { return };
        if main.insert_before(&place, main.first_child().as_ref()).is_ok() {
            self.page = Some(Box::new(mount_to_renderer(&place, || view().into_view())));
        }
    }

    /// Takes the notice away.
    pub fn clear_notice(&mut self) {
        self.page = None;
    }
}

/// How far things are scrolled, and what has the focus.
struct ViewSnapshot {
    scroll: f64,
    tables: Vec<i32>,
    /// Where that is, and where it leads: what stands there in the next page may be something else.
    focus: Option<(String, Option<String>)>,
}

impl ViewSnapshot {
    fn new(root: &Element) -> Self {
        let element = focused().filter(|element| root.contains(Some(element)));
        Self {
            scroll: window().and_then(|window| window.scroll_y().ok()).unwrap_or_default(),
            tables: tables(root).iter().map(Element::scroll_left).collect(),
            focus: element
                .and_then(|element| Some((dom_path(root, &element)?, element.get_attribute("href")))),
        }
    }

    fn restore(self, root: &Element) {
        // What stands at its beginning is left alone: any scrolling has the browser lay out the whole page at once.
        for (table, left) in tables(root).iter().zip(self.tables).filter(|&(_, left)| left != 0) {
            table.set_scroll_left(left);
        }
        if let Some(window) = window().filter(|_| self.scroll != 0.0) {
            window.scroll_to_with_x_and_y(0.0, self.scroll);
        }
        if let Some((place, href)) = self.focus
            && let Some(element) =
                resolve_dom_path(root, &place).filter(|element| element.get_attribute("href") == href)
        {
            focus_quietly(&element);
        }
    }
}

/// The frames of the tables, which can be scrolled sideways within the page.
fn tables(root: &Element) -> Vec<Element> {
    let found = root.get_elements_by_class_name("table-frame");
    (0..found.length()).filter_map(|index| found.item(index)).collect()
}
