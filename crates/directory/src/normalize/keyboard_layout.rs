//! Converts between the Latin and Hangul layouts of a Korean keyboard, for words typed with the wrong one active.

use super::{CodeUnit, normalize};

/// The keys `a` to `z` of the Korean standard layout (KS X 5002), without Shift.
const KEYS: &str = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";
/// The keys that differ with Shift.
const SHIFTED: [(char, &str); 7] =
    [('Q', "ㅃ"), ('W', "ㅉ"), ('E', "ㄸ"), ('R', "ㄲ"), ('T', "ㅆ"), ('O', "ㅒ"), ('P', "ㅖ")];
/// The UTF-8 length of a key of [`KEYS`].
const WIDTH: usize = 3;

/// The Hangul keys of a word typed in Latin letters; `None` if it contains anything else.
pub fn to_hangul(word: &str) -> Option<Vec<CodeUnit>> {
    word.chars().map(hangul_key).collect::<Option<String>>().map(|keys| normalize(&keys))
}

/// The Latin letters of a word typed in Hangul keys; `None` if it contains anything else.
pub fn to_latin(keys: &[CodeUnit]) -> Option<Vec<CodeUnit>> {
    keys.iter().map(|&key| latin_key(key)).collect()
}

/// Whether keys read as Hangul: a consonant followed by a vowel.
pub fn latin_as_hangul(keys: &[CodeUnit]) -> bool {
    use super::{is_consonant, is_hangul_key};
    matches!(keys, [first, second, ..] if is_consonant(*first) && is_hangul_key(*second) && !is_consonant(*second))
}

fn hangul_key(letter: char) -> Option<&'static str> {
    if let Some((_, key)) = SHIFTED.iter().find(|(shifted, _)| *shifted == letter) {
        return Some(key);
    }
    let letter = letter.to_ascii_lowercase();
    let index = letter.is_ascii_lowercase().then(|| letter as usize - 'a' as usize)?;
    KEYS.get(index * WIDTH..(index + 1) * WIDTH)
}

fn latin_key(key: CodeUnit) -> Option<CodeUnit> {
    let is_key = |text: &str| text.encode_utf16().eq([key]);
    let shifted =
        SHIFTED.iter().find(|(_, text)| is_key(text)).map(|(letter, _)| letter.to_ascii_lowercase());
    let plain = || {
        let index = KEYS.encode_utf16().position(|other| other == key)?;
        ('a'..='z').nth(index)
    };
    shifted.or_else(plain).map(|letter| letter as CodeUnit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_words_are_converted_to_hangul_keys() {
        for (typed, expected) in [
            ("eowjs", "대전"),
            ("eownjs", "대줜"),
            ("tldoxmf", "시애틀"),
            ("Rk", "까"),
            ("rnrflq", "국립"),
            ("dhkdflq", "왕립"),
            ("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"),
        ] {
            assert_eq!(to_hangul(typed), Some(normalize(expected)), "{typed}");
        }
        assert_eq!(to_hangul("é"), None);
    }

    #[test]
    fn hangul_keys_are_converted_to_latin_letters() {
        for (typed, expected) in [("ㅕㅔㅔㄴ밈", "uppsala"), ("ㄴ댜ㅣㅣㄷ", "seille"), ("ㅒㅖ", "op")]
        {
            assert_eq!(to_latin(&normalize(typed)), Some(normalize(expected)), "{typed}");
        }
        assert_eq!(to_latin(&normalize("대a")), None);
    }

    #[test]
    fn every_letter_has_a_distinct_key() {
        for letter in 'a'..='z' {
            let keys = to_hangul(&letter.to_string()).unwrap();
            assert_eq!(to_latin(&keys), Some(vec![letter as CodeUnit]));
        }
    }
}
