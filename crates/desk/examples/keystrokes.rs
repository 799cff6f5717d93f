//! How long a keystroke takes among many made members: `cargo run --release -p desk --example keystrokes [how many]`.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a tool for whoever changes the search")]

use std::time::{Duration, Instant};

use desk::{Finder, Query, by_relevance, member_index};
use domain::{Lang, Localized, Member};

const QUERIES: [&str; 12] = [
    "university of technology",
    "daejeon",
    "국립과학연구원",
    "ㄷㅈㄱㅇ",
    "eownjs",
    "ㅕㅔㅔㄴ밈",
    "upsala city",
    "full member korea",
    "zzzzzzzz",
    "univresity",
    "대전광역시",
    "city",
];

fn main() {
    let wanted = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let real =
        domain::decode(include_bytes!("../../../public/data/members.geojson")).expect("the list").members;
    let members: Vec<Member> = (0..wanted).map(|number| made(&real, number)).collect();
    let start = Instant::now();
    let index = member_index(&members, &|code, lang| format!("{code} {}", lang.code()));
    println!("{wanted} members, index made in {:?}", start.elapsed());
    let mut times = Vec::new();
    for query in QUERIES {
        let mut finder = Finder::default();
        let mut worst = (Duration::ZERO, String::new(), 0);
        for (at, letter) in query.char_indices() {
            let typed = &query[..at + letter.len_utf8()];
            let start = Instant::now();
            let found = by_relevance(finder.find(&index, &Query::new(typed)).into_iter());
            let took = start.elapsed();
            times.push(took);
            if took > worst.0 {
                worst = (took, typed.to_owned(), found.len());
            }
        }
        println!("{query}: at most {:?} for {:?}, {} found", worst.0, worst.1, worst.2);
    }
    times.sort();
    println!("median {:?}, p95 {:?}", times[times.len() / 2], times[times.len() * 95 / 100]);
}

/// A member with a name of its own, made from the words of two real ones.
fn made(real: &[Member], number: usize) -> Member {
    let (first, second) = (&real[number % real.len()], &real[number * 7 / real.len() % real.len()]);
    let name = |lang| {
        let (first, second) = (first.name.get(lang), second.name.get(lang));
        format!("{first} {} {number}", second.split(' ').next_back().unwrap_or_default())
    };
    let name = Localized { default: name(Lang::En), own: [None, Some(name(Lang::Ko))] };
    Member { id: format!("{}-{number}", first.id), name, ..second.clone() }
}
