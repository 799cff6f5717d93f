//! Asset families that have another name in the new build.

use anyhow::{Result, bail};

/// `static/old-….js` in the old build is `static/new-….js` in the new one. Attributes `data-old` and `id="old"` follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Rename {
    old: String,
    new: String,
}

impl Rename {
    /// Parses `old=new`.
    pub fn parse(text: &str) -> Result<Self> {
        match text.split_once('=') {
            Some((old, new)) if !old.is_empty() && !new.is_empty() => {
                Ok(Self { old: old.into(), new: new.into() })
            }
            _ => bail!("`--renamed {text}` is not a renaming: write `--renamed old=new`"),
        }
    }
}

/// The new names of the assets in a text whose content hashes are `*`.
pub fn assets(text: &str, renames: &[Rename]) -> String {
    renames.iter().fold(text.to_owned(), |text, Rename { old, new }| {
        text.replace(&format!("static/{old}-*."), &format!("static/{new}-*."))
    })
}

/// The new name of an attribute: `data-old-wasm` becomes `data-new-wasm`.
pub fn attribute(name: &str, renames: &[Rename]) -> String {
    let renamed = renames.iter().find_map(|Rename { old, new }| {
        let rest = name.strip_prefix("data-")?.strip_prefix(old.as_str())?;
        (rest.is_empty() || rest.starts_with('-')).then(|| format!("data-{new}{rest}"))
    });
    renamed.unwrap_or_else(|| name.to_owned())
}

/// The new value of an `id`.
pub fn id(value: &str, renames: &[Rename]) -> String {
    renames.iter().find(|rename| rename.old == value).map_or(value, |rename| &rename.new).to_owned()
}
