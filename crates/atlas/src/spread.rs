//! Moving marks apart that would cover each other, so that each can be seen and hit.

use crate::buckets::Buckets;
use crate::room::{Room, Standing, sunflower, way_out};
use crate::unit::{Pixel, Size};

/// Rounds of pushing apart; crowds of some hundred marks settle in fewer.
const PUSH_ROUNDS: usize = 256;
/// The part of the way home that marks drift in the first round.
const DRIFT: f64 = 0.2;
/// The rounds until the drift has faded.
const DRIFT_ROUNDS: f64 = 64.0;
/// How much nearer to home a jump must end, as a part of the distance before.
const JUMP_WORTH: f64 = 0.9;
/// How fine free places to jump to are looked for, in gaps.
const JUMP_STEP: f64 = 0.125;
/// Rounds of jumping; more move nothing that could be seen.
const JUMP_ROUNDS: usize = 3;
/// Rounds of pulling after each one of jumping, to close the gaps that it leaves.
const PULL_ROUNDS: usize = 4;
/// How far marks are pulled in one round, in halves of a gap.
const PULL_SHARES: [f64; 5] = [1.0, 0.5, 0.25, 0.1, 0.02];
/// Marks pushed apart end a little further than the gap, in gaps. To aim at the gap itself would come
/// nearer to it for ever.
const PUSH_TARGET: f64 = 1.01;
/// Anchors that are nearer than this, in gaps, count as one place.
const SAME_PLACE: f64 = 0.125;
/// How close marks at one place begin, in gaps: a little closer than they can stand, so that pushing them
/// apart packs them.
const FAN_STEP: f64 = 0.5;
/// Grid cells, in gaps. Marks move by half a gap at most while a grid is used, so that two that come
/// nearer than a gap were nearer than this.
const CELL: f64 = 2.0;

/// Places for marks that belong to the anchors: at least `gap` CSS pixels apart and half of that from the
/// frame's edge, each near its anchor. Marks at one place make a compact cluster around it; marks that
/// already stand apart do not move. The same input always gives the same places.
///
/// The distances hold wherever marks fill up to 60 % of the frame, counting a square of `gap` for each;
/// beyond that they hold as far as there is room. All places are finite, for any input. A gap of 0 or less
/// only keeps marks in the frame.
pub fn spread(anchors: &[Pixel], gap: f64, frame: Size) -> Vec<Pixel> {
    let gap = if gap.is_finite() { gap.max(0.0) } else { 0.0 };
    let room = Room::within(frame, gap / 2.0);
    let homes: Vec<_> = anchors.iter().map(|&anchor| room.hold(anchor)).collect();
    if gap == 0.0 {
        return homes;
    }
    let mut marks: Vec<_> = fan_out(&homes, gap).into_iter().map(|mark| room.hold(mark)).collect();
    pack(&mut marks, &homes, gap, room);
    let mut marks = settle(&marks, &homes, gap, room).unwrap_or(marks);
    for _ in 0..JUMP_ROUNDS {
        jump_home(&mut marks, &homes, gap, room);
        (0..PULL_ROUNDS).for_each(|_| pull_home(&mut marks, &homes, gap));
    }
    marks
}

/// Marks with a common place become a sunflower around it, the others stay.
fn fan_out(homes: &[Pixel], gap: f64) -> Vec<Pixel> {
    let mut marks = homes.to_vec();
    for crowd in crowds(homes, gap * SAME_PLACE) {
        let origin = Pixel { x: 0.0, y: 0.0 };
        let seeds: Vec<_> = (0..crowd.len()).map(|index| sunflower(origin, gap * FAN_STEP, index)).collect();
        let count = crowd.len() as f64;
        let (x, y) = seeds.iter().fold((0.0, 0.0), |sum, seed| (sum.0 + seed.x, sum.1 + seed.y));
        for (&mark, seed) in crowd.iter().zip(seeds) {
            marks[mark].x += seed.x - x / count;
            marks[mark].y += seed.y - y / count;
        }
    }
    marks
}

/// The marks by place: each one goes with the first one that is near enough.
fn crowds(homes: &[Pixel], reach: f64) -> Vec<Vec<usize>> {
    let mut crowds: Vec<Vec<usize>> = Vec::new();
    let mut firsts = Vec::new();
    let mut buckets = Buckets::new(reach, homes.len());
    for (index, &home) in homes.iter().enumerate() {
        let near = buckets.around(home).find(|&crowd| home.distance(firsts[crowd]) < reach);
        match near {
            Some(crowd) => crowds[crowd].push(index),
            None => {
                crowds.push(vec![index]);
                firsts.push(home);
                buckets.insert(home);
            }
        }
    }
    crowds
}

