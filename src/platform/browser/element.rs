//! Elements found again after the page was made anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, SvgElement};

/// Where an element stands below `root`, as the positions of its ancestors among their siblings: `0.2.5`. The page
/// that replaces another mostly has the same elements in the same places, so that this finds the same one there.
pub fn dom_path(root: &Element, element: &Element) -> Option<String> {
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
pub fn resolve_dom_path(root: &Element, place: &str) -> Option<Element> {
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

/// Makes a change after which the element that has the focus may be another one of the same id, or gone: that one has the
/// focus then, or else the one with the id `otherwise`.
pub fn keep_focus(otherwise: &'static str, change: impl FnOnce()) {
    let had = focused().map(|element| element.id());
    change();
    let Some(id) = had else { return };
    super::next_frame(move |_| {
        for id in [id.as_str(), otherwise] {
            if focused().is_none() {
                focus(id);
            }
        }
    });
}

/// The id of the link on which something happens.
pub fn closest_link_id(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Some(target.closest("a").ok()??.id())
}

/// Whether the element with this id, or one within it, has the focus.
pub fn has_focus(id: &str) -> bool {
    let region = super::dom().and_then(|document| document.get_element_by_id(id));
    region.zip(focused()).is_some_and(|(region, element)| region.contains(Some(&element)))
}

/// Whether the focus goes from within the element with this id to somewhere else.
pub fn focus_leaves(event: &web_sys::FocusEvent, id: &str) -> bool {
    let region = super::dom().and_then(|document| document.get_element_by_id(id));
    let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    !region.is_some_and(|region| region.contains(to.as_ref()))
}
