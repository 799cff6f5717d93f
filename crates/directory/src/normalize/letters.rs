//! Letters that Unicode does not take apart, and the parts of Hangul.

use super::CodeUnit;

/// Conjoining jamo as Unicode takes syllables apart, and the keys that type them on the Korean standard layout
/// (KS X 5002). Each list follows the order of the code points.
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
/// The bytes of one letter of [`INITIALS`].
const WIDTH: usize = 3;

/// How a letter is written in the letters that it is looked for with, where it has no decomposition in Unicode.
pub fn written_as(letter: char) -> Option<&'static str> {
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
        _ => return jamo(letter as u32),
    })
}

/// Signs within a word that nobody types.
pub const fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '’' | '‘' | 'ʻ' | 'ʼ' | 'ʹ' | '＇' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn jamo(code: u32) -> Option<&'static str> {
    let place = |first: u32| code.checked_sub(first).map(|place| place as usize);
    let initial = place(FIRST_INITIAL).and_then(nth_initial);
    let vowel = || VOWELS.get(place(FIRST_VOWEL)?).copied();
    let last = || FINALS.get(place(FIRST_FINAL)?).copied();
    initial.or_else(vowel).or_else(last)
}

fn nth_initial(place: usize) -> Option<&'static str> {
    INITIALS.get(place * WIDTH..(place + 1) * WIDTH)
}

/// The first consonant of a syllable.
pub fn initial(letter: char) -> Option<CodeUnit> {
    let place = (letter as u32).checked_sub(FIRST_SYLLABLE).filter(|&place| place < SYLLABLES)?;
    nth_initial((place / SYLLABLES_PER_INITIAL) as usize)?.encode_utf16().next()
}

/// Whether a unit is a key of the Korean layout.
pub const fn is_hangul_key(unit: CodeUnit) -> bool {
    unit >= 0x3131 && unit <= 0x3163
}

/// Whether a unit is a key for a consonant.
pub const fn is_consonant(unit: CodeUnit) -> bool {
    unit >= 0x3131 && unit <= 0x314e
}
