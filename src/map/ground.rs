//! Land and graticule.

use atlas::{Camera, EqualEarth, GRID, Pixel, decimal};
use leptos::prelude::*;

use crate::site::here;

/// Degrees between the lines of the graticule.
const GRATICULE: f64 = 30.0;

/// The land under the markers. It says nothing that the markers do not say better.
#[component]
pub fn Ground(projection: EqualEarth, camera: Signal<Camera>) -> impl IntoView {
    let land = here().site.land.unwrap_or_default();
    let transform = move || {
        let camera = camera.get();
        let origin = camera.to_screen(atlas::World { x: 0.0, y: 0.0 });
        format!("{} scale({})", translation(origin), decimal(camera.scale() / GRID, 6))
    };
    let sea = atlas::sphere(&projection);
    let lines = atlas::graticule(&projection, GRATICULE);
    let land = atlas::draw_land(&land, &projection);
    view! {
        <g class="ground" aria-hidden="true" transform=transform>
            <path class="sea" d=sea/>
            <path class="graticule" d=lines/>
            <path class="land" d=land/>
        </g>
    }
}

/// The SVG transform that puts the origin at a point.
pub fn translation(to: Pixel) -> String {
    format!("translate({} {})", decimal(to.x, 2), decimal(to.y, 2))
}
