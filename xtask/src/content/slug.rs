//! Anchors from the words of headings.

use std::collections::HashSet;

/// The anchors of one page, each of its own.
#[derive(Debug, Default)]
pub struct Slugs {
    seen: HashSet<String>,
}

impl Slugs {
    /// The anchor of a heading; the second of the same words gets `-2`.
    pub fn next(&mut self, words: &str) -> String {
        let plain = slug(words);
        let mut own = plain.clone();
        let mut count = 1;
        while !self.seen.insert(own.clone()) {
            count += 1;
            own = format!("{plain}-{count}");
        }
        own
    }
}

/// Lower-case letters and digits with hyphens between; letters of other scripts stay as they are.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for character in words.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            plain(character, &mut slug);
        } else if !slug.ends_with('-') && !slug.is_empty() && !is_joined(character) {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section".into() } else { slug.into() }
}

/// An apostrophe is within a word: "mayors' forum", "Korea's".
const fn is_joined(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// Adds a lower-case letter without its accent, so that the anchor can be typed.
fn plain(character: char, slug: &mut String) {
    slug.push_str(match character {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'ö' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return slug.push(character),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_anchors() {
        for (words, expected) in [
            ("Founded by Daejeon in 1998", "founded-by-daejeon-in-1998"),
            ("The Mayors’ Forum: what it was", "the-mayors-forum-what-it-was"),
            ("해산 경과", "해산-경과"),
            ("WTA의 해산", "wta의-해산"),
            ("Málaga & Île-de-France", "malaga-ile-de-france"),
            ("— ? —", "section"),
        ] {
            assert_eq!(slug(words), expected);
        }
    }

    #[test]
    fn the_same_words_get_anchors_of_their_own() {
        let mut slugs = Slugs::default();
        let all = ["Aims", "Aims 2", "Aims", "Aims"].map(|words| slugs.next(words));
        assert_eq!(all, ["aims", "aims-2", "aims-3", "aims-4"]);
    }
}
