//! TopoJSON: outlines that share their arcs, each arc written as steps from point to point.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result, ensure};
use atlas::{LonLat, Ring};
use serde::Deserialize;

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: HashMap<String, Object>,
    arcs: Vec<Vec<[f64; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

/// The kinds of object that land is made of. An arc is its index, or the complement of it where it is to be walked
/// backwards.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum Object {
    GeometryCollection { geometries: Vec<Object> },
    Polygon { id: Option<String>, arcs: Vec<Vec<i64>> },
    MultiPolygon { id: Option<String>, arcs: Vec<Vec<Vec<i64>>> },
}

/// Every ring of an object, the outer ones and the holes alike.
pub fn rings(text: &[u8], object: &str) -> Result<Vec<Ring>> {
    Ok(things(text, object)?.into_iter().flat_map(|(_, rings)| rings).collect())
}

/// The things that an object consists of: the id of each, if it has one, and its rings.
pub fn things(text: &[u8], object: &str) -> Result<Vec<(Option<String>, Vec<Ring>)>> {
    let topology: Topology = serde_json::from_slice(text)?;
    let object = topology.objects.get(object).with_context(|| format!("it has no object {object:?}"))?;
    let arcs: Vec<Ring> =
        topology.arcs.iter().map(|steps| topology.transform.walk(steps)).collect::<Result<_>>()?;
    let rings = |part: &Object| -> Result<Vec<Ring>> {
        part.outlines().into_iter().map(|outline| join(outline, &arcs)).collect()
    };
    object.parts().into_iter().map(|part| Ok((part.id(), rings(part)?))).collect()
}

/// The lines between two of the things that an object consists of: the arcs that both walk.
pub fn borders(text: &[u8], object: &str) -> Result<Vec<Ring>> {
    let topology: Topology = serde_json::from_slice(text)?;
    let object = topology.objects.get(object).with_context(|| format!("it has no object {object:?}"))?;
    let mut walkers: HashMap<i64, BTreeSet<usize>> = HashMap::new();
    for (thing, arc) in object
        .parts()
        .into_iter()
        .enumerate()
        .flat_map(|(thing, part)| part.outlines().into_iter().flatten().map(move |&arc| (thing, arc)))
    {
        walkers.entry(if arc < 0 { !arc } else { arc }).or_default().insert(thing);
    }
    let shared = |index: &usize| walkers.get(&(*index as i64)).is_some_and(|things| things.len() > 1);
    let lines = (0..topology.arcs.len()).filter(shared);
    lines.map(|index| topology.transform.walk(&topology.arcs[index])).collect()
}

impl Transform {
    /// The places of an arc.
    fn walk(&self, steps: &[[f64; 2]]) -> Result<Ring> {
        let (mut x, mut y) = (0.0, 0.0);
        let place = |[dx, dy]: &[f64; 2]| {
            (x, y) = (x + dx, y + dy);
            let lon = x * self.scale[0] + self.translate[0];
            let lat = y * self.scale[1] + self.translate[1];
            // Rounding takes the last point of Antarctica a hair beyond the meridian of 180°.
            let place = LonLat::new(lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0));
            place.with_context(|| format!("it has a place that is not on Earth: {lon}, {lat}"))
        };
        steps.iter().map(place).collect()
    }
}

impl Object {
    /// The things that it consists of.
    fn parts(&self) -> Vec<&Self> {
        match self {
            Self::GeometryCollection { geometries } => geometries.iter().collect(),
            one => vec![one],
        }
    }

    fn id(&self) -> Option<String> {
        match self {
            Self::GeometryCollection { .. } => None,
            Self::Polygon { id, .. } | Self::MultiPolygon { id, .. } => id.clone(),
        }
    }

    fn outlines(&self) -> Vec<&[i64]> {
        match self {
            Self::GeometryCollection { geometries } => geometries.iter().flat_map(Self::outlines).collect(),
            Self::Polygon { arcs, .. } => arcs.iter().map(Vec::as_slice).collect(),
            Self::MultiPolygon { arcs, .. } => arcs.iter().flatten().map(Vec::as_slice).collect(),
        }
    }
}

/// Joins arcs end to end. Each begins where the one before ended, and the last ends where the first began: both
/// repeated points are left out.
fn join(outline: &[i64], arcs: &[Ring]) -> Result<Ring> {
    let mut ring = Ring::new();
    for &number in outline {
        let backwards = number < 0;
        let index = usize::try_from(if backwards { !number } else { number })?;
        let arc = arcs.get(index).with_context(|| format!("it has no arc {index}"))?;
        let without_last = arc.len().saturating_sub(1);
        if backwards {
            ring.extend(arc.iter().rev().take(without_last));
        } else {
            ring.extend(arc.iter().take(without_last));
        }
    }
    ensure!(ring.len() >= 3, "it has an outline of {} points", ring.len());
    Ok(ring)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side: the arc between them is walked down by the one and up by the other.
    const SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-10,0]},
        "objects":{"land":{"type":"GeometryCollection","geometries":[
            {"type":"MultiPolygon","arcs":[[[0,1]]]},{"type":"Polygon","arcs":[[2,-1]]}]}},
        "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]]}"#;

    fn plain(ring: &Ring) -> Vec<(f64, f64)> {
        ring.iter().map(|place| (place.lon(), place.lat())).collect()
    }

    #[test]
    fn shared_arcs_are_walked_both_ways() {
        let rings = rings(SQUARES.as_bytes(), "land").unwrap();
        assert_eq!(plain(&rings[0]), [(-9.0, 0.0), (-9.0, 1.0), (-10.0, 1.0), (-10.0, 0.0)]);
        assert_eq!(plain(&rings[1]), [(-9.0, 0.0), (-8.0, 0.0), (-8.0, 1.0), (-9.0, 1.0)]);
    }

    #[test]
    fn what_two_share_is_a_border() {
        let lines: Vec<_> = borders(SQUARES.as_bytes(), "land").unwrap().iter().map(plain).collect();
        assert_eq!(lines, [[(-9.0, 0.0), (-9.0, 1.0)]]);
    }

    #[test]
    fn what_is_missing_is_said() {
        let error = rings(SQUARES.as_bytes(), "sea").unwrap_err().to_string();
        assert_eq!(error, "it has no object \"sea\"");
        let error = rings(SQUARES.replace("[2,-1]", "[7]").as_bytes(), "land").unwrap_err().to_string();
        assert_eq!(error, "it has no arc 7");
    }
}
