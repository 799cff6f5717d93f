//! Moves overlapping markers apart, so that each can be seen and clicked.

use crate::geometry::{ScreenPoint, Size};
use crate::placement::{Occupied, PlacementArea, escape_direction, vogel_spiral};
use crate::spatial_hash::SpatialHash;

/// The maximum number of pushing rounds; crowds of a few hundred markers settle earlier.
const PUSH_ROUNDS: usize = 256;
/// The share of the way home that markers drift in the first round.
const DRIFT: f64 = 0.2;
/// The number of rounds until the drift has faded out.
const DRIFT_ROUNDS: f64 = 64.0;
/// A jump must reduce the distance to home to at most this share.
const JUMP_WORTH: f64 = 0.9;
/// The step of the search for a free place to jump to, in gaps.
const JUMP_STEP: f64 = 0.125;
/// The number of jumping rounds; more have no visible effect.
const JUMP_ROUNDS: usize = 3;
/// The number of pulling rounds after each jumping round; they close the gaps that jumps leave.
const PULL_ROUNDS: usize = 4;
/// The distances tried when pulling a marker, in half gaps.
const PULL_SHARES: [f64; 5] = [1.0, 0.5, 0.25, 0.1, 0.02];
/// The target distance when pushing markers apart, in gaps. Slightly more than the gap, which would only be approached
/// asymptotically.
const PUSH_TARGET: f64 = 1.01;
/// Anchors nearer than this, in gaps, count as the same place.
const SAME_PLACE: f64 = 0.125;
/// The initial spacing of markers in the same place, in gaps: closer than allowed, so that pushing packs them tightly.
const FAN_STEP: f64 = 0.5;
/// The cell size of the spatial hash, in gaps. A marker moves at most half a gap while one grid is in use, so two
/// markers that come nearer than a gap were nearer than this when the grid was built.
const CELL: f64 = 2.0;

/// Positions markers at least `gap` screen units apart, half of that from the edge of the frame, and near their anchors.
/// Markers with the same anchor form a compact cluster around it; markers that are already far enough apart do not move.
/// The result is deterministic.
///
/// The distances are guaranteed while the markers, as squares of `gap`, fill at most 60 % of the frame; beyond that as
/// far as there is space. All positions are finite for any input. A gap of 0 or less only moves markers into the frame.
pub fn declutter(anchors: &[ScreenPoint], gap: f64, frame: Size) -> Vec<ScreenPoint> {
    let gap = if gap.is_finite() { gap.max(0.0) } else { 0.0 };
    let area = PlacementArea::inset(frame, gap / 2.0);
    let homes: Vec<_> = anchors.iter().map(|&anchor| area.clamp(anchor)).collect();
    if gap == 0.0 {
        return homes;
    }
    let mut markers: Vec<_> = fan_out(&homes, gap).into_iter().map(|marker| area.clamp(marker)).collect();
    pack(&mut markers, &homes, gap, area);
    let mut markers = settle(&markers, &homes, gap, area).unwrap_or(markers);
    for _ in 0..JUMP_ROUNDS {
        jump_home(&mut markers, &homes, gap, area);
        (0..PULL_ROUNDS).for_each(|_| pull_home(&mut markers, &homes, gap));
    }
    markers
}

/// Arranges markers in the same place as a spiral around it; the others stay.
fn fan_out(homes: &[ScreenPoint], gap: f64) -> Vec<ScreenPoint> {
    let mut markers = homes.to_vec();
    for crowd in group_by_place(homes, gap * SAME_PLACE) {
        let origin = ScreenPoint { x: 0.0, y: 0.0 };
        let seeds: Vec<_> =
            (0..crowd.len()).map(|index| vogel_spiral(origin, gap * FAN_STEP, index)).collect();
        let count = crowd.len() as f64;
        let (x, y) = seeds.iter().fold((0.0, 0.0), |sum, seed| (sum.0 + seed.x, sum.1 + seed.y));
        for (&marker, seed) in crowd.iter().zip(seeds) {
            markers[marker].x += seed.x - x / count;
            markers[marker].y += seed.y - y / count;
        }
    }
    markers
}

/// Groups the markers by place: each joins the first group whose first marker is near enough.
fn group_by_place(homes: &[ScreenPoint], max_distance: f64) -> Vec<Vec<usize>> {
    let mut crowds: Vec<Vec<usize>> = Vec::new();
    let mut firsts = Vec::new();
    let mut grid = SpatialHash::new(max_distance, homes.len());
    for (index, &home) in homes.iter().enumerate() {
        let near = grid.neighbours(home).find(|&crowd| home.distance(firsts[crowd]) < max_distance);
        match near {
            Some(crowd) => crowds[crowd].push(index),
            None => {
                crowds.push(vec![index]);
                firsts.push(home);
                grid.insert(home);
            }
        }
    }
    crowds
}

/// Pushes markers apart until they settle, while they drift towards home. The drift fades out, so that the distances
/// hold in the end.
fn pack(markers: &mut [ScreenPoint], homes: &[ScreenPoint], gap: f64, area: PlacementArea) {
    for round in 0..PUSH_ROUNDS {
        let drift = DRIFT * (1.0 - round as f64 / DRIFT_ROUNDS).max(0.0);
        for (marker, home) in markers.iter_mut().zip(homes) {
            marker.x += (home.x - marker.x) * drift;
            marker.y += (home.y - marker.y) * drift;
        }
        if !push_apart(markers, gap, area) && drift == 0.0 {
            break;
        }
    }
}

