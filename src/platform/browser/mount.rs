//! Mounting: the element in the document that holds the page.

use std::any::Any;

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use web_sys::Element;

use super::element::{dom_path, focus_without_scroll, focused, resolve_dom_path};
use super::{ROOT_ID, dom, window};

/// The element that holds the page: first the prerendered one, later those that the app renders.
pub struct AppRoot {
    root: Element,
    /// The class of elements within a page that scroll sideways on their own.
    scroll_class: &'static str,
    /// Keeps the current view mounted. `None` for a prerendered page.
    mounted: Option<Box<dyn Any>>,
}

/// A page rendered outside the document, so the current page stays whole until then, and if rendering fails.
pub struct DetachedPage {
    root: Element,
    mounted: Box<dyn Any>,
}

impl DetachedPage {
    /// Renders a page. `None` if the browser cannot create elements.
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Option<Self> {
        let root = dom()?.create_element("div").ok()?;
        root.set_id(ROOT_ID);
        let mounted = Box::new(mount_to_renderer(&root, || view().into_view()));
        Some(Self { root, mounted })
    }
}

impl AppRoot {
    /// The element of the prerendered page.
    pub fn find(scroll_class: &'static str) -> Option<Self> {
        Some(Self { root: dom()?.get_element_by_id(ROOT_ID)?, scroll_class, mounted: None })
    }

    /// Replaces the current page in a single task, so nothing flashes. `keeps_view` preserves focus and scroll positions, for the
    /// same page made live or rendered with other data.
    pub fn show(&mut self, DetachedPage { root: next, mounted }: DetachedPage, keeps_view: bool) {
        let snapshot = keeps_view.then(|| ViewSnapshot::new(&self.root, self.scroll_class));
        // Replacing an element that is in the document cannot fail.
        let _ = self.root.replace_with_with_node_1(&next);
        self.root = next;
        self.mounted = Some(mounted);
        if let Some(snapshot) = snapshot {
            snapshot.restore(&self.root, self.scroll_class);
        }
        if let Some(document) = dom().and_then(|document| document.document_element()) {
            let _ = document.set_attribute("data-live", "");
        }
    }

    /// Shows a notice above the page, which stays as it is.
    pub fn show_notice<V: IntoView + 'static>(&mut self, view: impl FnOnce() -> V + 'static) {
        let main = self.root.query_selector("main").ok().flatten().unwrap_or_else(|| self.root.clone());
        let Some(notice) = dom().and_then(|document| document.create_element("div").ok()) else { return };
        if main.insert_before(&notice, main.first_child().as_ref()).is_ok() {
            self.mounted = Some(Box::new(mount_to_renderer(&notice, || view().into_view())));
        }
    }

    /// Removes the notice.
    pub fn clear_notice(&mut self) {
        self.mounted = None;
    }
}

/// Scroll positions and focus.
struct ViewSnapshot {
    scroll_y: f64,
    /// How far each scrolling element is scrolled from the left.
    scroll_left: Vec<i32>,
    focus: Option<FocusSnapshot>,
}

/// The focused element's place, and its link's target, because the next page may have another element there.
struct FocusSnapshot {
    path: String,
    href: Option<String>,
}

impl ViewSnapshot {
    fn new(root: &Element, scroll_class: &str) -> Self {
        let focus = focused().filter(|element| root.contains(Some(element))).and_then(|element| {
            Some(FocusSnapshot { path: dom_path(&element)?, href: element.get_attribute("href") })
        });
        Self {
            scroll_y: window().and_then(|window| window.scroll_y().ok()).unwrap_or_default(),
            scroll_left: by_class(root, scroll_class).iter().map(Element::scroll_left).collect(),
            focus,
        }
    }

    fn restore(self, root: &Element, scroll_class: &str) {
        // Positions of 0 are not restored: any scrolling forces a layout of the whole page.
        let scrolled = by_class(root, scroll_class).into_iter().zip(self.scroll_left);
        for (element, left) in scrolled.filter(|&(_, left)| left != 0) {
            element.set_scroll_left(left);
        }
        if let Some(window) = window().filter(|_| self.scroll_y != 0.0) {
            window.scroll_to_with_x_and_y(0.0, self.scroll_y);
        }
        if let Some(FocusSnapshot { path, href }) = self.focus
            && let Some(element) =
                resolve_dom_path(&path).filter(|element| element.get_attribute("href") == href)
        {
            focus_without_scroll(&element);
        }
    }
}

fn by_class(root: &Element, class: &str) -> Vec<Element> {
    let found = root.get_elements_by_class_name(class);
    (0..found.length()).filter_map(|index| found.item(index)).collect()
}
