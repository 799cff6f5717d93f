//! Every text of the interface in every language: one struct of messages for each area of the site, one folder for each
//! language. A message that is missing in a language does not compile.
//!
//! A message with parts is a function of them, so that each language can order and inflect as it needs. An area that a
//! module does not use is left out of it by the linker.

mod content;
mod en;
mod issue;
mod ko;
mod prerender;
mod report;
mod site;
mod source;
mod views;

pub use content::{ContentMessages, ValidatorForm};
pub use en::ENGLISH_MONTHS;
pub use issue::IssueMessages;
pub use prerender::PrerenderMessages;
pub use report::ReportMessages;
pub use site::Messages;
pub use source::SourceMessages;
pub use views::ViewMessages;

/// Implements `for_lang` for an area. A further language is one arm here and one folder.
macro_rules! catalogue {
    ($messages:ident, $area:ident) => {
        impl $messages {
            /// The messages in a language.
            pub const fn for_lang(lang: crate::Lang) -> &'static Self {
                match lang {
                    crate::Lang::En => &super::en::$area,
                    crate::Lang::Ko => &super::ko::$area,
                }
            }
        }
    };
}
use catalogue;

/// An integer with commas between thousands, as in English and Korean.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
