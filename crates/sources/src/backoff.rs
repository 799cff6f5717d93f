//! How long to wait before asking again.

use std::time::{SystemTime, UNIX_EPOCH};

/// The longest wait that a server can ask for, in milliseconds.
const LONGEST: u64 = 60_000;

/// The wait before the `attempt`th repetition, from 1, in milliseconds: about one second, then about four, a quarter more or
/// less, so that many visitors do not ask again at the same moment. A server that says how long is heeded.
pub fn before(attempt: u32, chance: u64, asked: Option<u64>) -> u64 {
    if let Some(asked) = asked {
        return asked.min(LONGEST);
    }
    let about = 1000 * 4_u64.pow(attempt.saturating_sub(1).min(3));
    about * 3 / 4 + chance % (about / 2)
}

/// What a `Retry-After` header asks for, in milliseconds: seconds, or a date to be compared with `now`, in seconds since 1970.
pub fn asked(header: &str, now: u64) -> Option<u64> {
    if let Ok(seconds) = header.trim().parse::<u64>() {
        return Some(seconds.saturating_mul(1000));
    }
    let date: SystemTime = httpdate::parse_http_date(header.trim()).ok()?;
    let then = date.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(then.saturating_sub(now).saturating_mul(1000))
}

/// The next number of a sequence without pattern (SplitMix64, Steele et al. 2014).
pub fn chance(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_vary() {
        let mut seed = 1;
        for _ in 0..100 {
            assert!((750..1250).contains(&before(1, chance(&mut seed), None)));
            assert!((3000..5000).contains(&before(2, chance(&mut seed), None)));
        }
        assert_ne!(chance(&mut seed), chance(&mut seed));
    }

    #[test]
    fn a_server_that_says_how_long_is_heeded_within_bounds() {
        let now = 784_111_777; // 1994-11-06 08:49:37, the example of RFC 9110.
        for (header, expected) in [
            ("7", Some(7000)),
            ("Sun, 06 Nov 1994 08:49:47 GMT", Some(10_000)),
            ("Sun, 06 Nov 1994 08:49:07 GMT", Some(0)),
            ("soon", None),
            ("-3", None),
            ("18446744073709551615", Some(u64::MAX)),
        ] {
            assert_eq!(asked(header, now), expected, "{header}");
        }
        assert_eq!(before(1, 0, Some(u64::MAX)), LONGEST);
    }
}
