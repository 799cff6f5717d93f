//! A folder for a test, gone afterwards.

use std::fs;
use std::path::PathBuf;

/// A folder that exists as long as the value.
pub struct Scratch(PathBuf);

impl Scratch {
    /// `name` is to be unique among the tests.
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.0.join(relative)
    }

    pub fn write(&self, relative: &str, content: &str) {
        let file = self.path(relative);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }

    pub fn read(&self, relative: &str) -> String {
        fs::read_to_string(self.path(relative)).unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A folder that stays behind in the system's place for such folders does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}
