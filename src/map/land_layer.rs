//! The base layer: sea, graticule, land and borders.

use std::sync::Arc;

use atlas::{Camera, Detail, GRID, ScreenPoint, WorldBounds, format_decimal};
use leptos::prelude::*;

use super::marker_set::reuse_or_expand;
use super::state::MapState;
use crate::effect::effect;
use crate::page_context::use_page;
#[cfg(feature = "csr")]
use crate::platform;

/// Degrees between the lines of the graticule.
const GRATICULE: f64 = 30.0;
/// The detailed land is drawn from this many times the scale of the whole world.
const DETAIL_FROM: f64 = 3.0;

/// The land under the markers. Hidden from assistive technology, because the markers' names say where they are.
#[component]
pub fn LandLayer(map: MapState) -> impl IntoView {
    let site = use_page().site;
    let meridian = site.config.map_centre;
    let land = site.land.unwrap_or_default();
    let projection = map.projected.with_value(|projected| projected.projection);
    let sea = atlas::sphere_path(&projection);
    let graticule = atlas::graticule_path(&projection, GRATICULE);
    let borders = site.borders.unwrap_or_default();
    let borders = (!borders.is_empty()).then(|| atlas::lines_path(&borders, &projection));
    let detail = detail_path(map);
    let coarse = move || detail.with(Option::is_none).then(|| land.to_string());
    let grid = move || detail.with(|detail| detail.as_ref().map_or(GRID, |detail| detail.grid));
    let detailed = move || detail.get().map(|detail| detail.path.clone());
    view! {
        <g class="ground" aria-hidden="true" data-centre=meridian transform=move || transform(map, GRID)>
            <path class="sea" d=sea/>
            <path class="graticule" d=graticule/>
            <path class="land" d=coarse/>
        </g>
        <path class="land" aria-hidden="true" transform=move || transform(map, grid()) d=detailed/>
        <path class="borders" aria-hidden="true" transform=move || transform(map, GRID) d=borders/>
    }
}

/// The SVG transform that moves the origin to a point.
pub fn translate(to: ScreenPoint) -> String {
    format!("translate({} {})", format_decimal(to.x, 2), format_decimal(to.y, 2))
}

/// The SVG transform for a path whose world unit has `grid` steps.
fn transform(map: MapState, grid: f64) -> String {
    let camera = map.camera.current().get();
    let origin = camera.to_screen(atlas::WorldPoint { x: 0.0, y: 0.0 });
    format!("{} scale({})", translate(origin), format_decimal(camera.scale() / grid, 7))
}

/// The detailed land as it is drawn.
#[derive(Clone, PartialEq)]
struct DetailPath {
    path: String,
    /// Steps per world unit.
    grid: f64,
    bounds: WorldBounds,
}

/// The detailed land around the view, or `None` where the coarse land looks the same. Its file is fetched when the camera first
/// settles close enough to need it.
fn detail_path(map: MapState) -> RwSignal<Option<Arc<DetailPath>>> {
    let drawn = RwSignal::new(None::<Arc<DetailPath>>);
    let detail = RwSignal::new(None::<Arc<Detail>>);
    let home = map.projected.with_value(|projected| projected.home().scale());
    let is_close = move |camera: Camera| camera.scale() >= home * DETAIL_FROM;
    load_detail(map, is_close, detail);
    effect(move |_| {
        let camera = map.camera.current().get();
        let previous = drawn.get_untracked();
        match detail.get().filter(|_| is_close(camera)) {
            None if previous.is_some() => drawn.set(None),
            None => {}
            Some(detail) => {
                let grid = grid(camera.scale());
                let old = previous.filter(|previous| previous.grid == grid).map(|previous| previous.bounds);
                let bounds = reuse_or_expand(camera, old);
                if old != Some(bounds) {
                    drawn.set(Some(Arc::new(DetailPath { path: detail.path(bounds, grid), grid, bounds })));
                }
            }
        }
    });
    drawn
}

/// Steps per world unit for a scale: a step is at most half a pixel, and stays the same until the scale has doubled.
fn grid(scale: f64) -> f64 {
    let mut grid = GRID;
    while grid < scale * 2.0 {
        grid *= 2.0;
    }
    grid
}

/// How many points are projected before the browser gets a turn.
#[cfg(feature = "csr")]
const CHUNK: usize = 6000;

#[cfg(feature = "csr")]
fn load_detail(
    map: MapState,
    is_close: impl Fn(Camera) -> bool + 'static,
    detail: RwSignal<Option<Arc<Detail>>>,
) {
    let base = use_page().site.base;
    let is_requested = RwSignal::new(false);
    effect(move |_| {
        if is_close(map.camera.settled().get()) && !is_requested.get_untracked() {
            is_requested.set(true);
            let rings = crate::load::detailed_land(&base);
            let label_places = crate::load::label_places(&base);
            let projection = map.projected.with_value(|projected| projected.projection);
            platform::spawn(async move {
                // Setting the signals fails if the page has been left meanwhile.
                let _ = label_places.await.map(|places| map.label_places.try_set(places));
                let _ = match rings.await {
                    Ok(rings) => {
                        detail.try_set(Some(Arc::new(project(&rings, &projection).await))).map(|_| ())
                    }
                    Err(error) => map.failure.try_set(Some(error)).map(|_| ()),
                };
            });
        }
    });
}

/// Projects the land in chunks, so the map stays responsive.
#[cfg(feature = "csr")]
async fn project(rings: &[atlas::Ring], projection: &atlas::EqualEarth) -> Detail {
    let mut detail = Detail::default();
    let mut points = 0;
    for ring in rings {
        detail.add(ring, projection);
        points += ring.len();
        if points > CHUNK {
            points = 0;
            platform::yield_now().await;
        }
    }
    detail
}

/// Does nothing: during prerendering the map cannot be zoomed.
#[cfg(not(feature = "csr"))]
fn load_detail(
    _map: MapState,
    _is_close: impl Fn(Camera) -> bool + 'static,
    _detail: RwSignal<Option<Arc<Detail>>>,
) {
}
