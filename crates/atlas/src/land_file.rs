//! The land file: a compact binary format for outlines, small enough to load before anything else.
//!
//! Layout: the bytes `LAND`, a version byte, then LEB128 varints: steps per degree, the number of rings, and for each
//! ring the number of its points and their zigzag-encoded deltas in steps, longitude then latitude, starting from 0 in
//! each ring. Last the FNV-1a hash of all preceding bytes, four bytes, little-endian.

use std::fmt;

use crate::lonlat::LonLat;

/// A closed outline; the first point is not repeated at the end.
pub type Ring = Vec<LonLat>;

const MAGIC: [u8; 4] = *b"LAND";
const VERSION: u8 = 1;
/// 0.01° is about 1 km, less than half a CSS pixel at zoom 16 of a map 960 px wide.
const STEPS_PER_DEGREE: u32 = 100;
/// A microdegree is 11 cm; finer steps are certainly a mistake.
const MAX_STEPS_PER_DEGREE: u64 = 1_000_000;
/// A point takes at least one byte per coordinate.
const MIN_POINT_BYTES: usize = 2;

/// Why a land file could not be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandError {
    /// The file does not begin with the bytes `LAND`.
    WrongMagic {
        /// Its first four bytes.
        found: [u8; 4],
    },
    /// The version of the file is not supported.
    UnknownVersion {
        /// The version of the file.
        found: u8,
    },
    /// The file ends before the end of its last ring or checksum.
    CutOff {
        /// The length of the file in bytes.
        at: usize,
        /// The number of complete rings.
        rings: usize,
    },
    /// A number is longer than 64 bits.
    LongNumber {
        /// The offset of the number.
        at: usize,
    },
    /// The steps per degree are 0 or finer than a microdegree.
    BadSteps {
        /// The steps per degree of the file.
        found: u64,
    },
    /// A point is beyond ±180° of longitude or ±90° of latitude.
    OutOfRange {
        /// The offset after the point.
        at: usize,
        /// The ring of the point, counted from 0.
        ring: usize,
    },
    /// The content does not match the checksum.
    BadChecksum {
        /// The checksum stated in the file.
        stated: u32,
        /// The checksum of the bytes read.
        computed: u32,
    },
    /// Bytes follow the checksum.
    TrailingBytes {
        /// The expected length of the file.
        at: usize,
        /// The number of extra bytes.
        count: usize,
    },
}

impl fmt::Display for LandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongMagic { found } => write!(
                f,
                "expected a land file, which begins with \"LAND\", found \"{}\": check the file's address",
                found.escape_ascii()
            ),
            Self::UnknownVersion { found } => write!(
                f,
                "expected version {VERSION} of the land file, found {found}: build file and program together"
            ),
            Self::CutOff { at, rings } => write!(
                f,
                "expected more bytes, but the land file ends at byte {at}, after {rings} complete rings: load or \
                 build it again"
            ),
            Self::LongNumber { at } => {
                write!(
                    f,
                    "expected a number of at most 64 bits at byte {at}, found a longer one: build it again"
                )
            }
            Self::BadSteps { found } => write!(
                f,
                "expected 1 to {MAX_STEPS_PER_DEGREE} steps per degree, found {found}: build the file again"
            ),
            Self::OutOfRange { at, ring } => write!(
                f,
                "expected a longitude within ±180° and a latitude within ±90° before byte {at}, in ring {ring} \
                 (counted from 0), found a point out of range: build the file again"
            ),
            Self::BadChecksum { stated, computed } => write!(
                f,
                "expected the checksum {stated:08x}, found {computed:08x}: the land file is damaged, load or \
                 build it again"
            ),
            Self::TrailingBytes { at, count } => write!(
                f,
                "expected the land file to end at byte {at}, found {count} more bytes: build it again"
            ),
        }
    }
}

impl std::error::Error for LandError {}

