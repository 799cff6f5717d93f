//! Where things are.

use std::path::{Path, PathBuf};

/// The folders of the project.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace that cargo runs this tool in. Asked at run time first: clones that share a target folder share
    /// the compiled tool as well.
    pub fn here() -> Self {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let own = Path::new(&own);
        Self { root: own.parent().unwrap_or(own).to_path_buf() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the project.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The programs that npm installs.
    pub fn node_programs(&self) -> PathBuf {
        self.path("node_modules/.bin")
    }
}
