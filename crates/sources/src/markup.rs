//! Converts HTML in source fields to plain text.

/// Removes tags and decodes common character references.
pub fn to_plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, special) = rest.split_at(at);
        text.push_str(before);
        let (decoded, after) =
            if special.starts_with('<') { skip_tag(special) } else { decode_reference(special) };
        text.push_str(&decoded);
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Skips a tag. A `<` that does not start a tag is kept.
fn skip_tag(text: &str) -> (String, &str) {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    match text.find('>') {
        Some(end) if is_tag => (String::new(), &text[end + 1..]),
        _ => ("<".into(), &text[1..]),
    }
}

fn decode_reference(text: &str) -> (String, &str) {
    let end = text.bytes().take(12).position(|byte| byte == b';');
    let decoded = end.and_then(|end| character(&text[1..end]));
    match (decoded, end) {
        (Some(decoded), Some(end)) => (decoded.into(), &text[end + 1..]),
        _ => ("&".into(), &text[1..]),
    }
}

fn character(name: &str) -> Option<char> {
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
    fn html_is_converted_to_plain_text() {
        for (html, expected) in [
            ("Daejeon", "Daejeon"),
            ("<b>Caf&eacute;</b> &#8211; A&amp;B&nbsp;", "Caf&eacute; – A&B\u{a0}"),
            ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
            ("a<br", "a<br"),
            ("&#x41;&#xD800;&#99999999999;", "A&#xD800;&#99999999999;"),
            ("&한글;&", "&한글;&"),
            ("<script>alert(1)</script>", "alert(1)"),
        ] {
            assert_eq!(to_plain_text(html), expected);
        }
    }
}