/// One round: pushes every pair apart that is too near. Returns whether there was any.
fn push_apart(markers: &mut [ScreenPoint], gap: f64, area: PlacementArea) -> bool {
    let grid = SpatialHash::from_points(markers, gap * CELL);
    let mut any_pushed = false;
    for index in 0..markers.len() {
        for other in grid.neighbours(markers[index]).filter(|&other| other > index) {
            let (marker, neighbour) = (markers[index], markers[other]);
            let distance = marker.distance(neighbour);
            if distance >= gap {
                continue;
            }
            let push = (gap * PUSH_TARGET - distance) / 2.0;
            let direction = unit_vector(marker, neighbour, distance).unwrap_or(escape_direction(other));
            markers[index] = area
                .clamp(ScreenPoint { x: marker.x - direction.x * push, y: marker.y - direction.y * push });
            markers[other] = area.clamp(ScreenPoint {
                x: neighbour.x + direction.x * push,
                y: neighbour.y + direction.y * push,
            });
            any_pushed = true;
        }
    }
    any_pushed
}

/// The direction from one point to another, as a unit vector; `None` if they coincide.
fn unit_vector(from: ScreenPoint, to: ScreenPoint, distance: f64) -> Option<ScreenPoint> {
    (distance > 0.0).then(|| ScreenPoint { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance })
}

/// Keeps the markers that are far enough apart and finds free places for the others; if the frame is too crowded, puts
/// all of them on a lattice. `None` if that has too few places as well.
fn settle(
    markers: &[ScreenPoint],
    homes: &[ScreenPoint],
    gap: f64,
    area: PlacementArea,
) -> Option<Vec<ScreenPoint>> {
    let mut settled = markers.to_vec();
    let mut occupied = Occupied::new(gap, markers.len());
    let crowded_out: Vec<_> =
        (0..markers.len()).filter(|&index| !occupied.try_place(markers[index])).collect();
    for index in crowded_out {
        match occupied.place_near(homes[index], area) {
            Some(place) => settled[index] = place,
            None => return arrange_on_lattice(homes, gap, area),
        }
    }
    Some(settled)
}

/// Gives each marker in turn the free lattice site nearest to its home.
fn arrange_on_lattice(homes: &[ScreenPoint], gap: f64, area: PlacementArea) -> Option<Vec<ScreenPoint>> {
    let mut sites = area.lattice(gap);
    let nearest_site = |&home: &ScreenPoint| {
        let distance = |site: &ScreenPoint| home.distance(*site);
        let nearest =
            (0..sites.len()).min_by(|&a, &b| distance(&sites[a]).total_cmp(&distance(&sites[b])))?;
        Some(sites.swap_remove(nearest))
    };
    homes.iter().map(nearest_site).collect()
}

/// Moves markers to free places much nearer to their homes, the farthest marker first: pushing leaves stacks in the
/// corners of the frame, and gaps in crowds.
fn jump_home(markers: &mut [ScreenPoint], homes: &[ScreenPoint], gap: f64, area: PlacementArea) {
    let mut order: Vec<_> = (0..markers.len()).collect();
    order.sort_by(|&a, &b| markers[b].distance(homes[b]).total_cmp(&markers[a].distance(homes[a])));
    let mut grid = SpatialHash::from_points(markers, gap);
    for index in order {
        let home = homes[index];
        let spiral_radius = markers[index].distance(home) * JUMP_WORTH / (gap * JUMP_STEP);
        let places = (0..(spiral_radius * spiral_radius) as usize)
            .map(|index| vogel_spiral(home, gap * JUMP_STEP, index));
        let is_free = |at: &ScreenPoint| area.clamp(*at) == *at && is_clear(markers, &grid, index, *at, gap);
        if let Some(place) = places.into_iter().find(is_free) {
            markers[index] = place;
            grid = SpatialHash::from_points(markers, gap);
        }
    }
}

/// One round: moves each marker straight towards its home, as far as no other is in the way.
fn pull_home(markers: &mut [ScreenPoint], homes: &[ScreenPoint], gap: f64) {
    let grid = SpatialHash::from_points(markers, gap * CELL);
    for (index, &home) in homes.iter().enumerate() {
        let marker = markers[index];
        let max_share = (gap / 2.0 / marker.distance(home)).min(1.0);
        let nearer = PULL_SHARES.map(|share| share * max_share).map(|share| ScreenPoint {
            x: marker.x + (home.x - marker.x) * share,
            y: marker.y + (home.y - marker.y) * share,
        });
        if let Some(place) = nearer.into_iter().find(|&at| is_clear(markers, &grid, index, at, gap)) {
            markers[index] = place;
        }
    }
}

/// Whether a marker at this place would keep its distance from all others.
fn is_clear(markers: &[ScreenPoint], grid: &SpatialHash, marker: usize, at: ScreenPoint, gap: f64) -> bool {
    grid.neighbours(at).all(|other| other == marker || markers[other].distance(at) >= gap)
}
