//! Members as a GeoJSON feature collection (RFC 7946), decoded and encoded.

mod decode;
mod encode;
mod expected;
pub(crate) mod feature;
mod problem;

pub use decode::{DecodeResult, GeoJsonError, decode};
pub use encode::{Feature, encode};
pub use expected::Expected;
pub use problem::Problem;
