//! Map and directory in step.

use domain::{Class, Figures, Filter, Messages};
use leptos::prelude::*;

use crate::components::{ClassMark, Problems, Trouble};
use crate::directory::{LIST, MemberList};
use crate::map::{self, MemberMap, Stage};
use crate::platform;
use crate::site::{Here, here};

const SEARCH: &str = "member-search";

/// All members: choose among them, see them on the map, read them in the list.
#[component]
pub fn Members() -> impl IntoView {
    let here = here();
    let words = here.words();
    let feed = here.site.feed.clone();
    let query = here.query;
    let figures = feed.roster.figures();
    let filter = Memo::new(move |_| query.with(|query| Filter::from_query(query)));
    let chosen = Memo::new(move |_| feed.roster.matching(&filter.read(), &platform::lower_case));
    let stage = map::stage(chosen.into(), RwSignal::new(None));
    let follows = RwSignal::new(true);
    let listed = Memo::new(move |_| listed(stage, &chosen.read(), follows.get()));
    view! {
        <header class="page-head">
            {super::heading(words.members.into())}
            <p class="lead">{words.members_summary}</p>
        </header>
        <Troubles/>
        <Chooser filter/>
        <p class="count" role="status">{move || count(words, chosen.read().len(), figures)}</p>
        <div class="members">
            <div class="listing">
                <p class="to-map"><a href=here.anchor(map::MAP_ID)>{words.map}</a></p>
                <Follow stage listed=listed.into() follows/>
                <MemberList chosen=listed.into() active=stage.active.into() light=stage.light() numbers=stage.numbers/>
            </div>
            <MemberMap stage next=LIST/>
        </div>
        <p class="print-only">{printed(&here)}</p>
    }
}

/// What a print says of where it comes from.
fn printed(here: &Here) -> String {
    let own = platform::origin();
    let origin = if own.is_empty() { here.site.config.origin.clone() } else { own };
    let name = here.site.config.name.get(here.lang());
    format!("{name} · {origin}{}{}", here.site.base, here.path)
}

/// Those of the chosen members that the list shows: all of them, or once the map was moved those that it shows.
fn listed(stage: Stage, chosen: &[usize], follows: bool) -> Vec<usize> {
    stage.scene.track();
    let rest = stage.flight.rest().get();
    if !follows || rest == stage.start.get() {
        return chosen.to_vec();
    }
    stage.members_in_view(rest)
}

/// Whether the list follows the map, and how many members that leaves. It needs script, and is not shown without.
#[component]
fn Follow(stage: Stage, listed: Signal<Vec<usize>>, follows: RwSignal<bool>) -> impl IntoView {
    let words = here().words();
    let count = move || (words.in_view)(listed.read().len(), stage.chosen.read().len());
    view! {
        <p class="follow">
            <label>
                <input type="checkbox" prop:checked=follows on:change=move |event| follows.set(event_target_checked(&event))/>
                " " {words.follow_map}
            </label>
            <span>{count}</span>
        </p>
    }
}

fn count(words: &Messages, shown: usize, figures: Figures) -> String {
    match (figures.members, shown) {
        (0, _) => words.no_members.into(),
        (_, 0) => words.none_found.into(),
        (all, shown) if all == shown => (words.members_in_countries)(all, figures.countries),
        (all, shown) => (words.members_of)(shown, all),
    }
}

/// What is amiss with the members shown, if anything.
#[component]
pub fn Troubles() -> impl IntoView {
    let here = here();
    let words = here.words();
    let problems = here.roster().problems().to_vec();
    let published = here.roster().updated();
    let trouble = here.site.feed.trouble.clone();
    let trouble = trouble.map(|error| view! { <Trouble words error published retry=here.retry/> });
    (trouble, (!problems.is_empty()).then(|| view! { <Problems problems words/> }))
}

/// Words and classes to choose by. It needs script, and is not shown without.
#[component]
fn Chooser(filter: Memo<Filter>) -> impl IntoView {
    let here = here();
    let words = here.words();
    let (searched, cleared) = (here.clone(), here.clone());
    let search = move |event| {
        let text = event_target_value(&event);
        searched.choose_filter(&Filter { text, ..filter.get_untracked() }, false);
    };
    let clear = move |_| {
        cleared.choose_filter(&Filter::default(), true);
        // The button is gone once there is nothing to clear.
        platform::focus(SEARCH);
    };
    let classes = here.roster().classes();
    let classes = classes.into_iter().map(|class| view! { <ClassChoice class filter/> }).collect_view();
    view! {
        <form class="chooser" role="search" on:submit=|event| event.prevent_default()>
            <label>
                <span>{words.search}</span>
                <input id=SEARCH type="search" name="q" autocomplete="off" prop:value=move || filter.read().text.clone() on:input=search/>
            </label>
            <fieldset>
                <legend>{words.classes}</legend>
                {classes}
            </fieldset>
            <button class="clear" type="reset" disabled=move || filter.read().is_default() on:click=clear>
                {words.clear}
            </button>
        </form>
    }
}

#[component]
fn ClassChoice(class: Option<Class>, filter: Memo<Filter>) -> impl IntoView {
    let here = here();
    let words = here.words();
    let pressed = move || filter.read().classes.contains(&class).to_string();
    let toggle = move |_| here.choose_filter(&filter.read_untracked().toggled(class), true);
    view! {
        <button class="choice" type="button" aria-pressed=pressed on:click=toggle>
            <ClassMark class/>
            {(words.class)(class)}
        </button>
    }
}
