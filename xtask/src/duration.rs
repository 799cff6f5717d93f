//! How long something took, in words.

use std::time::Duration;

/// `0.4 s`, `12 s`, `2 min 31 s`.
pub fn words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..=9 => format!("{:.1} s", duration.as_secs_f64()),
        10..=59 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_minutes_are_told_apart() {
        for (millis, expected) in [(420, "0.4 s"), (12_700, "12 s"), (151_000, "2 min 31 s")] {
            assert_eq!(words(Duration::from_millis(millis)), expected);
        }
    }
}
