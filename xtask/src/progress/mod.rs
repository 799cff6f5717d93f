//! What the tool prints while it works: stages, how long they took, and how much is left.

mod duration;
mod report;

use std::time::{Duration, Instant};

use anyhow::Result;

pub use report::Report;

/// Runs a stage that prints nothing.
pub fn stage_quiet<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let done = work()?;
    println!("· {name} … {}", duration::format(start.elapsed()));
    Ok(done)
}

/// Runs a stage that takes long or prints something: it is announced as well.
pub fn stage<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("· {name}");
    stage_quiet(name, work)
}

/// The long stages of a command that are still to come, for an estimate of the time left.
pub struct Progress {
    remaining: Vec<Estimate>,
    /// What the finished stages usually take, and what they took here.
    finished: (Duration, Duration),
}

/// A stage, and how long it usually takes on two idle cores.
#[derive(Clone)]
pub struct Estimate {
    name: String,
    usual: Duration,
}

impl Estimate {
    pub fn new(name: impl Into<String>, seconds: u64) -> Self {
        Self { name: name.into(), usual: Duration::from_secs(seconds) }
    }
}

/// Finished stages tell the speed of this machine once they usually take this long.
const MEASURABLE: Duration = Duration::from_secs(20);

impl Progress {
    /// For a command that only has short stages.
    pub fn none() -> Self {
        Self::new(Vec::new())
    }

    pub fn new(remaining: Vec<Estimate>) -> Self {
        Self { remaining, finished: (Duration::ZERO, Duration::ZERO) }
    }

    /// Runs a stage. One that was estimated is announced, with the time that it and all others will take.
    pub fn stage<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if let Some(hint) = self.hint(name) {
            println!("· {name} ({hint})");
        }
        let start = Instant::now();
        let done = stage_quiet(name, work)?;
        self.finish(name, start.elapsed());
        Ok(done)
    }

    fn finish(&mut self, name: &str, took: Duration) {
        if let Some(at) = self.remaining.iter().position(|stage| stage.name == name) {
            self.finished.0 += self.remaining.remove(at).usual;
            self.finished.1 += took;
        }
    }

    /// `about 2 min; 5 min left in all`; none for a stage without an estimate.
    fn hint(&self, name: &str) -> Option<String> {
        let stage = self.remaining.iter().find(|stage| stage.name == name)?;
        let all: Duration = self.remaining.iter().map(|stage| stage.usual).sum();
        let scale = self.scale();
        let (own, all) = (stage.usual.mul_f64(scale), all.mul_f64(scale));
        Some(if self.remaining.len() == 1 {
            format!("about {}", duration::rough(own))
        } else {
            format!("about {}; {} left in all", duration::rough(own), duration::rough(all))
        })
    }

    /// How much slower this machine is than a usual one.
    fn scale(&self) -> f64 {
        let (usual, took) = self.finished;
        if usual < MEASURABLE { 1.0 } else { (took.as_secs_f64() / usual.as_secs_f64()).clamp(0.25, 4.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress() -> Progress {
        Progress::new(vec![
            Estimate::new("tools", 120),
            Estimate::new("build", 180),
            Estimate::new("pages", 20),
        ])
    }

    #[test]
    fn a_stage_says_what_it_and_the_rest_usually_take() {
        assert_eq!(progress().hint("tools").unwrap(), "about 2 min; 5 min left in all");
        assert_eq!(progress().hint("unknown"), None);
    }

    #[test]
    fn estimates_follow_the_speed_of_the_machine() {
        let mut progress = progress();
        progress.finish("tools", Duration::from_secs(240));
        assert_eq!(progress.hint("build").unwrap(), "about 6 min; 7 min left in all");
        progress.finish("build", Duration::from_secs(360));
        assert_eq!(progress.hint("pages").unwrap(), "about 40 s");
    }

    #[test]
    fn a_stage_returns_what_its_work_returns() {
        let mut progress = progress();
        assert_eq!(progress.stage("tools", || Ok(1)).unwrap(), 1);
        assert_eq!(progress.remaining.len(), 2);
        assert!(progress.stage("build", || anyhow::bail!("bad") as Result<()>).is_err());
    }
}
