//! Hangul syllables and jamo as the keys of the Korean standard layout (KS X 5002).

use super::code_unit::CodeUnit;

/// The keys that type each conjoining jamo, into which Unicode decomposes syllables; in code point order.
const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS: [&str; 21] = [
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ",
    "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ",
];
const FINALS: [&str; 27] = [
    "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ",
    "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
];

const FIRST_INITIAL: u32 = 0x1100;
const FIRST_VOWEL: u32 = 0x1161;
const FIRST_FINAL: u32 = 0x11a8;
const FIRST_SYLLABLE: u32 = 0xac00;
const SYLLABLES: u32 = 11_172;
const SYLLABLES_PER_INITIAL: u32 = 588;
/// The UTF-8 length of a letter of [`INITIALS`].
const WIDTH: usize = 3;

/// The keys that type a conjoining jamo; `None` for any other character.
pub fn jamo_keys(letter: char) -> Option<&'static str> {
    let index = |first: u32| (letter as u32).checked_sub(first).map(|index| index as usize);
    let initial = index(FIRST_INITIAL).and_then(nth_initial);
    let vowel = || VOWELS.get(index(FIRST_VOWEL)?).copied();
    let last = || FINALS.get(index(FIRST_FINAL)?).copied();
    initial.or_else(vowel).or_else(last)
}

fn nth_initial(index: usize) -> Option<&'static str> {
    INITIALS.get(index * WIDTH..(index + 1) * WIDTH)
}

/// The initial consonant of a syllable.
pub fn initial(letter: char) -> Option<CodeUnit> {
    let syllable = (letter as u32).checked_sub(FIRST_SYLLABLE).filter(|&index| index < SYLLABLES)?;
    nth_initial((syllable / SYLLABLES_PER_INITIAL) as usize)?.encode_utf16().next()
}

/// Whether a unit is a key of the Korean layout.
pub const fn is_hangul_key(unit: CodeUnit) -> bool {
    unit >= 0x3131 && unit <= 0x3163
}

/// Whether a unit is a consonant key of the Korean layout.
pub const fn is_consonant(unit: CodeUnit) -> bool {
    unit >= 0x3131 && unit <= 0x314e
}
