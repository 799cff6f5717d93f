//! Land and graticule.

use std::sync::Arc;

use atlas::{Camera, Detail, GRID, ScreenPoint, WorldBounds, format_decimal};
use leptos::prelude::*;

use super::marker_set::around;
use super::state::MapState;
use crate::effect::effect;
use crate::page_context::use_page;
#[cfg(feature = "csr")]
use crate::platform;

/// Degrees between the lines of the graticule.
const GRATICULE: f64 = 30.0;
/// So many times closer than usual the coarse land begins to look coarse.
const COARSE_TO: f64 = 3.0;

/// The land under the markers. It says nothing that the markers do not say better.
#[component]
pub fn LandLayer(map: MapState) -> impl IntoView {
    let site = use_page().site;
    let centre = site.config.map_centre;
    let land = site.land.unwrap_or_default();
    let projection = map.points.with_value(|points| points.projection);
    let sea = atlas::sphere_path(&projection);
    let lines = atlas::graticule_path(&projection, GRATICULE);
    let borders = site.borders.unwrap_or_default();
    let borders = (!borders.is_empty()).then(|| atlas::lines_path(&borders, &projection));
    let detailed = closer(map);
    let coarse = move || detailed.with(Option::is_none).then(|| land.to_string());
    let grid = move || detailed.with(|drawn| drawn.as_ref().map_or(GRID, |drawn| drawn.grid));
    let path = move || detailed.get().map(|drawn| drawn.path.clone());
    view! {
        <g class="ground" aria-hidden="true" data-centre=centre transform=move || placed(map, GRID)>
            <path class="sea" d=sea/>
            <path class="graticule" d=lines/>
            <path class="land" d=coarse/>
        </g>
        <path class="land" aria-hidden="true" transform=move || placed(map, grid()) d=path/>
        <path class="borders" aria-hidden="true" transform=move || placed(map, GRID) d=borders/>
    }
}

/// The SVG transform that puts the origin at a point.
pub fn translation(to: ScreenPoint) -> String {
    format!("translate({} {})", format_decimal(to.x, 2), format_decimal(to.y, 2))
}

/// The transform for a path in so many steps a world unit.
fn placed(map: MapState, grid: f64) -> String {
    let camera = map.flight.camera().get();
    let origin = camera.to_screen(atlas::WorldPoint { x: 0.0, y: 0.0 });
    format!("{} scale({})", translation(origin), format_decimal(camera.scale() / grid, 7))
}

/// Land in detail as it is drawn: a path in so many steps a world unit.
#[derive(Clone, PartialEq)]
struct DetailPath {
    path: String,
    grid: f64,
    window: WorldBounds,
}

/// The land in detail around the view, where the coarse land would look coarse. The file is asked for when the view first
/// comes to rest so close by that it is needed.
fn closer(map: MapState) -> RwSignal<Option<Arc<DetailPath>>> {
    let drawn = RwSignal::new(None::<Arc<DetailPath>>);
    let detail = RwSignal::new(None::<Arc<Detail>>);
    let usual = map.points.with_value(|points| points.home().scale());
    let is_close = move |camera: Camera| camera.scale() >= usual * COARSE_TO;
    ask_for_detail(map, is_close, detail);
    effect(move |_| {
        let camera = map.flight.camera().get();
        let before = drawn.get_untracked();
        match detail.get().filter(|_| is_close(camera)) {
            None if before.is_some() => drawn.set(None),
            None => {}
            Some(detail) => {
                let grid = grid(camera.scale());
                let old = before.filter(|before| before.grid == grid).map(|before| before.window);
                let window = around(camera, old);
                if old != Some(window) {
                    drawn.set(Some(Arc::new(DetailPath { path: detail.path(window, grid), grid, window })));
                }
            }
        }
    });
    drawn
}

/// Steps a world unit for a scale: half a pixel at most, and the same for all scales up to the next doubling.
fn grid(scale: f64) -> f64 {
    let mut grid = GRID;
    while grid < scale * 2.0 {
        grid *= 2.0;
    }
    grid
}

/// So many points are projected in one turn.
#[cfg(feature = "csr")]
const AT_ONCE: usize = 6000;

#[cfg(feature = "csr")]
fn ask_for_detail(
    map: MapState,
    is_close: impl Fn(Camera) -> bool + 'static,
    detail: RwSignal<Option<Arc<Detail>>>,
) {
    let base = use_page().site.base;
    let asked = RwSignal::new(false);
    effect(move |_| {
        if is_close(map.flight.rest().get()) && !asked.get_untracked() {
            asked.set(true);
            let rings = crate::load::detailed_land(&base);
            let projection = map.points.with_value(|points| points.projection);
            platform::spawn(async move {
                // The page may have been left meanwhile.
                let _ = match rings.await {
                    Ok(rings) => {
                        detail.try_set(Some(Arc::new(projected(&rings, &projection).await))).map(|_| ())
                    }
                    Err(error) => map.failure.try_set(Some(error)).map(|_| ()),
                };
            });
        }
    });
}

/// Projects the land in pieces, so that the map answers meanwhile.
#[cfg(feature = "csr")]
async fn projected(rings: &[atlas::Ring], projection: &atlas::EqualEarth) -> Detail {
    let mut detail = Detail::default();
    let mut points = 0;
    for ring in rings {
        detail.add(ring, projection);
        points += ring.len();
        if points > AT_ONCE {
            points = 0;
            platform::yield_now().await;
        }
    }
    detail
}

/// Natively nobody comes closer.
#[cfg(not(feature = "csr"))]
fn ask_for_detail(
    _stage: MapState,
    _is_close: impl Fn(Camera) -> bool + 'static,
    _detail: RwSignal<Option<Arc<Detail>>>,
) {
}
