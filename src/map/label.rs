//! The name beside the mark that has the focus or the pointer.

use atlas::{Pixel, decimal};
use leptos::prelude::*;
use leptos::svg;

use super::markers;
use super::scene::{FRAME, Mark, in_view};
use crate::site::here;

/// Marks this near the frame's edge have their label on the other side, in CSS pixels.
const EDGE: f64 = 240.0;

/// The label of the active member. It stands in the way of nothing: the mark beneath keeps the pointer.
#[component]
pub fn Label(
    marks: Memo<Vec<Mark>>,
    origin: Signal<Pixel>,
    active: RwSignal<Option<usize>>,
) -> impl IntoView {
    let here = here();
    move || {
        let index = active.get()?;
        let at = marks.with(|marks| marks.iter().find(|mark| mark.members == [index]).map(|mark| mark.at))?;
        if !in_view(at, origin.get()) {
            return None;
        }
        let member = here.roster().members().get(index)?;
        let (x, y) = (at.x + origin.get().x, at.y + origin.get().y);
        let (anchor, dx) = if x > FRAME.width - EDGE { ("end", -14.0) } else { ("start", 14.0) };
        let line = |class: &'static str, dy: f64, text: String| {
            svg::text()
                .attr("class", class)
                .attr("x", decimal(x + dx, 1))
                .attr("y", decimal((y + dy).clamp(14.0 + dy, FRAME.height - 22.0 + dy), 1))
                .attr("text-anchor", anchor)
                .child(text)
        };
        let full = markers::name(&here, member);
        let name = member.name.get(here.lang()).to_owned();
        let rest = full.strip_prefix(&name).unwrap_or_default().trim_start_matches([',', ' ']).to_owned();
        Some(
            svg::g()
                .attr("class", "label")
                .attr("aria-hidden", "true")
                .child((line("label-name", 0.0, name), line("label-place", 17.0, rest))),
        )
    }
}
