//! Elements: their focus, and finding them again after the page has been rendered again.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, SvgElement};

use super::{ROOT_ID, dom};

/// The path of an element: the id of the nearest element that has one, and the indices of those below among their siblings, as in
/// `menu 2 5`. A page that replaces another has elements with the same ids, mostly with the same content, so the path leads to the
/// corresponding element there.
pub fn dom_path(element: &Element) -> Option<String> {
    let mut indices = Vec::new();
    let mut element = element.clone();
    while element.id().is_empty() {
        let mut index = 0;
        let mut previous = element.previous_element_sibling();
        while let Some(sibling) = previous {
            index += 1;
            previous = sibling.previous_element_sibling();
        }
        indices.push(index.to_string());
        element = element.parent_element()?;
    }
    indices.push(element.id());
    indices.reverse();
    Some(indices.join(" "))
}

/// The element at a path, if there is one.
pub fn resolve_dom_path(path: &str) -> Option<Element> {
    let mut parts = path.split(' ');
    let start = dom()?.get_element_by_id(parts.next()?)?;
    parts.try_fold(start, |element, index| element.children().item(index.parse().ok()?))
}

/// The focused element, unless that is the body.
pub fn focused() -> Option<Element> {
    let document = dom()?;
    let element = document.active_element()?;
    let is_body = document.body().is_some_and(|body| body.is_same_node(Some(&element)));
    (!is_body).then_some(element)
}

/// Focuses an element without scrolling.
pub fn focus_without_scroll(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Does nothing for an element that is not focusable.
    let _ = match element.dyn_ref::<HtmlElement>() {
        Some(html) => html.focus_with_options(&options),
        None => element.dyn_ref::<SvgElement>().map_or(Ok(()), |svg| svg.focus_with_options(&options)),
    };
}

/// Focuses the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = dom().and_then(|document| document.get_element_by_id(id)) {
        focus_without_scroll(&element);
    }
}

/// Makes a change that may replace or remove the focused element, then focuses the element with the same id, or else the one
/// with the id `fallback`.
pub fn keep_focus(fallback: &'static str, change: impl FnOnce()) {
    let focused_id = focused().map(|element| element.id());
    change();
    let Some(id) = focused_id else { return };
    super::next_frame(move |_| {
        for id in [id.as_str(), fallback] {
            if focused().is_none() {
                focus(id);
            }
        }
    });
}

/// The id of the link that an event is on.
pub fn closest_link_id(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Some(target.closest("a").ok()??.id())
}

/// Whether the element with this id has the focus or contains the focused element.
pub fn has_focus(id: &str) -> bool {
    let container = dom().and_then(|document| document.get_element_by_id(id));
    container.zip(focused()).is_some_and(|(container, element)| container.contains(Some(&element)))
}

/// Whether a `focusout` event moves the focus out of the element with this id.
pub fn focus_leaves(event: &web_sys::FocusEvent, id: &str) -> bool {
    let container = dom().and_then(|document| document.get_element_by_id(id));
    let target = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    !container.is_some_and(|container| container.contains(target.as_ref()))
}

/// Sets or clears `inert` on everything outside the element with this id.
pub fn set_inert_outside(id: &str, is_inert: bool) {
    let mut inside = dom().and_then(|document| document.get_element_by_id(id));
    while let Some(element) = inside {
        let parent = element.parent_element().filter(|_| element.id() != ROOT_ID);
        let siblings = parent.as_ref().map(Element::children);
        for index in 0..siblings.as_ref().map_or(0, web_sys::HtmlCollection::length) {
            let sibling = siblings.as_ref().and_then(|siblings| siblings.item(index));
            if let Some(sibling) = sibling.filter(|sibling| !sibling.is_same_node(Some(&element))) {
                let _ = sibling.toggle_attribute_with_force("inert", is_inert);
            }
        }
        inside = parent;
    }
}
