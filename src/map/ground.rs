//! Land and graticule.

use std::sync::Arc;

use atlas::{Camera, Detail, GRID, Pixel, WorldBounds, decimal};
use leptos::prelude::*;

use super::scenery::around;
use super::stage::Stage;
#[cfg(feature = "csr")]
use crate::platform;
use crate::site::here;
use crate::watch::watch;

/// Degrees between the lines of the graticule.
const GRATICULE: f64 = 30.0;
/// So many times closer than usual the coarse land begins to look coarse.
const COARSE_TO: f64 = 3.0;

/// The land under the markers. It says nothing that the markers do not say better.
#[component]
pub fn Ground(stage: Stage) -> impl IntoView {
    let site = here().site;
    let centre = site.config.map_centre;
    let land = site.land.unwrap_or_default();
    let projection = stage.points.with_value(|points| points.projection);
    let sea = atlas::sphere(&projection);
    let lines = atlas::graticule(&projection, GRATICULE);
    let borders = site.borders.unwrap_or_default();
    let borders = (!borders.is_empty()).then(|| atlas::draw_lines(&borders, &projection));
    let detailed = closer(stage);
    let coarse = move || detailed.with(Option::is_none).then(|| land.to_string());
    let grid = move || detailed.with(|drawn| drawn.as_ref().map_or(GRID, |drawn| drawn.grid));
    let path = move || detailed.get().map(|drawn| drawn.path.clone());
    view! {
        <g class="ground" aria-hidden="true" data-centre=centre transform=move || placed(stage, GRID)>
            <path class="sea" d=sea/>
            <path class="graticule" d=lines/>
            <path class="land" d=coarse/>
        </g>
        <path class="land" aria-hidden="true" transform=move || placed(stage, grid()) d=path/>
        <path class="borders" aria-hidden="true" transform=move || placed(stage, GRID) d=borders/>
    }
}

/// The SVG transform that puts the origin at a point.
pub fn translation(to: Pixel) -> String {
    format!("translate({} {})", decimal(to.x, 2), decimal(to.y, 2))
}

/// The transform for a path in so many steps a world unit.
fn placed(stage: Stage, grid: f64) -> String {
    let camera = stage.flight.camera().get();
    let origin = camera.to_screen(atlas::World { x: 0.0, y: 0.0 });
    format!("{} scale({})", translation(origin), decimal(camera.scale() / grid, 7))
}

/// Land in detail as it is drawn: a path in so many steps a world unit.
#[derive(Clone, PartialEq)]
struct Drawn {
    path: String,
    grid: f64,
    window: WorldBounds,
}

/// The land in detail around the view, where the coarse land would look coarse. The file is asked for when the view first
/// comes to rest so close by that it is needed.
fn closer(stage: Stage) -> RwSignal<Option<Arc<Drawn>>> {
    let drawn = RwSignal::new(None::<Arc<Drawn>>);
    let detail = RwSignal::new(None::<Arc<Detail>>);
    let usual = stage.points.with_value(|points| points.home().scale());
    let is_close = move |camera: Camera| camera.scale() >= usual * COARSE_TO;
    ask_for_detail(stage, is_close, detail);
    watch(move |_| {
        let camera = stage.flight.camera().get();
        let before = drawn.get_untracked();
        match detail.get().filter(|_| is_close(camera)) {
            None if before.is_some() => drawn.set(None),
            None => {}
            Some(detail) => {
                let grid = grid(camera.scale());
                let old = before.filter(|before| before.grid == grid).map(|before| before.window);
                let window = around(camera, old);
                if old != Some(window) {
                    drawn.set(Some(Arc::new(Drawn { path: detail.path(window, grid), grid, window })));
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
    stage: Stage,
    is_close: impl Fn(Camera) -> bool + 'static,
    detail: RwSignal<Option<Arc<Detail>>>,
) {
    let base = here().site.base;
    let asked = RwSignal::new(false);
    watch(move |_| {
        if is_close(stage.flight.rest().get()) && !asked.get_untracked() {
            asked.set(true);
            let rings = crate::load::detailed_land(&base);
            let projection = stage.points.with_value(|points| points.projection);
            platform::spawn(async move {
                // The page may have been left meanwhile.
                let _ = match rings.await {
                    Ok(rings) => {
                        detail.try_set(Some(Arc::new(projected(&rings, &projection).await))).map(|_| ())
                    }
                    Err(error) => stage.trouble.try_set(Some(error)).map(|_| ()),
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
            platform::turn().await;
        }
    }
    detail
}

/// Natively nobody comes closer.
#[cfg(not(feature = "csr"))]
fn ask_for_detail(
    _stage: Stage,
    _is_close: impl Fn(Camera) -> bool + 'static,
    _detail: RwSignal<Option<Arc<Detail>>>,
) {
}
