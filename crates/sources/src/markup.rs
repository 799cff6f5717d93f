//! Texts that a source has written in HTML.

/// The text without tags, and with the common character references replaced: what a reader of the page would see.
pub fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, special) = rest.split_at(at);
        text.push_str(before);
        let (read, after) = if special.starts_with('<') { tag(special) } else { reference(special) };
        text.push_str(&read);
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A tag leaves nothing. A `<` that begins none is itself.
fn tag(text: &str) -> (String, &str) {
    let begins = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    match text.find('>') {
        Some(end) if begins => (String::new(), &text[end + 1..]),
        _ => ("<".into(), &text[1..]),
    }
}

fn reference(text: &str) -> (String, &str) {
    let end = text.bytes().take(12).position(|byte| byte == b';');
    let character = end.and_then(|end| named(&text[1..end]));
    match (character, end) {
        (Some(character), Some(end)) => (character.into(), &text[end + 1..]),
        _ => ("&".into(), &text[1..]),
    }
}

fn named(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        return char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_would_see_is_left() {
        for (html, expected) in [
            ("Daejeon", "Daejeon"),
            ("<b>Caf&eacute;</b> &#8211; A&amp;B&nbsp;", "Caf&eacute; – A&B\u{a0}"),
            ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
            ("a<br", "a<br"),
            ("&#x41;&#xD800;&#99999999999;", "A&#xD800;&#99999999999;"),
            ("&한글;&", "&한글;&"),
            ("<script>alert(1)</script>", "alert(1)"),
        ] {
            assert_eq!(plain(html), expected);
        }
    }
}
