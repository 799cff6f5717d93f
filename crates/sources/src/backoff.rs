//! How long to wait before a retry. How often a request is retried is `MAX_RETRIES` in `loader.rs`.

use std::time::{SystemTime, UNIX_EPOCH};

/// The longest wait that a server can request, in milliseconds.
const MAX_WAIT: u64 = 60_000;

/// The wait before retry number `attempt`, counted from 1, in milliseconds: exponential backoff from one second by a factor
/// of four, with a jitter of ±25 % so that visitors do not retry at the same moment. `retry_after` is what the server
/// requested and takes precedence.
pub fn wait_ms(attempt: u32, jitter: u64, retry_after: Option<u64>) -> u64 {
    if let Some(requested) = retry_after {
        return requested.min(MAX_WAIT);
    }
    let mean = 1000 * 4_u64.pow(attempt.saturating_sub(1).min(3));
    mean * 3 / 4 + jitter % (mean / 2)
}

/// Parses a `Retry-After` header into milliseconds: seconds, or a date relative to `now`, in seconds since 1970.
pub fn parse_retry_after(header: &str, now: u64) -> Option<u64> {
    if let Ok(seconds) = header.trim().parse::<u64>() {
        return Some(seconds.saturating_mul(1000));
    }
    let date: SystemTime = httpdate::parse_http_date(header.trim()).ok()?;
    let then = date.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(then.saturating_sub(now).saturating_mul(1000))
}

/// The next pseudo-random number (SplitMix64, Steele et al. 2014).
pub fn jitter(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_vary() {
        let mut seed = 1;
        for _ in 0..100 {
            assert!((750..1250).contains(&wait_ms(1, jitter(&mut seed), None)));
            assert!((3000..5000).contains(&wait_ms(2, jitter(&mut seed), None)));
        }
        assert_ne!(jitter(&mut seed), jitter(&mut seed));
    }

    #[test]
    fn retry_after_is_honoured_within_limits() {
        let now = 784_111_777; // 1994-11-06 08:49:37, the example of RFC 9110.
        for (header, expected) in [
            ("7", Some(7000)),
            ("Sun, 06 Nov 1994 08:49:47 GMT", Some(10_000)),
            ("Sun, 06 Nov 1994 08:49:07 GMT", Some(0)),
            ("soon", None),
            ("-3", None),
            ("18446744073709551615", Some(u64::MAX)),
        ] {
            assert_eq!(parse_retry_after(header, now), expected, "{header}");
        }
        assert_eq!(wait_ms(1, 0, Some(u64::MAX)), MAX_WAIT);
    }
}
