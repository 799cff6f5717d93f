//! Home: the members on the map, the figures, and what the association was.

use domain::Route;
use leptos::prelude::*;

use super::members::Troubles;
use super::text::TextPage;
use crate::components::{FigureList, Prose};
use crate::map::{self, MemberMap};
use crate::site::here;
use crate::turns::in_turn;

/// The anchor of what comes after the map.
const FIGURES: &str = "figures";

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    let here = here();
    let Some(Ok(page)) = &here.text else { return view! { <TextPage/> }.into_any() };
    let words = here.words();
    let all: Vec<usize> = (0..here.roster().members().len()).collect();
    let stage = map::stage(Signal::stored(all), RwSignal::new(None));
    view! {
        <header class="hero">
            {super::heading(page.title.clone())}
            <p class="lead">{page.summary.clone()}</p>
        </header>
        <Troubles/>
        {in_turn(move || view! { <MemberMap stage next=FIGURES/> }.into_any())}
        <div id=FIGURES class="home-figures" tabindex="-1">
            <FigureList figures=here.roster().figures() words/>
            <p><a class="button" href=here.href(&Route::Members)>{words.back_to_members}</a></p>
        </div>
        <div class="home-text"><Prose nodes=page.body.clone()/></div>
        <Prose class="foot" nodes=page.foot.clone()/>
    }
    .into_any()
}
