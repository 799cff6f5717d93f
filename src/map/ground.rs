//! Land and graticule.

use std::sync::Arc;

use atlas::{Camera, DETAIL_GRID, Detail, GRID, Pixel, WorldBounds, decimal};
use leptos::prelude::*;

use super::scenery::around;
use super::stage::Stage;
use crate::site::here;
use crate::watch::watch;

/// Degrees between the lines of the graticule.
const GRATICULE: f64 = 30.0;
/// So many times closer than usual the coarse land begins to look coarse.
const COARSE_TO: f64 = 3.0;

/// The land under the markers. It says nothing that the markers do not say better.
#[component]
pub fn Ground(stage: Stage) -> impl IntoView {
    let land = here().site.land.unwrap_or_default();
    let projection = stage.points.with_value(|points| points.projection);
    let sea = atlas::sphere(&projection);
    let lines = atlas::graticule(&projection, GRATICULE);
    let land = atlas::draw_land(&land, &projection);
    let borders = here().site.borders.unwrap_or_default();
    let borders = (!borders.is_empty()).then(|| atlas::draw_lines(&borders, &projection));
    let detailed = closer(stage);
    let coarse = move || detailed.with(String::is_empty).then(|| land.clone());
    view! {
        <g class="ground" aria-hidden="true" transform=move || placed(stage, GRID)>
            <path class="sea" d=sea/>
            <path class="graticule" d=lines/>
            <path class="land" d=coarse/>
        </g>
        <path class="land" aria-hidden="true" transform=move || placed(stage, DETAIL_GRID) d=detailed/>
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

/// The path of the land in detail around the view; empty where the coarse land does. The file is asked for when the view
/// first comes to rest so close by that it is needed.
fn closer(stage: Stage) -> RwSignal<String> {
    let path = RwSignal::new(String::new());
    let detail = RwSignal::new(None::<Arc<Detail>>);
    let usual = stage.points.with_value(|points| points.home().scale());
    let is_close = move |camera: Camera| camera.scale() >= usual * COARSE_TO;
    let drawn = StoredValue::new(None::<WorldBounds>);
    ask_for_detail(stage, is_close, detail);
    watch(move |_| {
        let camera = stage.flight.camera().get();
        let before = drawn.get_value();
        let window = (is_close(camera) && detail.with(Option::is_some)).then(|| around(camera, before));
        if window != before {
            drawn.set_value(window);
            let data = window.zip(detail.get()).map(|(window, detail)| detail.path(window));
            path.set(data.unwrap_or_default());
        }
    });
    path
}

#[cfg(feature = "csr")]
fn ask_for_detail(
    stage: Stage,
    is_close: impl Fn(Camera) -> bool + 'static,
    detail: RwSignal<Option<Arc<Detail>>>,
) {
    let base = here().site.base;
    let asked = StoredValue::new(false);
    watch(move |_| {
        if is_close(stage.flight.rest().get()) && !asked.get_value() {
            asked.set_value(true);
            let rings = crate::load::detailed_land(&base);
            crate::platform::spawn(async move {
                let rings = rings.await;
                let Some(projection) = stage.points.try_with_value(|points| points.projection) else {
                    return;
                };
                match rings {
                    Ok(rings) => {
                        let _ = detail.try_set(Some(Arc::new(Detail::new(&rings, &projection))));
                    }
                    Err(error) => {
                        let _ = stage.trouble.try_set(Some(error));
                    }
                }
            });
        }
    });
}

/// Natively nobody comes closer.
#[cfg(not(feature = "csr"))]
fn ask_for_detail(
    _stage: Stage,
    _is_close: impl Fn(Camera) -> bool + 'static,
    _detail: RwSignal<Option<Arc<Detail>>>,
) {
}
