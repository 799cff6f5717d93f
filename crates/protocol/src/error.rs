//! Errors of the protocol and of calls.

use std::fmt::{self, Display, Formatter};

use domain::{ObjectError, PageError};

/// A message that doesn't follow the protocol: a bug, or scripts of different versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProtocolError {
    /// A field is missing or invalid.
    Field {
        /// The name of the request or response.
        message: &'static str,
        /// The key, what was expected and what was found.
        error: ObjectError,
    },
    /// The page of a member can't be decoded.
    Page(PageError),
}

impl Display for ProtocolError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field { message, error } => write!(formatter, "{message}: {error}"),
            Self::Page(error) => error.fmt(formatter),
        }
    }
}

/// Why the worker gave no response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError {
    /// The request failed; the text tells the visitor why.
    Failed(String),
    /// The worker doesn't have the list: it was restarted, or later lists have replaced this one. Load the list again.
    UnknownList,
    /// The request or the response could not be decoded.
    Protocol(String),
    /// The worker failed to load, or has stopped. The next call starts it again.
    Unavailable,
    /// A later request of the same type replaced this one before it was sent.
    Superseded,
}

impl CallError {
    /// The kind on the wire and the text, which is empty for kinds without one.
    pub fn to_parts(&self) -> (&'static str, &str) {
        match self {
            Self::Failed(text) => ("failed", text),
            Self::UnknownList => ("unknown-list", ""),
            Self::Protocol(text) => ("protocol", text),
            Self::Unavailable => ("unavailable", ""),
            Self::Superseded => ("superseded", ""),
        }
    }

    /// The error with a kind and a text. An unknown kind becomes a protocol error.
    pub fn from_parts(kind: &str, text: String) -> Self {
        match kind {
            "failed" => Self::Failed(text),
            "unknown-list" => Self::UnknownList,
            "unavailable" => Self::Unavailable,
            "superseded" => Self::Superseded,
            _ => Self::Protocol(text),
        }
    }
}

impl From<ProtocolError> for CallError {
    fn from(error: ProtocolError) -> Self {
        Self::Protocol(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_survive_the_wire() {
        let errors = [
            CallError::Failed("no answer".into()),
            CallError::UnknownList,
            CallError::Protocol("search: list: expected a number, found none".into()),
            CallError::Unavailable,
            CallError::Superseded,
        ];
        for error in errors {
            let (kind, text) = error.to_parts();
            assert_eq!(CallError::from_parts(kind, text.into()), error);
        }
        assert_eq!(CallError::from_parts("other", "x".into()), CallError::Protocol("x".into()));
    }
}
