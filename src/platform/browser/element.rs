//! Elements found again after the page was made anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, SvgElement};

/// Where an element stands below `root`, as the positions of its ancestors among their siblings: `0.2.5`. The page
/// that replaces another has the same elements in the same places, so that this finds the same one there.
pub fn place_of(root: &Element, element: &Element) -> Option<String> {
    let mut steps = Vec::new();
    let mut at = element.clone();
    while !at.is_same_node(Some(root)) {
        let mut position = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            position += 1;
            before = sibling.previous_element_sibling();
        }
        steps.push(position.to_string());
        at = at.parent_element()?;
    }
    steps.reverse();
    Some(steps.join("."))
}

/// The element at such a place, if there is one.
pub fn at_place(root: &Element, place: &str) -> Option<Element> {
    place.split('.').try_fold(root.clone(), |at, step| at.children().item(step.parse().ok()?))
}

/// The element that has the keyboard's focus, unless that is the body.
pub fn focused() -> Option<Element> {
    let document = super::dom()?;
    let element = document.active_element()?;
    let is_body = document.body().is_some_and(|body| body.is_same_node(Some(&element)));
    (!is_body).then_some(element)
}

/// Gives an element the focus without scrolling.
pub fn focus_quietly(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot have the focus just does not get it.
    let _ = match element.dyn_ref::<HtmlElement>() {
        Some(html) => html.focus_with_options(&options),
        None => element.dyn_ref::<SvgElement>().map_or(Ok(()), |svg| svg.focus_with_options(&options)),
    };
}

/// Gives the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = super::dom().and_then(|document| document.get_element_by_id(id)) {
        focus_quietly(&element);
    }
}

/// Whether the focus goes from within the element with this id to somewhere else.
pub fn leaves(event: &web_sys::FocusEvent, id: &str) -> bool {
    let region = super::dom().and_then(|document| document.get_element_by_id(id));
    let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    !region.is_some_and(|region| region.contains(to.as_ref()))
}

/// Where a pointer is within the element that listens, in units of which the element is `width` wide.
pub fn point_in(event: &web_sys::PointerEvent, width: f64) -> atlas::Pixel {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(frame) = element.map(|element| element.get_bounding_client_rect()) else {
        return atlas::Pixel { x: 0.0, y: 0.0 };
    };
    let scale = width / frame.width().max(1.0);
    atlas::Pixel {
        x: (f64::from(event.client_x()) - frame.left()) * scale,
        y: (f64::from(event.client_y()) - frame.top()) * scale,
    }
}

/// Scrolls the parent of the element with this id so that it begins there, unless the visitor has scrolled it already; for browsers in which the style sheet alone cannot do that.
pub fn scroll_frame_to(id: &str) {
    let start = super::dom().and_then(|document| document.get_element_by_id(id));
    let Some(start) = start.and_then(|start| start.dyn_into::<HtmlElement>().ok()) else { return };
    let Some(frame) = start.parent_element().filter(|frame| frame.scroll_left() == 0) else { return };
    frame.set_scroll_left(start.offset_left());
}
