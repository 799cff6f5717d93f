//! The two layouts of a Korean keyboard: what is typed when the other one is switched on.

use super::{CodeUnit, normalize};

/// The keys of the Korean standard layout (KS X 5002) from `a` to `z`, without Shift.
const KEYS: &str = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";
/// The keys that Shift changes.
const SHIFTED: [(char, &str); 7] =
    [('Q', "ㅃ"), ('W', "ㅉ"), ('E', "ㄸ"), ('R', "ㄲ"), ('T', "ㅆ"), ('O', "ㅒ"), ('P', "ㅖ")];
/// The bytes of one key of [`KEYS`].
const WIDTH: usize = 3;

/// The keys of the Korean layout that a Latin word was typed with; `None` where it has anything else than Latin letters.
pub fn to_hangul(word: &str) -> Option<Vec<CodeUnit>> {
    word.chars().map(hangul_key).collect::<Option<String>>().map(|keys| normalize(&keys))
}

/// The Latin letters that a word was typed with on the Korean layout; `None` where it has anything else than Hangul keys.
pub fn to_latin(keys: &[CodeUnit]) -> Option<Vec<CodeUnit>> {
    keys.iter().map(|&key| latin_key(key)).collect()
}

/// Whether a word typed with Latin letters reads as Hangul: it begins with a consonant that a vowel follows.
pub fn latin_as_hangul(keys: &[CodeUnit]) -> bool {
    use super::{is_consonant, is_hangul_key};
    matches!(keys, [first, second, ..] if is_consonant(*first) && is_hangul_key(*second) && !is_consonant(*second))
}

fn hangul_key(letter: char) -> Option<&'static str> {
    if let Some((_, key)) = SHIFTED.iter().find(|(shifted, _)| *shifted == letter) {
        return Some(key);
    }
    let letter = letter.to_ascii_lowercase();
    let place = letter.is_ascii_lowercase().then(|| letter as usize - 'a' as usize)?;
    KEYS.get(place * WIDTH..(place + 1) * WIDTH)
}

fn latin_key(key: CodeUnit) -> Option<CodeUnit> {
    let is_key = |text: &str| text.encode_utf16().eq([key]);
    let shifted =
        SHIFTED.iter().find(|(_, text)| is_key(text)).map(|(letter, _)| letter.to_ascii_lowercase());
    let plain = || {
        let place = KEYS.encode_utf16().position(|other| other == key)?;
        ('a'..='z').nth(place)
    };
    shifted.or_else(plain).map(|letter| letter as CodeUnit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_keys_are_those_of_the_korean_layout() {
        for (typed, meant) in [
            ("eowjs", "대전"),
            ("eownjs", "대줜"),
            ("tldoxmf", "시애틀"),
            ("Rk", "까"),
            ("rnrflq", "국립"),
            ("dhkdflq", "왕립"),
            ("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"),
        ] {
            assert_eq!(to_hangul(typed), Some(normalize(meant)), "{typed}");
        }
        assert_eq!(to_hangul("é"), None);
    }

    #[test]
    fn hangul_keys_are_those_of_the_latin_layout() {
        for (typed, meant) in [("ㅕㅔㅔㄴ밈", "uppsala"), ("ㄴ댜ㅣㅣㄷ", "seille"), ("ㅒㅖ", "op")]
        {
            assert_eq!(to_latin(&normalize(typed)), Some(normalize(meant)), "{typed}");
        }
        assert_eq!(to_latin(&normalize("대a")), None);
    }

    #[test]
    fn every_letter_has_a_key_of_its_own() {
        for letter in 'a'..='z' {
            let keys = to_hangul(&letter.to_string()).unwrap();
            assert_eq!(to_latin(&keys), Some(vec![letter as CodeUnit]));
        }
    }
}
