//! The sine, from the four rules alone: what the standard library's takes for angles of any size stays out of the app.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// So many terms of the series leave less than an `f64` can tell, within a quarter turn.
const TERMS: i32 = 10;

/// The sine of `angle` radians. Within a quarter turn it is right to the last digit; ten times as many turns cost one.
pub(crate) fn sine(angle: f64) -> f64 {
    let part = angle - TAU * (angle / TAU).round();
    let folded = if part.abs() > FRAC_PI_2 { PI.copysign(part) - part } else { part };
    let square = folded * folded;
    // Taylor's series, from its last term to the first.
    folded
        * (1..=TERMS).rev().fold(1.0, |rest, term| 1.0 - rest * square / f64::from(2 * term * (2 * term + 1)))
}

/// The cosine of `angle` radians, as exact.
pub(crate) fn cosine(angle: f64) -> f64 {
    sine(angle + FRAC_PI_2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_quarters_of_a_turn_are_right() {
        for quarter in -40..40 {
            let angle = FRAC_PI_2 * f64::from(quarter);
            assert!((sine(angle) - angle.sin()).abs() < 1e-13, "{angle}");
        }
    }

    proptest! {
        #[test]
        fn within_a_quarter_turn_it_is_that_of_the_standard_library(angle in -FRAC_PI_2..FRAC_PI_2) {
            prop_assert!((sine(angle) - angle.sin()).abs() <= f64::EPSILON, "{}", sine(angle) - angle.sin());
        }

        #[test]
        fn further_turns_cost_little(angle in -1e4..1e4) {
            prop_assert!((sine(angle) - angle.sin()).abs() < 1e-11);
            prop_assert!((cosine(angle) - angle.cos()).abs() < 1e-11);
        }
    }
}
