//! Each file that gets smaller, compressed beside itself, so that a host does not do it for every visitor.

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

/// What is put after a file's name.
pub const BROTLI: &str = "br";
pub const GZIP: &str = "gz";

/// The place of a file's compressed form.
pub fn beside(file: &Path, form: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(form);
    name.into()
}

/// Writes both forms of every file for which that is worth while. The same bytes come out each time. `live` are the files
/// that may be replaced on the running site: a compressed form that was left behind would hide what is new in them.
pub fn write(dist: &Path, live: &[PathBuf]) -> Result<()> {
    let mut files = folder::files(dist)?;
    files.retain(|file| media::is_compressed(file) && !live.contains(file));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let files = &files;
        let share =
            |first| files.iter().skip(first).step_by(workers).try_for_each(|file| both(&dist.join(file)));
        let threads: Vec<_> = (0..workers).map(|first| scope.spawn(move || share(first))).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().map_err(|_| anyhow!("compressing stopped half way"))?)
    })
}

fn both(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    for (form, bytes) in [(BROTLI, brotli(&bytes)?), (GZIP, gzip(&bytes)?)] {
        let place = beside(file, form);
        fs::write(&place, bytes).with_context(|| format!("{} cannot be written", place.display()))?;
    }
    Ok(())
}

/// The bytes after Brotli at its highest level.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

/// Without a name and a time in its head, which would differ from build to build.
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
    use crate::scratch::Scratch;

    #[test]
    fn what_is_compressed_comes_back() {
        let scratch = Scratch::new("compressed");
        let text = "a marker, a marker, a marker".repeat(20);
        scratch.write("en/index.html", &text);
        write(&scratch.path(""), &[]).unwrap();
        let (mut br, mut gz) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut &fs::read(scratch.path("en/index.html.br")).unwrap()[..], &mut br)
            .unwrap();
        GzDecoder::new(&fs::read(scratch.path("en/index.html.gz")).unwrap()[..])
            .read_to_string(&mut gz)
            .unwrap();
        assert_eq!((br, gz), (text.clone().into_bytes(), text));
    }

    #[test]
    fn what_is_dense_or_may_be_replaced_stays_alone() {
        let scratch = Scratch::new("dense");
        for file in ["a.png", "_headers", "b.land", "config.json"] {
            scratch.write(file, "x");
        }
        write(&scratch.path(""), &["config.json".into()]).unwrap();
        let files = folder::files(&scratch.path("")).unwrap();
        let expected = ["_headers", "a.png", "b.land", "b.land.br", "b.land.gz", "config.json"];
        assert_eq!(files, expected.map(PathBuf::from));
    }
}
