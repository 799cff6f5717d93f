//! The land file: encoding, decoding and errors.

#![allow(clippy::unwrap_used, reason = "only functions marked as tests are exempt, not those they call")]

use atlas::{LandError, LonLat, Ring, decode_land, encode_land};
use proptest::prelude::*;

fn ring(points: &[(f64, f64)]) -> Ring {
    points.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect()
}

/// Two rings in 33 bytes: the second ring begins at byte 19, the checksum at byte 29.
fn sample() -> Vec<u8> {
    encode_land(&[ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]), ring(&[(-180.0, -90.0), (180.0, 90.0)])])
}

fn with(at: usize, byte: u8) -> Vec<u8> {
    let mut bytes = sample();
    bytes[at] = byte;
    bytes
}

/// A header of the current version followed by `rest`.
fn body(rest: &[u8]) -> Vec<u8> {
    [b"LAND\x01", rest].concat()
}

#[test]
fn rings_survive_encoding_and_decoding() {
    let check = |rings: &[Ring]| assert_eq!(decode_land(&encode_land(rings)).as_deref(), Ok(rings));
    check(&[]);
    check(&[vec![]]);
    check(&[ring(&[(0.0, 0.0), (127.38, 36.35), (-180.0, -90.0), (180.0, 90.0)])]);
    check(&[ring(&[(1.5, 2.5)]), vec![], ring(&[(-0.01, 0.01), (0.0, 0.0)])]);
}

#[test]
fn the_format_is_stable() {
    let bytes = encode_land(&[ring(&[(0.01, -0.01), (1.0, 0.0)])]);
    let written = [b"LAND\x01\x64\x01\x02\x02\x01".as_slice(), &[0xc6, 0x01, 0x02]].concat();
    assert_eq!(bytes[..bytes.len() - 4], written);
    assert_eq!(bytes[bytes.len() - 4..], 0x3254_b194_u32.to_le_bytes());
}

#[test]
fn every_defect_has_its_error() {
    let check = |bytes: &[u8], expected| assert_eq!(decode_land(bytes), Err(expected), "{bytes:?}");
    check(b"<!do", LandError::WrongMagic { found: *b"<!do" });
    check(&with(4, 2), LandError::UnknownVersion { found: 2 });
    check(b"", LandError::CutOff { at: 0, rings: 0 });
    check(b"LAN", LandError::CutOff { at: 3, rings: 0 });
    check(&sample()[..12], LandError::CutOff { at: 12, rings: 0 });
    check(&sample()[..20], LandError::CutOff { at: 20, rings: 1 });
    check(&sample()[..32], LandError::CutOff { at: 32, rings: 2 });
    check(&body(&[0]), LandError::BadSteps { found: 0 });
    check(&body(&[0x80; 12]), LandError::LongNumber { at: 5 });
    check(&body(&[1, 1, 1, 0xea, 0x02, 0]), LandError::OutOfRange { at: 11, ring: 0 });
    check(&body(&[1, 1, 1, 0, 0xb6, 0x01]), LandError::OutOfRange { at: 11, ring: 0 });
    let damaged = LandError::BadChecksum { stated: 0xb884_ddcd, computed: 0x381e_965b };
    check(&with(9, 2), damaged);
    let longer = [sample(), vec![0, 0]].concat();
    check(&longer, LandError::TrailingBytes { at: 33, count: 2 });
}

#[test]
fn errors_say_what_to_do() {
    let check = |error: LandError, text: &str| assert_eq!(error.to_string(), text);
    check(
        LandError::WrongMagic { found: *b"<!do" },
        "expected a land file, which begins with \"LAND\", found \"<!do\": check the file's address",
    );
    check(
        LandError::UnknownVersion { found: 2 },
        "expected version 1 of the land file, found 2: build file and program together",
    );
    check(
        LandError::CutOff { at: 20, rings: 1 },
        "expected more bytes, but the land file ends at byte 20, after 1 complete rings: load or build it again",
    );
    check(
        LandError::LongNumber { at: 5 },
        "expected a number of at most 64 bits at byte 5, found a longer one: build it again",
    );
    check(
        LandError::BadSteps { found: 0 },
        "expected 1 to 1000000 steps per degree, found 0: build the file again",
    );
    check(
        LandError::OutOfRange { at: 11, ring: 0 },
        "expected a longitude within ±180° and a latitude within ±90° before byte 11, in ring 0 (counted from 0), \
         found a point out of range: build the file again",
    );
    check(
        LandError::BadChecksum { stated: 0xab, computed: 0xcd },
        "expected the checksum 000000ab, found 000000cd: the land file is damaged, load or build it again",
    );
    check(
        LandError::TrailingBytes { at: 33, count: 2 },
        "expected the land file to end at byte 33, found 2 more bytes: build it again",
    );
}

#[test]
fn a_huge_count_reserves_no_memory() {
    let count = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
    let check = |bytes: &[u8]| assert!(matches!(decode_land(bytes), Err(LandError::CutOff { .. })));
    check(&[body(&[100]), count.to_vec()].concat());
    check(&[body(&[100, 1]), count.to_vec()].concat());
}

fn rings() -> impl Strategy<Value = Vec<Ring>> {
    let point = (-180.0..=180.0, -90.0..=90.0).prop_map(|(lon, lat)| LonLat::new(lon, lat).unwrap());
    prop::collection::vec(prop::collection::vec(point, 0..20), 0..6)
}

proptest! {
    #[test]
    fn encoding_and_decoding_round_trips(rings in rings()) {
        let read = decode_land(&encode_land(&rings)).unwrap();
        prop_assert_eq!(read.len(), rings.len());
        for (read, ring) in read.iter().zip(&rings) {
            prop_assert_eq!(read.len(), ring.len());
            for (a, b) in read.iter().zip(ring) {
                prop_assert!((a.lon() - b.lon()).abs() <= 0.005 + 1e-9);
                prop_assert!((a.lat() - b.lat()).abs() <= 0.005 + 1e-9);
            }
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = decode_land(&bytes);
        let _ = decode_land(&body(&bytes));
    }

    #[test]
    fn every_truncation_is_detected(rings in rings(), share in 0.0..1.0) {
        let whole = encode_land(&rings);
        let at = (whole.len() as f64 * share) as usize;
        let truncated = decode_land(&whole[..at]);
        let is_detected = matches!(truncated, Err(LandError::CutOff { at: end, .. }) if end == at);
        prop_assert!(is_detected, "{:?}", truncated);
    }

    #[test]
    fn every_changed_byte_is_detected(rings in rings(), share in 0.0..1.0, flip in 1_u8..) {
        let mut bytes = encode_land(&rings);
        let at = (bytes.len() as f64 * share) as usize;
        bytes[at] ^= flip;
        prop_assert!(decode_land(&bytes).is_err());
    }
}
