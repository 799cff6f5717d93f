//! Directions on the map.

use crate::string_enum;

/// The tangent of 22.5 degrees, half the angle between two of the eight directions.
const HALF_OCTANT: f64 = 0.4142;

string_enum! {
    /// One of eight directions.
    Compass {
        /// Up on the map.
        North = "north",
        /// Up and to the right.
        NorthEast = "north-east",
        /// To the right.
        East = "east",
        /// Down and to the right.
        SouthEast = "south-east",
        /// Down.
        South = "south",
        /// Down and to the left.
        SouthWest = "south-west",
        /// To the left.
        West = "west",
        /// Up and to the left.
        NorthWest = "north-west",
    }
}

impl Compass {
    /// The direction that is closest to a vector, which points `east` to the right and `north` up, in any unit.
    pub fn from_vector(east: f64, north: f64) -> Self {
        let is_vertical = east.abs() < north.abs() * HALF_OCTANT;
        let is_horizontal = north.abs() < east.abs() * HALF_OCTANT;
        match (east > 0.0, north > 0.0) {
            (_, true) if is_vertical => Self::North,
            (_, false) if is_vertical => Self::South,
            (true, _) if is_horizontal => Self::East,
            (false, _) if is_horizontal => Self::West,
            (true, true) => Self::NorthEast,
            (true, false) => Self::SouthEast,
            (false, true) => Self::NorthWest,
            (false, false) => Self::SouthWest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_has_the_closest_direction() {
        for ((east, north), expected) in [
            ((0.0, 1.0), Compass::North),
            ((1.0, 1.0), Compass::NorthEast),
            ((1.0, -0.3), Compass::East),
            ((1.0, -0.9), Compass::SouthEast),
            ((0.3, -1.0), Compass::South),
            ((-1.0, -1.0), Compass::SouthWest),
            ((-1.0, 0.3), Compass::West),
            ((-1.0, 1.0), Compass::NorthWest),
        ] {
            assert_eq!(Compass::from_vector(east, north), expected, "{east} {north}");
        }
    }
}
