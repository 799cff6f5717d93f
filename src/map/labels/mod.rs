//! Names on the map, as far as there is room: of continents on a map of the whole world; of members beside their markers, then of
//! countries, on a closer one.
//!
//! Names are chosen at the scale at which a level of clusters starts. From there to the next level everything only moves apart, so
//! what does not overlap at first never does.

mod layout;

use atlas::{LonLat, WorldBounds, WorldPoint};
use domain::{CONTINENTS, LabelArea, LabelPlace, LabelPlaces, Lang, Messages};
use leptos::prelude::*;

use self::layout::{Extent, LINE_HEIGHT, take, text_width};
use super::markers::{at_place, text};
use super::placement::{GAP, Marker, ProjectedMembers};
use super::state::MapState;
use crate::site::Site;

/// How far from a marker's place the name of its member begins, in screen units.
pub const NAME_DISTANCE: f64 = 11.0;
/// A longer name has no room on a map.
const MAX_NAME_WIDTH: f64 = 220.0;
/// The scale from which countries and members have names, in screen units per world unit: about where the detailed land begins.
const MIN_SCALE: f64 = 470.0;
/// The least size of an area with a name, in screen units: that of a square as large.
const MIN_SIZE: f64 = 24.0;
/// How many times as wide as the area its name may be.
const MAX_RELATIVE_WIDTH: f64 = 1.5;
/// Where else the name of an area may stand, in lines north and south of its place.
const LINES: [f64; 11] = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.0, 4.0, -5.0, 5.0];
/// How far from its place that may be, as a share of the area's size.
const MAX_SHIFT: f64 = 0.5;
/// What keeps a marker and the name beside it apart despite rounding, in screen units.
const ROUNDING: f64 = 0.01;

/// What names are chosen from.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub site: &'a Site,
    pub lang: Lang,
    /// The places of the names of countries: the file [`domain::files::LABELS`], or nothing until it is loaded.
    pub places: &'a str,
}

/// The name of a country or a continent.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaLabel {
    pub name: String,
    /// The middle of the name.
    pub place: WorldPoint,
}

/// The part of the map that gets names.
#[derive(Clone, Copy)]
pub struct LabelledView<'a> {
    pub projected: &'a ProjectedMembers,
    /// In screen units per world unit.
    pub scale: f64,
    pub bounds: WorldBounds,
}

impl Names<'_> {
    /// Chooses the names of markers, and of areas between them.
    pub fn choose(self, view: LabelledView<'_>, markers: &mut [Marker]) -> Vec<AreaLabel> {
        let (mut taken, mut labels) = (Vec::new(), Vec::new());
        let is_close = view.scale >= MIN_SCALE;
        for marker in &*markers {
            taken.push(marker_extent(marker).about(marker.place, view.scale));
        }
        for marker in markers {
            marker.is_named = is_close && self.has_room(view.scale, marker, &mut taken);
        }
        let places: Vec<LabelPlace<'_>> =
            if is_close { LabelPlaces::new(self.places).collect() } else { CONTINENTS.into() };
        for place in places {
            labels.extend(self.area_label(view, place, &mut taken));
        }
        labels
    }

    /// Whether the name of a marker's member has room beside it.
    fn has_room(self, scale: f64, marker: &Marker, taken: &mut Vec<WorldBounds>) -> bool {
        let [member] = marker.members[..] else { return false };
        let width = text_width(map_name(self.site, self.lang, member));
        width <= MAX_NAME_WIDTH && take(taken, name_extent(width).about(marker.place, scale))
    }

    fn area_name(self, area: LabelArea<'_>) -> String {
        match area {
            LabelArea::Continent(continent) => Messages::for_lang(self.lang).continent(continent).to_owned(),
            LabelArea::Country(code) => self.site.country_name(self.lang, code),
        }
    }

    /// The name of an area, if it is large enough and there is room near its place.
    fn area_label(
        self,
        view: LabelledView<'_>,
        LabelPlace { area, lon, lat, size }: LabelPlace<'_>,
        taken: &mut Vec<WorldBounds>,
    ) -> Option<AreaLabel> {
        // The projection preserves areas.
        let size = size.to_radians() * view.scale;
        let centre = view.projected.projection.forward(LonLat::new(lon, lat)?);
        if size < MIN_SIZE || !view.bounds.contains(centre) {
            return None;
        }
        let name = self.area_name(area);
        let width = text_width(&name);
        if width > size * MAX_RELATIVE_WIDTH {
            return None;
        }
        for line in LINES {
            let shift = line * LINE_HEIGHT;
            let place = WorldPoint { y: centre.y + shift / view.scale, ..centre };
            if shift.abs() <= size * MAX_SHIFT && take(taken, area_extent(width).about(place, view.scale)) {
                return Some(AreaLabel { name, place });
            }
        }
        None
    }
}

/// What a marker takes, with all places around its own where it may be fanned out.
fn marker_extent(marker: &Marker) -> Extent {
    let half_width = GAP / 2.0 + marker.offset.x.abs();
    Extent { from: -half_width, to: half_width, half_height: GAP / 2.0 + marker.offset.y.abs() }
}

/// What the name beside a marker takes, without the part that the marker takes itself.
fn name_extent(width: f64) -> Extent {
    Extent::line(GAP / 2.0 + ROUNDING, NAME_DISTANCE + width)
}

/// What the name of an area takes. It is not narrower than a marker, beside which a name begins: only then do the two move apart as
/// the scale grows.
fn area_extent(width: f64) -> Extent {
    let half_width = width.max(GAP) / 2.0;
    Extent::line(-half_width, half_width)
}

/// The name of a member on the map: without what it adds in parentheses.
pub fn map_name(site: &Site, lang: Lang, member: usize) -> &str {
    let name = site.members.member_list.members()[member].name.get(lang);
    name.split_once('(').map_or(name, |(short, _)| short.strip_suffix(' ').unwrap_or(short))
}

/// Draws the name of an area.
pub fn area_label(map: MapState, label: &AreaLabel) -> AnyView {
    let place = label.place;
    at_place(move || map.place(place), text("area-label", 0.0, label.name.clone()))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
