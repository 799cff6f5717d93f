//! Anchors made from headings.

use std::collections::HashSet;

/// Creates the anchors of a page and keeps them unique.
#[derive(Debug, Default)]
pub struct Slugs {
    seen: HashSet<String>,
}

impl Slugs {
    /// The anchor of a heading. The second heading with the same text gets the suffix `-2`.
    pub fn next(&mut self, text: &str) -> String {
        let base = slug(text);
        let mut anchor = base.clone();
        let mut count = 1;
        while !self.seen.insert(anchor.clone()) {
            count += 1;
            anchor = format!("{base}-{count}");
        }
        anchor
    }
}

/// Lower-case letters and digits separated by hyphens. Letters of other scripts are kept.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            push_without_accent(character, &mut slug);
        } else if !slug.ends_with('-') && !slug.is_empty() && !is_apostrophe(character) {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section".into() } else { slug.into() }
}

/// An apostrophe does not separate words: "mayors' forum", "Korea's".
const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// Appends a lower-case letter without its accent, to keep the anchor easy to type.
fn push_without_accent(character: char, slug: &mut String) {
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
        for (text, expected) in [
            ("Founded by Daejeon in 1998", "founded-by-daejeon-in-1998"),
            ("The Mayors’ Forum: what it was", "the-mayors-forum-what-it-was"),
            ("해산 경과", "해산-경과"),
            ("WTA의 해산", "wta의-해산"),
            ("Málaga & Île-de-France", "malaga-ile-de-france"),
            ("— ? —", "section"),
        ] {
            assert_eq!(slug(text), expected);
        }
    }

    #[test]
    fn equal_headings_get_unique_anchors() {
        let mut slugs = Slugs::default();
        let all = ["Aims", "Aims 2", "Aims", "Aims"].map(|text| slugs.next(text));
        assert_eq!(all, ["aims", "aims-2", "aims-3", "aims-4"]);
    }
}
