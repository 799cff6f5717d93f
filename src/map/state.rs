//! What the parts of one map share: members, camera and markers.
//!
//! The map is drawn in screen units of its frame. One unit is [`MapState::px_per_unit`] CSS pixels.

use std::sync::Arc;

use atlas::{Camera, Command, ScreenPoint, WorldPoint};
use leptos::prelude::*;

use super::announcer::Announcer;
use super::camera_controller::CameraController;
use super::labels::Names;
use super::marker_set::MarkerSet;
use super::placement::{Marker, ProjectedMembers, ZERO, in_view};
use super::popup_state::PopupState;
use crate::effect::effect;
use crate::load_error::LoadError;
use crate::page_context::use_page;
use crate::platform;

/// The selection is shown at most this close, relative to the whole world.
const MAX_SELECTION_ZOOM: f64 = 8.0;
/// A selection wider than this part of the world is shown with the whole world.
const MAX_SELECTION_WIDTH: f64 = 0.6;
/// The share of the frame that the selection takes.
const SELECTION_SHARE: f64 = 0.78;
/// The width of the controls with half a marker, in screen units. The selection is not below them.
const CONTROLS_WIDTH: f64 = 110.0;
/// A narrower frame has the controls above it.
const CONTROLS_FROM: f64 = 500.0;
/// How much the popup's button zooms in.
const ZOOM_TO_MEMBER: f64 = 4.0;
/// The radius of a marker, in screen units.
const MARKER_RADIUS: f64 = 13.0;
/// How long markers take to reach their places, in milliseconds.
const TRANSITION_MS: f64 = 220.0;

/// The id of the map.
pub const MAP_ID: &str = "map";
/// The id of its frame.
pub const FRAME_ID: &str = "map-frame";
/// The id of the group of markers in it.
pub const MARKERS_ID: &str = "map-marks";

/// One map: a handful of signals, passed by value.
#[derive(Clone, Copy)]
pub struct MapState {
    /// The members as points of the projected world.
    pub projected: StoredValue<ProjectedMembers>,
    /// What moves the map.
    pub camera: CameraController,
    /// The camera that the map started with.
    pub initial: RwSignal<Camera>,
    /// The members to show, as positions in the member list.
    pub selected: Signal<Vec<usize>>,
    /// The markers for the current camera.
    pub markers: Memo<Arc<MarkerSet>>,
    /// The members of the marker that is fanned out; empty if none is.
    pub fanned: RwSignal<Vec<usize>>,
    /// The places of the names of countries; empty until they are loaded.
    #[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "only browsers load them"))]
    pub label_places: RwSignal<String>,
    /// The generation of the markers that are rendered.
    pub rendered: RwSignal<usize>,
    /// The progress of the markers' transition, 0 to 1.
    pub transition: RwSignal<f64>,
    /// The first member of the marker that last had the focus.
    pub focused: RwSignal<Option<usize>>,
    /// The open popup.
    pub popup: PopupState,
    /// The live region.
    pub announcer: Announcer,
    /// While the page is printed, the number of each member's marker, by its position in the member list; 0 if the map does not show
    /// it. Empty otherwise.
    pub numbers: RwSignal<Vec<usize>>,
    /// CSS pixels per unit of the frame.
    pub px_per_unit: RwSignal<f64>,
    /// Whether the map fills the window.
    pub is_enlarged: RwSignal<bool>,
    /// Why a file that the map needs could not be loaded.
    pub failure: RwSignal<Option<LoadError>>,
}

impl MapState {
    /// A map of the selected members of the page, showing the whole world.
    pub fn new(selected: Signal<Vec<usize>>) -> Self {
        let page = use_page();
        let meridian = f64::from(page.site.config.map_centre);
        let projected = ProjectedMembers::new(page.member_list(), meridian);
        let home = projected.home();
        let camera = CameraController::new(home);
        let projected = StoredValue::new(projected);
        let fanned = RwSignal::new(Vec::new());
        let label_places = RwSignal::new(String::new());
        let map = Self {
            projected,
            camera,
            initial: RwSignal::new(home),
            selected,
            markers: markers(projected, selected, camera, fanned, label_places),
            label_places,
            fanned,
            rendered: RwSignal::new(0),
            transition: RwSignal::new(1.0),
            focused: RwSignal::new(None),
            popup: PopupState::new(),
            announcer: Announcer::default(),
            numbers: RwSignal::new(Vec::new()),
            px_per_unit: RwSignal::new(1.0),
            is_enlarged: RwSignal::new(false),
            failure: RwSignal::new(None),
        };
        effect(move |_| map.animate_markers());
        map
    }

    /// Where a marker is drawn, in screen units from the origin of the markers.
    pub fn position(self, marker: &Marker) -> ScreenPoint {
        let (scale, transition) = (self.camera.current().get().scale(), self.transition.get());
        self.projected.with_value(|projected| projected.position(marker, scale, transition))
    }

    /// Where a place is, in screen units from the origin of the markers.
    pub fn place(self, place: WorldPoint) -> ScreenPoint {
        let scale = self.camera.current().get().scale();
        self.projected.with_value(|projected| projected.place(place, scale))
    }

    /// Where a marker is in the frame once its transition is over, in screen units.
    pub fn position_in_frame(self, marker: &Marker, camera: Camera) -> ScreenPoint {
        self.projected.with_value(|projected| {
            let (origin, at) = (projected.origin(camera), projected.position(marker, camera.scale(), 1.0));
            ScreenPoint { x: origin.x + at.x, y: origin.y + at.y }
        })
    }