/// Encodes rings as a land file, rounded to 0.01°.
pub fn encode_land(rings: &[Ring]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    push_number(&mut bytes, u64::from(STEPS_PER_DEGREE));
    push_number(&mut bytes, rings.len() as u64);
    for ring in rings {
        push_ring(&mut bytes, ring);
    }
    let sum = checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// Decodes the rings of a land file. Never panics, and uses memory proportional to the length of the input.
///
/// # Errors
///
/// If the bytes are not a valid land file.
pub fn decode_land(bytes: &[u8]) -> Result<Vec<Ring>, LandError> {
    let mut reader = Reader { bytes, at: 0, rings: 0 };
    let found = reader.array()?;
    if found != MAGIC {
        return Err(LandError::WrongMagic { found });
    }
    let [found] = reader.array()?;
    if found != VERSION {
        return Err(LandError::UnknownVersion { found });
    }
    let rings = reader.rings()?;
    reader.end()?;
    Ok(rings)
}

fn push_ring(bytes: &mut Vec<u8>, ring: &[LonLat]) {
    push_number(bytes, ring.len() as u64);
    let mut last = (0, 0);
    for point in ring {
        let steps = (to_steps(point.lon()), to_steps(point.lat()));
        push_number(bytes, zigzag(steps.0 - last.0));
        push_number(bytes, zigzag(steps.1 - last.1));
        last = steps;
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn to_steps(degrees: f64) -> i64 {
    (degrees * f64::from(STEPS_PER_DEGREE)).round() as i64
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// 32-bit FNV-1a: detects accidental damage, not tampering.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    rings: usize,
}

impl Reader<'_> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], LandError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let cut_off = LandError::CutOff { at: self.bytes.len(), rings: self.rings };
        let array = rest.first_chunk().ok_or(cut_off)?;
        self.at += N;
        Ok(*array)
    }

    fn number(&mut self) -> Result<u64, LandError> {
        let start = self.at;
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let [byte] = self.array()?;
            let part = u64::from(byte & 0x7f);
            if part << shift >> shift != part {
                break;
            }
            number |= part << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(LandError::LongNumber { at: start })
    }

    fn rings(&mut self) -> Result<Vec<Ring>, LandError> {
        let found = self.number()?;
        if !(1..=MAX_STEPS_PER_DEGREE).contains(&found) {
            return Err(LandError::BadSteps { found });
        }
        let count = self.number()?;
        let mut rings = Vec::with_capacity(self.capacity_for(count, 1));
        for _ in 0..count {
            rings.push(self.ring(found as i64)?);
            self.rings += 1;
        }
        Ok(rings)
    }

    fn ring(&mut self, steps_per_degree: i64) -> Result<Ring, LandError> {
        let count = self.number()?;
        let mut ring = Vec::with_capacity(self.capacity_for(count, MIN_POINT_BYTES));
        let mut last = (0_i64, 0_i64);
        for _ in 0..count {
            let (east, north) = (unzigzag(self.number()?), unzigzag(self.number()?));
            let beyond = LandError::OutOfRange { at: self.at, ring: self.rings };
            last.0 = last.0.checked_add(east).ok_or(beyond)?;
            last.1 = last.1.checked_add(north).ok_or(beyond)?;
            let degrees = |steps: i64| steps as f64 / steps_per_degree as f64;
            ring.push(LonLat::new(degrees(last.0), degrees(last.1)).ok_or(beyond)?);
        }
        Ok(ring)
    }

    /// The capacity to reserve for `count` items of at least `min_bytes` each, limited by the bytes that are left, so
    /// that a corrupt count cannot exhaust memory.
    fn capacity_for(&self, count: u64, min_bytes: usize) -> usize {
        let left = (self.bytes.len() - self.at) / min_bytes;
        usize::try_from(count).map_or(left, |count| count.min(left))
    }

    fn end(&mut self) -> Result<(), LandError> {
        let computed = checksum(self.bytes.get(..self.at).unwrap_or_default());
        let stated = u32::from_le_bytes(self.array()?);
        if stated != computed {
            return Err(LandError::BadChecksum { stated, computed });
        }
        match self.bytes.len() - self.at {
            0 => Ok(()),
            count => Err(LandError::TrailingBytes { at: self.at, count }),
        }
    }
}
