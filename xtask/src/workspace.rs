//! The folders of the project.

use std::path::{Path, PathBuf};

/// The root of the workspace.
#[derive(Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace that cargo runs this tool in. The run-time variable comes first: clones that share a target folder
    /// share the compiled tool as well.
    pub fn here() -> Self {
        let manifest_dir =
            std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let package = Path::new(&manifest_dir);
        Self { root: package.parent().unwrap_or(package).to_path_buf() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the project.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder of npm's programs.
    pub fn node_programs(&self) -> PathBuf {
        self.path("node_modules/.bin")
    }

    /// The log of a long stage.
    pub fn log(&self, name: &str) -> PathBuf {
        self.root.join("target/logs").join(format!("{name}.log"))
    }
}
