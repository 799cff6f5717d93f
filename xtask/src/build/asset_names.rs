//! The names of scripts, styles and modules.

/// The final names of the assets, relative to the built folder.
#[derive(Debug, PartialEq)]
pub struct AssetNames {
    pub wasm: String,
    pub glue: String,
    pub boot: String,
    /// The script that moves the prerendered map; it is inlined into the pages with a map.
    pub prerendered_map: String,
    /// The script that runs before the first paint; it is inlined into the pages.
    pub appearance: String,
    /// The script of the worker, bundled with the bindings of its module.
    pub worker: String,
    pub worker_wasm: String,
    /// The script with the behaviour that the app itself does not have, loaded once the app has started.
    pub enhancements: String,
    /// The script of the page on which editors validate a list.
    pub validator: String,
    /// The folder of the texts of the interface, with a slash.
    pub messages: String,
    /// The script that saves figures as files.
    pub figure_files: String,
    /// The script that exports the selected members and makes the code that embeds them.
    pub export: String,
    /// The script that suggests results below a search field.
    pub autocomplete: String,
    /// The script that numbers the markers of a map.
    pub marker_numbers: String,
    /// The critical style, which is inlined into the pages as well.
    pub css: String,
    /// The rest of the style, which is not in the pages.
    pub deferred_css: String,
}
