//! Measures how long a keystroke takes with many members, from the request to the complete response:
//! `cargo run --release -p worker --example keystrokes [COUNT|FILE]`.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a benchmark tool")]

use std::time::{Duration, Instant};

use directory::{Directory, IncrementalSearch, SortRanks};
use domain::{Config, Lang, Localized, Member};
use worker::DirectoryView;

/// The queries of `tests/bench/keystrokes.mjs`, and some with few or no results.
const QUERIES: [&str; 16] = [
    "daejeon city",
    "member 4711",
    "대전광역시",
    "ㄷㅈ",
    "eowjs",
    "university of sc",
    "upsala",
    "university of technology",
    "국립과학연구원",
    "ㄷㅈㄱㅇ",
    "eownjs",
    "ㅕㅔㅔㄴ밈",
    "full member korea",
    "zzzzzzzz",
    "univresity",
    "123456",
];

fn main() {
    let members = members(&std::env::args().nth(1).unwrap_or_else(|| "100000".into()));
    let count = members.len();
    let start = Instant::now();
    let directory = Directory::new(members, &|code, lang| format!("{code} {}", lang.code()));
    println!("{count} members, directory built in {:?}", start.elapsed());
    let config = Config::decode(include_bytes!("../../../public/config.json")).expect("the settings");
    let ranks = SortRanks::new(directory.members(), Lang::En, &str::to_owned, Box::new(|a, b| a.cmp(b)));
    let answer = |search: &mut IncrementalSearch, typed: &str| {
        let query = format!("q={typed}");
        let country_name = &str::to_owned;
        let (directory, ranks) = (&directory, &ranks);
        DirectoryView {
            lang: Lang::En,
            config: &config,
            directory,
            ranks,
            country_name,
            query: &query,
            site: "https://example.org",
            updated: None,
            reported: &[],
            partial_load: None,
        }
        .select(search)
    };
    let mut search = IncrementalSearch::default();
    let mut times = Vec::new();
    for query in QUERIES {
        let mut worst = (Duration::ZERO, String::new());
        for (at, letter) in query.char_indices() {
            let typed = &query[..at + letter.len_utf8()];
            let start = Instant::now();
            answer(&mut search, typed);
            let elapsed = start.elapsed();
            times.push(elapsed);
            if elapsed > worst.0 {
                worst = (elapsed, typed.to_owned());
            }
        }
        println!("{query}: at most {:?} for {:?}", worst.0, worst.1);
    }
    times.sort();
    println!("median {:?}, p95 {:?}", times[times.len() / 2], times[times.len() * 95 / 100]);
}

fn members(argument: &str) -> Vec<Member> {
    if let Ok(count) = argument.parse() {
        let real = domain::decode(include_bytes!("../../../public/data/members.geojson")).expect("the list");
        return (0..count).map(|number| generated(&real.members, number)).collect();
    }
    let list = std::fs::read(argument).expect("a number, or a file");
    domain::decode(&list).expect("a list of members").members
}

/// Generates a member with a unique name from the words of two real names.
fn generated(real: &[Member], number: usize) -> Member {
    let (first, second) = (&real[number % real.len()], &real[number * 7 / real.len() % real.len()]);
    let name = |lang| {
        let (first, second) = (first.name.get(lang), second.name.get(lang));
        format!("{first} {} {number}", second.split(' ').next_back().unwrap_or_default())
    };
    let name = Localized { default: name(Lang::En), translations: [None, Some(name(Lang::Ko))] };
    Member { id: format!("{}-{number}", first.id), name, ..second.clone() }
}
