//! The map in the address: where it is, and whose card is open.

use domain::View;
use leptos::prelude::*;

use super::stage::Stage;
use crate::platform;
use crate::site::Here;
use crate::watch::watch;

/// Keeps address and map in step: the view is written when it rests, and read when the address changes.
pub fn follow(stage: Stage, here: &Here) {
    let (reader, writer) = (here.clone(), here.clone());
    let query = here.query;
    watch(move |first| {
        let rest = stage.flight.rest().get();
        // The first view is the one that the address asked for.
        if !first {
            let at = (rest != stage.start.get_untracked())
                .then(|| stage.points.with_value(|points| points.outlook(rest)))
                .flatten();
            write(&writer, |view| View { at, ..view }, false);
        }
    });
    let mut shown = None;
    watch(move |first| {
        let view = query.with(|query| View::from_query(query));
        if !first {
            arrive(stage, &view, true);
        }
        // A card that was closed meanwhile stays so, whatever else changes in the address.
        if view.member != shown {
            show_member(stage, &reader, view.member.as_deref());
            shown = view.member;
        }
    });
}

/// Goes to the view that the address asks for, if it is another one.
pub fn arrive(stage: Stage, view: &View, slowly: bool) {
    let goal = stage.flight.goal();
    let present = stage.points.with_value(|points| points.outlook(goal));
    let next = match view.at {
        Some(at) if present == Some(at) => goal,
        Some(at) => stage.points.with_value(|points| points.looking(goal, at)),
        None => stage.start.get_untracked(),
    };
    if next != goal && slowly {
        stage.flight.ease_to(next);
    } else if next != goal {
        stage.flight.land(next);
    }
}

fn show_member(stage: Stage, here: &Here, id: Option<&str>) {
    let member = id.and_then(|id| here.roster().members().iter().position(|member| member.id == id));
    match member {
        Some(member) => stage.show(vec![member]),
        None => stage.hide(),
    }
}

/// Puts the member whose card was opened on purpose into the address, as a step that Back undoes.
pub fn select(here: &Here, member: Option<usize>) {
    let id = member.map(|member| here.roster().members()[member].id.clone());
    write(here, |view| View { member: id, ..view }, member.is_some());
}

/// Copies the address of this view.
pub fn copy(stage: Stage, here: &Here) {
    let words = here.words();
    platform::copy_address(move |copied| {
        stage.said.set(if copied { words.link_copied } else { words.link_not_copied }.to_owned());
    });
}

fn write(here: &Here, change: impl FnOnce(View) -> View, step: bool) {
    let query = here.query.get_untracked();
    let view = change(View::from_query(&query));
    let next = domain::joined(&[domain::selection(&query), view.to_query()]);
    if next != query {
        here.choose(next, step);
    }
}
