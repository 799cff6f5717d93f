//! Positions of members in a list, as text: there may be a hundred thousand, at every keystroke.

/// Letters a position: 24 bits, for lists of up to 16 million.
const LETTERS: usize = 4;
/// The letter for nothing; the 64 from here on stand for six bits each, but for the one that JSON would escape.
const FIRST: u8 = b'0';
const ESCAPED: u8 = b'\\';
const INSTEAD: u8 = b'~';

/// Adds positions to ASCII text that needs no escape in JSON, each as four letters. Of a position the lowest 24 bits count.
pub fn push_positions(text: &mut Vec<u8>, positions: &[u32]) {
    let start = text.len();
    text.resize(start + positions.len() * LETTERS, FIRST);
    for (four, position) in text[start..].chunks_exact_mut(LETTERS).zip(positions) {
        for (letter, shift) in four.iter_mut().zip([18, 12, 6, 0]) {
            let own = FIRST + (position >> shift & 63) as u8;
            *letter = if own == ESCAPED { INSTEAD } else { own };
        }
    }
}

/// Reads what [`push_positions`] wrote; `None` where letters are missing.
pub fn read_positions(text: &str) -> Option<Vec<usize>> {
    let fours = text.as_bytes().chunks_exact(LETTERS);
    let is_whole = fours.remainder().is_empty();
    is_whole.then(|| {
        fours.map(|four| four.iter().fold(0, |position, letter| position << 6 | bits(*letter))).collect()
    })
}

fn bits(letter: u8) -> usize {
    let own = if letter == INSTEAD { ESCAPED } else { letter };
    usize::from(own.wrapping_sub(FIRST) & 63)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn positions_read_back_from_text_that_json_keeps_as_it_is(
            positions in proptest::collection::vec(0_u32..1 << 24, 0..80)
        ) {
            let mut text = Vec::new();
            push_positions(&mut text, &positions);
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(serde_json::to_string(&text).unwrap(), format!("\"{text}\""));
            let read = read_positions(&text).unwrap();
            prop_assert!(read.iter().copied().eq(positions.iter().map(|&position| position as usize)));
        }
    }

    #[test]
    fn text_that_was_cut_off_is_none() {
        for text in ["0", "00000", "0é"] {
            assert_eq!(read_positions(text), None, "{text}");
        }
    }
}
