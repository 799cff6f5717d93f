//! Durations as text.

use std::time::Duration;

/// `0.4 s`, `12 s`, `2 min 31 s`.
pub fn format(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..=9 => format!("{:.1} s", duration.as_secs_f64()),
        10..=59 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// For estimates: `5 s`, `40 s`, `3 min`.
pub fn rough(duration: Duration) -> String {
    match duration.as_secs() {
        seconds @ 0..=9 => format!("{} s", seconds.max(1)),
        seconds @ 10..=89 => format!("{} s", (seconds + 5) / 10 * 10),
        seconds => format!("{} min", (seconds + 30) / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_durations_have_minutes() {
        for (millis, expected) in [(420, "0.4 s"), (12_700, "12 s"), (151_000, "2 min 31 s")] {
            assert_eq!(format(Duration::from_millis(millis)), expected);
        }
    }

    #[test]
    fn estimates_are_rounded() {
        for (seconds, expected) in
            [(0, "1 s"), (7, "7 s"), (38, "40 s"), (89, "90 s"), (90, "2 min"), (145, "2 min")]
        {
            assert_eq!(rough(Duration::from_secs(seconds)), expected);
        }
    }
}
