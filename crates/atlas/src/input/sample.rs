//! One reading of a pointer.

use crate::geometry::ScreenPoint;

/// Where a pointer is at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerSample {
    /// Identifies the pointer (DOM `pointerId`).
    pub id: i32,
    /// Position.
    pub at: ScreenPoint,
    /// Milliseconds of a monotonic clock (DOM `timeStamp`).
    pub time: f64,
}
