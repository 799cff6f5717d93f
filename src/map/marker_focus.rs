//! Moves the focus from marker to marker.

use atlas::ScreenPoint;
use domain::Compass;
use leptos::prelude::*;

use super::markers::marker_id;
use super::placement::Marker;
use super::state::MapState;
use crate::page_context::PageContext;
use crate::platform;

/// The height of a line in reading order, in screen units.
const LINE_HEIGHT: f64 = 40.0;
/// A marker is in a direction if it is at most this many times as far across as along: within 60 degrees.
const MAX_ACROSS: f64 = 1.732;

/// Which marker gets the focus.
#[derive(Clone, Copy, PartialEq)]
pub enum Step {
    /// The first in view, in reading order.
    First,
    /// The last in view.
    Last,
    /// The next in view.
    Next,
    /// The previous in view.
    Previous,
    /// The nearest in a direction, which may be out of view.
    Towards(Direction),
}

/// A direction on the screen.
#[derive(Clone, Copy, PartialEq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// How far a distance leads along this direction, and across it.
    fn split(self, from: ScreenPoint, to: ScreenPoint) -> (f64, f64) {
        let (x, y) = (to.x - from.x, to.y - from.y);
        match self {
            Self::Left => (-x, y.abs()),
            Self::Right => (x, y.abs()),
            Self::Up => (-y, x.abs()),
            Self::Down => (y, x.abs()),
        }
    }
}

/// Moves the focus to another marker, and announces where it is; `false` if no marker is there.
pub fn move_focus(map: MapState, page: &PageContext, step: Step) -> bool {
    let set = map.markers.get_untracked();
    let focused = map.focused.get_untracked();
    let current = focused.and_then(|member| set.markers.iter().position(|own| own.members.contains(&member)));
    let next = match (step, current) {
        (Step::Towards(direction), Some(current)) => nearest(map, &set.markers, current, direction),
        _ => in_reading_order(map, &set.markers, step, current),
    };
    let Some(next) = next else { return false };
    platform::focus(&marker_id(set.markers[next].members[0]));
    let text = announcement(map, page, &set.markers, (current, next));
    map.announcer.say(text);
    true
}

/// The index of the marker that is nearest to another one in a direction.
fn nearest(map: MapState, markers: &[Marker], current: usize, direction: Direction) -> Option<usize> {
    let camera = map.camera.target();
    let positions: Vec<ScreenPoint> =
        markers.iter().map(|marker| map.position_in_frame(marker, camera)).collect();
    nearest_position(&positions, current, direction)
}

fn nearest_position(positions: &[ScreenPoint], current: usize, direction: Direction) -> Option<usize> {
    let cost = |(index, &to): (usize, &ScreenPoint)| {
        let (along, across) = direction.split(positions[current], to);
        (along > 0.0 && across <= along * MAX_ACROSS).then_some((index, along + across))
    };
    let candidates = positions.iter().enumerate().filter_map(cost);
    candidates.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(index, _)| index)
}

/// The index of a marker in view, in reading order. A step from a marker that is not in view leads to the first.
fn in_reading_order(map: MapState, markers: &[Marker], step: Step, current: Option<usize>) -> Option<usize> {
    let order = reading_order(map, markers);
    let at = order.iter().position(|&index| Some(index) == current);
    let last = order.len().checked_sub(1)?;
    let next = match (step, at) {
        (Step::Last, _) => last,
        (Step::Next, Some(at)) => (at + 1).min(last),
        (Step::Previous, Some(at)) => at.saturating_sub(1),
        _ => 0,
    };
    order.get(next).copied()
}

/// The indices of the markers in view, line by line from the top, each from left to right.
fn reading_order(map: MapState, markers: &[Marker]) -> Vec<usize> {
    let camera = map.camera.target();
    let mut order = map.markers_in_view(markers, camera);
    order.sort_by_key(|&index| {
        let ScreenPoint { x, y } = map.position_in_frame(&markers[index], camera);
        ((y / LINE_HEIGHT).floor() as i32, x as i32, index)
    });
    order
}

/// The distance and direction from the marker that had the focus, and which of those in view has it now.
fn announcement(
    map: MapState,
    page: &PageContext,
    markers: &[Marker],
    (current, next): (Option<usize>, usize),
) -> String {
    let messages = page.messages();
    let order = reading_order(map, markers);
    let place = order.iter().position(|&index| index == next);
    let place = place.map(|at| messages.focused_marker(at + 1, order.len()));
    let step = current.filter(|&current| current != next).and_then(|current| {
        let (from, to) = (markers[current].place, markers[next].place);
        let direction = Compass::from_vector(to.x - from.x, from.y - to.y);
        let km = map.projected.with_value(|projected| projected.distance_km(from, to))?;
        Some(messages.distance(km, direction))
    });
    step.into_iter().chain(place).collect::<Vec<_>>().join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(f64, f64)]) -> Vec<ScreenPoint> {
        places.iter().map(|&(x, y)| ScreenPoint { x, y }).collect()
    }

    #[test]
    fn the_nearest_marker_in_a_direction_is_found() {
        // The current one, one far right, one near above to the right, one left, one below.
        let positions = points(&[(0.0, 0.0), (90.0, 10.0), (20.0, -30.0), (-40.0, 0.0), (5.0, 60.0)]);
        for (direction, expected) in
            [(Direction::Right, 2), (Direction::Up, 2), (Direction::Left, 3), (Direction::Down, 4)]
        {
            assert_eq!(nearest_position(&positions, 0, direction), Some(expected));
        }
        assert_eq!(nearest_position(&positions, 3, Direction::Left), None);
        assert_eq!(nearest_position(&points(&[(0.0, 0.0), (0.0, 0.0)]), 0, Direction::Up), None);
    }
}
