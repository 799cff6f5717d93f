//! Letters that Unicode does not decompose, and characters to ignore.

/// The ASCII (or basic Greek) spelling of a letter without a Unicode decomposition.
pub fn substitute(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ŋ' => "ng",
        'ĸ' => "k",
        'ς' => "σ",
        _ => return None,
    })
}

/// Apostrophes and invisible characters inside words, which nobody types in a search.
pub const fn is_ignored(letter: char) -> bool {
    matches!(
        letter,
        '’' | '‘' | 'ʻ' | 'ʼ' | 'ʹ' | '＇' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}
