//! Errors for settings that a reader of JSON objects cannot find.

use domain::ObjectError;

/// What is expected of the location of a value.
pub const POINTER: &str = "a JSON Pointer that begins with /";

/// The error for a value that contradicts another setting.
pub fn unexpected(path: &str, expected: &str, found: Option<String>) -> ObjectError {
    ObjectError::Unexpected { path: path.into(), expected: expected.into(), found }
}
