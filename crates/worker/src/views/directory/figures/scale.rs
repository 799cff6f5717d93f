//! An axis from zero, with ticks at round numbers.

/// The maximum number of intervals between ticks.
const INTERVALS: usize = 6;

/// An axis from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The distance between ticks.
    pub(super) step: usize,
    /// The last tick.
    pub(super) end: usize,
}

impl Scale {
    /// The axis for values up to `max`.
    pub(super) fn up_to(max: usize) -> Self {
        let max = max.max(1);
        let step = round_step(max);
        Self { step, end: max.div_ceil(step) * step }
    }

    /// The position of a value: 0 at zero, 1 at the last tick.
    pub(super) fn position(self, value: usize) -> f64 {
        value as f64 / self.end as f64
    }
}

/// The smallest of 1, 2, 5, 10, 20 … that divides `range` into at most [`INTERVALS`] intervals.
pub(super) fn round_step(range: usize) -> usize {
    let mut step = 1;
    loop {
        for factor in [1, 2, 5] {
            if range.div_ceil(step * factor) <= INTERVALS {
                return step * factor;
            }
        }
        step *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_include_the_largest_value() {
        for (max, step, end) in [(0, 1, 1), (1, 1, 1), (8, 2, 8), (38, 10, 40), (113, 20, 120)] {
            assert_eq!(Scale::up_to(max), Scale { step, end }, "{max}");
        }
    }
}
