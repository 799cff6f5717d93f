//! Compressed copies beside the files, so that the host does not compress for every visitor.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::folder;
use crate::hosting::media;

/// The extensions of compressed copies.
pub const BROTLI: &str = "br";
pub const GZIP: &str = "gz";

/// The path of a file's compressed copy.
pub fn compressed_path(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Writes copies of every compressible file, reproducibly. `replaceable` files may change on the running site, where an outdated
/// copy would hide the change.
pub fn write(dist: &Path, replaceable: &[PathBuf]) -> Result<()> {
    let mut files = folder::files(dist)?;
    files.retain(|file| media::is_compressed(file) && !replaceable.contains(file));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let files = &files;
        let share =
            |first| files.iter().skip(first).step_by(workers).try_for_each(|file| both(&dist.join(file)));
        let threads: Vec<_> = (0..workers).map(|first| scope.spawn(move || share(first))).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().map_err(|_| anyhow!("a thread that compresses files panicked"))?
        })
    })
}

fn both(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    for (extension, bytes) in [(BROTLI, brotli(&bytes)?), (GZIP, gzip(&bytes)?)] {
        let copy = compressed_path(file, extension);
        fs::write(&copy, bytes).with_context(|| format!("cannot write {}", copy.display()))?;
    }
    Ok(())
}

/// Compresses by Brotli at its highest level.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    // Blocks of 64 KiB: pages mix code, paths and text, and larger blocks make them up to 2 % larger.
    let parameters =
        BrotliEncoderParams { quality: 11, lgblock: 16, size_hint: bytes.len(), ..Default::default() };
    BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

/// Compresses by gzip, without a name and a time in the header, which would differ from build to build.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn copies_can_be_decompressed() {
        let dir = TempDir::new();
        let text = "a marker, a marker, a marker".repeat(20);
        dir.write("en/index.html", &text);
        write(&dir.path(""), &[]).unwrap();
        let (mut br, mut gz) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut &fs::read(dir.path("en/index.html.br")).unwrap()[..], &mut br).unwrap();
        GzDecoder::new(&fs::read(dir.path("en/index.html.gz")).unwrap()[..]).read_to_string(&mut gz).unwrap();
        assert_eq!((br, gz), (text.clone().into_bytes(), text));
    }

    #[test]
    fn incompressible_and_replaceable_files_have_no_copies() {
        let dir = TempDir::new();
        for file in ["a.png", "_headers", "b.land", "config.json"] {
            dir.write(file, "x");
        }
        write(&dir.path(""), &["config.json".into()]).unwrap();
        let files = folder::files(&dir.path("")).unwrap();
        let expected = ["_headers", "a.png", "b.land", "b.land.br", "b.land.gz", "config.json"];
        assert_eq!(files, expected.map(PathBuf::from));
    }
}
