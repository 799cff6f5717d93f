//! What the parts of one map share: the members, the camera, the marks, and what of them is looked at.

use std::sync::Arc;

use atlas::{Camera, ScreenPoint};
use leptos::prelude::*;

use super::camera_controller::CameraController;
use super::marker_set::MarkerSet;
use super::placement::{Marker, ProjectedMembers, in_view};
use crate::effect::effect;
use crate::latest::Latest;
use crate::load_error::LoadError;
use crate::page_context::use_page;
use crate::platform;

/// Milliseconds in which marks come to their places.
const SETTLE_MS: f64 = 220.0;
/// Milliseconds for which a card waits for the pointer to come over to it.
const LINGER_MS: i32 = 280;

/// The ids of the map, of its frame and of the marks in it.
pub const MAP_ID: &str = "map";
pub const FRAME_ID: &str = "map-frame";
pub const MARKS_ID: &str = "map-marks";

/// One map. It is a handful of signals, and so goes wherever it is needed.
#[derive(Clone, Copy)]
pub struct MapState {
    pub points: StoredValue<ProjectedMembers>,
    pub flight: CameraController,
    /// The members to be shown, as positions in the member_list.
    pub chosen: Signal<Vec<usize>>,
    pub scene: Memo<Arc<MarkerSet>>,
    /// The generation of the marks that are drawn.
    pub drawn: RwSignal<usize>,
    /// How far the marks have come to their places, 0 to 1.
    pub settled: RwSignal<f64>,
    /// The member that has the pointer or the focus, here or in the list.
    pub active: RwSignal<Option<usize>>,
    /// The first member of the mark that last had the focus.
    pub focused: RwSignal<Option<usize>>,
    /// The members of the mark whose card is open.
    pub card: RwSignal<Option<Vec<usize>>>,
    /// What each member is called on a printed map, by its position in the member_list; empty where they are too many.
    pub numbers: StoredValue<Vec<usize>>,
    /// CSS pixels a unit of the frame.
    pub unit: RwSignal<f64>,
    /// Whether the map fills the window.
    pub large: RwSignal<bool>,
    /// What was last said to those who cannot see it.
    pub said: RwSignal<String>,
    /// Why something that the map would show is not there.
    pub failure: RwSignal<Option<LoadError>>,
    /// The view in which the map began.
    pub start: RwSignal<Camera>,
    /// Counts the cards, so that a late farewell closes none but its own.
    cards: Latest,
}

impl MapState {
    /// A map of the chosen members that shows the whole world.
    pub fn new(
        points: ProjectedMembers,
        chosen: Signal<Vec<usize>>,
        active: RwSignal<Option<usize>>,
    ) -> Self {
        let flight = CameraController::resting(points.home());
        let start = RwSignal::new(points.home());
        let points = StoredValue::new(points);
        let map = Self {
            points,
            flight,
            chosen,
            scene: scene(points, chosen, flight),
            drawn: RwSignal::new(0),
            settled: RwSignal::new(1.0),
            active,
            focused: RwSignal::new(None),
            card: RwSignal::new(None),
            numbers: StoredValue::new(crate::components::numbers(&use_page())),
            unit: RwSignal::new(1.0),
            large: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            failure: RwSignal::new(None),
            start,
            cards: Latest::default(),
        };
        effect(move |_| map.settle());
        map
    }

    /// Where a mark is drawn, in units from the corner from which marks are measured.
    pub fn at(self, mark: &Marker) -> ScreenPoint {
        let (scale, settled) = (self.flight.camera().get().scale(), self.settled.get());
        self.points.with_value(|points| points.at(mark, scale, settled))
    }

    /// Where a mark is in the frame when everything has come to rest.
    pub fn in_frame(self, mark: &Marker, camera: Camera) -> ScreenPoint {
        self.points.with_value(|points| {
            let (corner, at) = (points.origin(camera), points.at(mark, camera.scale(), 1.0));
            ScreenPoint { x: corner.x + at.x, y: corner.y + at.y }
        })
    }

    /// The positions in `marks` of those that a camera shows.
    pub fn seen(self, marks: &[Marker], camera: Camera) -> Vec<usize> {
        let seen = |mark: &Marker| in_view(self.in_frame(mark, camera), camera.size());
        (0..marks.len()).filter(|&index| seen(&marks[index])).collect()
    }

    /// The members that a camera shows.
    pub fn members_in_view(self, camera: Camera) -> Vec<usize> {
        let scene = self.scene.get_untracked();
        let seen = self.seen(&scene.marks, camera).into_iter();
        seen.flat_map(|index| scene.marks[index].members.iter().copied()).collect()
    }

    /// Opens the card of a mark, in place of any other.
    pub fn show(self, members: Vec<usize>) {
        self.stay();
        // Pointer and focus come to one mark by many ways.
        if self.card.with_untracked(|card| card.as_ref() != Some(&members)) {
            self.active.set(Some(members[0]).filter(|_| members.len() == 1));
            self.card.set(Some(members));
        }
    }

    /// The same for a list beside the map: a member has the pointer or the focus there, or no longer.
    pub fn light(self) -> Callback<Option<usize>> {
        Callback::new(move |member: Option<usize>| match member {
            Some(member) => self.show(vec![member]),
            None => self.leave(),
        })
    }

    /// Closes the card, unless pointer or focus come back to it or to its mark in time.
    pub fn leave(self) {
        let card = self.cards.current();
        platform::after(LINGER_MS, move || {
            if self.cards.is(card) {
                self.hide();
            }
        });
    }

    /// Pointer or focus have come to a card, or to what opens it: what wanted to close it meanwhile no longer does.
    pub fn stay(self) {
        self.cards.next();
    }

    /// Closes the card at once.
    pub fn hide(self) {
        self.stay();
        self.card.set(None);
        self.active.set(None);
    }

    /// Lets the map fill the window, or no longer.
    pub fn enlarge(self, large: bool) {
        self.large.set(large);
        platform::set_inert_outside(MAP_ID, large);
    }

    /// Draws the marks anew if they are others, and lets them come to their places.
    fn settle(self) {
        let scene = self.scene.get();
        if self.drawn.get_untracked() != scene.generation {
            self.drawn.set(scene.generation);
        }
        let moves = scene.marks.iter().any(|mark| mark.from != mark.offset);
        if !moves || platform::prefers_reduced_motion() {
            return self.settled.set(1.0);
        }
        let begun = platform::now();
        self.settled.set(0.0);
        self.step(begun);
    }

    fn step(self, begun: f64) {
        platform::next_frame(move |time| {
            let left = 1.0 - ((time - begun) / SETTLE_MS).clamp(0.0, 1.0);
            // The page may have been left meanwhile.
            if self.settled.try_set(1.0 - left * left).is_none() && left > 0.0 {
                self.step(begun);
            }
        });
    }
}

fn scene(
    points: StoredValue<ProjectedMembers>,
    chosen: Signal<Vec<usize>>,
    flight: CameraController,
) -> Memo<Arc<MarkerSet>> {
    let next = move |before: Option<&Arc<MarkerSet>>| {
        let (camera, rest) = (flight.camera().get(), flight.rest().get());
        points.with_value(|points| MarkerSet::next(before, points, &chosen.read(), camera, rest))
    };
    let is_other = |a: Option<&Arc<MarkerSet>>, b: Option<&Arc<MarkerSet>>| {
        !a.zip(b).is_some_and(|(a, b)| Arc::ptr_eq(a, b))
    };
    Memo::new_with_compare(next, is_other)
}