    /// The indices of the markers that a camera shows.
    pub fn markers_in_view(self, markers: &[Marker], camera: Camera) -> Vec<usize> {
        let is_in_view = |marker: &Marker| in_view(self.position_in_frame(marker, camera), camera.size());
        (0..markers.len()).filter(|&index| is_in_view(&markers[index])).collect()
    }

    /// The members that a camera shows.
    pub fn members_in_view(self, camera: Camera) -> Vec<usize> {
        let set = self.markers.get_untracked();
        let in_view = self.markers_in_view(&set.markers, camera).into_iter();
        in_view.flat_map(|index| set.markers[index].members.iter().copied()).collect()
    }

    /// Shows the selected members: as close as they allow up to a limit, or the whole world if they are spread over much of it.
    pub fn show_selection(self) {
        // The page may have been left.
        let Some(selected) = self.selected.try_get_untracked() else { return };
        let Some(bounds) = self.projected.with_value(|projected| projected.bounds(&selected)) else { return };
        let camera = self.camera.target();
        let (size, home) = (camera.size(), camera.home_bounds());
        let controls = if size.width > CONTROLS_FROM { 2.0 * CONTROLS_WIDTH } else { 0.0 };
        let width = (size.width * SELECTION_SHARE).min(size.width - controls) / bounds.width();
        let height = size.height * SELECTION_SHARE / bounds.height();
        let limit = camera.scale() / camera.zoom() * MAX_SELECTION_ZOOM;
        let is_wide = bounds.width() > home.width() * MAX_SELECTION_WIDTH;
        // The camera is limited to the whole world.
        let scale = if is_wide { 0.0 } else { width.min(height).min(limit) };
        self.camera.ease_to(camera.with_view(bounds.centre(), scale));
    }

    /// Where a member is in the frame, in screen units.
    pub fn member_in_frame(self, member: usize) -> Option<ScreenPoint> {
        let bounds = self.projected.with_value(|projected| projected.bounds(&[member]));
        bounds.map(|bounds| self.camera.target().to_screen(bounds.centre()))
    }

    /// Brings a member to the centre, and closer each time.
    pub fn zoom_to(self, member: usize) {
        if let Some(from) = self.member_in_frame(member) {
            let to = self.camera.target().size().centre();
            self.camera.ease(Command::Pinch { from, to, factor: ZOOM_TO_MEMBER });
        }
    }

    /// Brings a place in the frame to its centre, unless a marker there is wholly in view.
    pub fn reveal(self, at: ScreenPoint) {
        let centre = self.camera.target().size().centre();
        let (dx, dy) = (centre.x - at.x, centre.y - at.y);
        if dx.abs() > centre.x - MARKER_RADIUS || dy.abs() > centre.y - MARKER_RADIUS {
            self.camera.ease(Command::Pan { dx, dy });
        }
    }

    /// Makes the map fill the window, or restores its size.
    pub fn enlarge(self, is_enlarged: bool) {
        self.is_enlarged.set(is_enlarged);
        platform::set_inert_outside(MAP_ID, is_enlarged);
    }

    /// Closes the fan. `false` if no marker is fanned out.
    pub fn close_fan(self) -> bool {
        let is_open = self.fanned.with_untracked(|fanned| !fanned.is_empty());
        if is_open {
            self.fanned.set(Vec::new());
        }
        is_open
    }

    /// Renders the markers again if they stand for other members, and starts their transition.
    fn animate_markers(self) {
        let set = self.markers.get();
        // The members that are fanned out have joined a larger cluster, or left the view.
        if set.markers.iter().all(|marker| marker.offset == ZERO) {
            self.close_fan();
        }
        if self.rendered.get_untracked() != set.generation {
            self.rendered.set(set.generation);
        }
        let moves = set.markers.iter().any(|marker| marker.from != marker.offset);
        if !moves || platform::prefers_reduced_motion() {
            return self.transition.set(1.0);
        }
        let start = platform::now();
        self.transition.set(0.0);
        self.request_frame(start);
    }

    fn request_frame(self, start: f64) {
        platform::next_frame(move |time| {
            let left = 1.0 - ((time - start) / TRANSITION_MS).clamp(0.0, 1.0);
            // Setting the signal fails once the page has been left.
            if self.transition.try_set(1.0 - left * left).is_none() && left > 0.0 {
                self.request_frame(start);
            }
        });
    }
}

// SIZE: one memo for all that the markers depend on, instead of six; saves 1,991 B.
fn markers(
    projected: StoredValue<ProjectedMembers>,
    selected: Signal<Vec<usize>>,
    camera: CameraController,
    fanned: RwSignal<Vec<usize>>,
    places: RwSignal<String>,
) -> Memo<Arc<MarkerSet>> {
    let next = move |previous: Option<&Arc<MarkerSet>>| {
        let camera = camera.current().get();
        let (page, places) = (use_page(), places.read());
        let names = Names { site: &page.site, lang: page.lang(), places: &places };
        projected.with_value(|projected| {
            MarkerSet::next(previous, projected, &selected.read(), camera, &fanned.read(), names)
        })
    };
    let is_other = |a: Option<&Arc<MarkerSet>>, b: Option<&Arc<MarkerSet>>| {
        !a.zip(b).is_some_and(|(a, b)| Arc::ptr_eq(a, b))
    };
    Memo::new_with_compare(next, is_other)
}
