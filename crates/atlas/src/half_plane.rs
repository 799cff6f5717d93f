//! Clips polygons to a half-plane.

/// The part of a closed polygon inside a half-plane (Sutherland and Hodgman, "Reentrant polygon clipping", 1974). Where
/// the polygon leaves and re-enters, the result follows the clipping line. `crossing` returns the point of an edge on
/// that line; the ends of the edge lie on different sides of it.
pub(crate) fn clip_half_plane<P: Copy>(
    polygon: &[P],
    is_inside: impl Fn(P) -> bool,
    crossing: impl Fn(P, P) -> P,
) -> Vec<P> {
    let mut clipped = Vec::with_capacity(polygon.len() + 2);
    let previous = polygon.last().into_iter().chain(polygon);
    for (&from, &to) in previous.zip(polygon) {
        if is_inside(from) != is_inside(to) {
            clipped.push(crossing(from, to));
        }
        if is_inside(to) {
            clipped.push(to);
        }
    }
    clipped
}
