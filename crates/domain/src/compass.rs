//! Directions on the map.

/// One of eight directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compass {
    /// Up on the map.
    North,
    /// Up and to the right.
    NorthEast,
    /// To the right.
    East,
    /// Down and to the right.
    SouthEast,
    /// Down.
    South,
    /// Down and to the left.
    SouthWest,
    /// To the left.
    West,
    /// Up and to the left.
    NorthWest,
}