/// Pushes the marks apart until they settle, while those that are away from home drift back to it; the
/// drift fades, so that pushing has the last word.
fn pack(marks: &mut [Pixel], homes: &[Pixel], gap: f64, room: Room) {
    for round in 0..PUSH_ROUNDS {
        let drift = DRIFT * (1.0 - round as f64 / DRIFT_ROUNDS).max(0.0);
        for (mark, home) in marks.iter_mut().zip(homes) {
            mark.x += (home.x - mark.x) * drift;
            mark.y += (home.y - mark.y) * drift;
        }
        if !push_apart(marks, gap, room) && drift == 0.0 {
            break;
        }
    }
}

/// One round: pushes each pair apart that is too near. Whether there was any.
fn push_apart(marks: &mut [Pixel], gap: f64, room: Room) -> bool {
    let buckets = Buckets::of(marks, gap * CELL);
    let mut pushed = false;
    for index in 0..marks.len() {
        for other in buckets.around(marks[index]).filter(|&other| other > index) {
            let (mark, neighbour) = (marks[index], marks[other]);
            let distance = mark.distance(neighbour);
            if distance >= gap {
                continue;
            }
            let push = (gap * PUSH_TARGET - distance) / 2.0;
            let way = direction(mark, neighbour, distance).unwrap_or(way_out(other));
            marks[index] = room.hold(Pixel { x: mark.x - way.x * push, y: mark.y - way.y * push });
            marks[other] = room.hold(Pixel { x: neighbour.x + way.x * push, y: neighbour.y + way.y * push });
            pushed = true;
        }
    }
    pushed
}

/// The way from one point to another, as a point at distance 1; `None` where they are the same.
fn direction(from: Pixel, to: Pixel, distance: f64) -> Option<Pixel> {
    (distance > 0.0).then(|| Pixel { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance })
}

/// Keeps the marks that stand apart and finds free places for the others; where the frame is too crowded
/// for that, lines all of them up. `None` where there is not enough room for that either.
fn settle(marks: &[Pixel], homes: &[Pixel], gap: f64, room: Room) -> Option<Vec<Pixel>> {
    let mut settled = marks.to_vec();
    let mut standing = Standing::new(gap, marks.len());
    let crossed: Vec<_> = (0..marks.len()).filter(|&index| !standing.try_place(marks[index])).collect();
    for index in crossed {
        match standing.place_near(homes[index], room) {
            Some(place) => settled[index] = place,
            None => return line_up(homes, gap, room),
        }
    }
    Some(settled)
}

/// Gives each mark in turn the free site of a lattice that is nearest to its home.
fn line_up(homes: &[Pixel], gap: f64, room: Room) -> Option<Vec<Pixel>> {
    let mut sites = room.lattice(gap);
    let nearest_site = |&home: &Pixel| {
        let distance = |site: &Pixel| home.distance(*site);
        let nearest =
            (0..sites.len()).min_by(|&a, &b| distance(&sites[a]).total_cmp(&distance(&sites[b])))?;
        Some(sites.swap_remove(nearest))
    };
    homes.iter().map(nearest_site).collect()
}

/// Lets marks jump to free places that are much nearer to their homes, the furthest mark first: pushing
/// leaves towers in the corners of the frame, and gaps in crowds.
fn jump_home(marks: &mut [Pixel], homes: &[Pixel], gap: f64, room: Room) {
    let mut order: Vec<_> = (0..marks.len()).collect();
    order.sort_by(|&a, &b| marks[b].distance(homes[b]).total_cmp(&marks[a].distance(homes[a])));
    let mut buckets = Buckets::of(marks, gap);
    for index in order {
        let home = homes[index];
        let reach = marks[index].distance(home) * JUMP_WORTH / (gap * JUMP_STEP);
        let places = (0..(reach * reach) as usize).map(|turn| sunflower(home, gap * JUMP_STEP, turn));
        let is_free = |at: &Pixel| room.hold(*at) == *at && is_clear(marks, &buckets, index, *at, gap);
        if let Some(place) = places.into_iter().find(is_free) {
            marks[index] = place;
            buckets = Buckets::of(marks, gap);
        }
    }
}

/// One round: moves each mark straight towards its home, as far as no other one is in the way.
fn pull_home(marks: &mut [Pixel], homes: &[Pixel], gap: f64) {
    let buckets = Buckets::of(marks, gap * CELL);
    for (index, &home) in homes.iter().enumerate() {
        let mark = marks[index];
        let longest = (gap / 2.0 / mark.distance(home)).min(1.0);
        let nearer = PULL_SHARES.map(|share| share * longest).map(|share| Pixel {
            x: mark.x + (home.x - mark.x) * share,
            y: mark.y + (home.y - mark.y) * share,
        });
        if let Some(place) = nearer.into_iter().find(|&at| is_clear(marks, &buckets, index, at, gap)) {
            marks[index] = place;
        }
    }
}

/// Whether a mark could stand there without coming too near to any other one.
fn is_clear(marks: &[Pixel], buckets: &Buckets, mark: usize, at: Pixel, gap: f64) -> bool {
    buckets.around(at).all(|other| other == mark || marks[other].distance(at) >= gap)
}
