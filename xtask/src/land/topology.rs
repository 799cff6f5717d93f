//! Reads TopoJSON: outlines that share arcs, each of which is delta-encoded.

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

/// The kinds of objects in Natural Earth's files. An arc is given by its index, or by the complement (`!index`) if it is
/// reversed.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum Object {
    GeometryCollection { geometries: Vec<Object> },
    Polygon { id: Option<String>, arcs: Vec<Vec<i64>> },
    MultiPolygon { id: Option<String>, arcs: Vec<Vec<Vec<i64>>> },
}

/// All rings of an object, outer rings and holes alike.
pub fn rings(text: &[u8], object: &str) -> Result<Vec<Ring>> {
    Ok(features(text, object)?.into_iter().flat_map(|(_, rings)| rings).collect())
}

/// The features of an object: the ID of each, if it has one, and its rings.
pub fn features(text: &[u8], object: &str) -> Result<Vec<(Option<String>, Vec<Ring>)>> {
    let topology: Topology = serde_json::from_slice(text)?;
    let object = topology.objects.get(object).with_context(|| format!("there is no object {object:?}"))?;
    let arcs: Vec<Ring> =
        topology.arcs.iter().map(|deltas| topology.transform.decode(deltas)).collect::<Result<_>>()?;
    let rings = |feature: &Object| -> Result<Vec<Ring>> {
        feature.outlines().into_iter().map(|outline| join(outline, &arcs)).collect()
    };
    object.features().into_iter().map(|feature| Ok((feature.id(), rings(feature)?))).collect()
}

/// The lines between two features of an object: the arcs that both have.
pub fn borders(text: &[u8], object: &str) -> Result<Vec<Ring>> {
    let topology: Topology = serde_json::from_slice(text)?;
    let object = topology.objects.get(object).with_context(|| format!("there is no object {object:?}"))?;
    // The features that each arc belongs to.
    let mut users: HashMap<i64, BTreeSet<usize>> = HashMap::new();
    for (feature, object) in object.features().into_iter().enumerate() {
        for &arc in object.outlines().into_iter().flatten() {
            users.entry(if arc < 0 { !arc } else { arc }).or_default().insert(feature);
        }
    }
    let is_shared = |index: &usize| users.get(&(*index as i64)).is_some_and(|features| features.len() > 1);
    let lines = (0..topology.arcs.len()).filter(is_shared);
    lines.map(|index| topology.transform.decode(&topology.arcs[index])).collect()
}

impl Transform {
    /// Decodes the points of an arc.
    fn decode(&self, deltas: &[[f64; 2]]) -> Result<Ring> {
        let (mut x, mut y) = (0.0, 0.0);
        let point = |[dx, dy]: &[f64; 2]| {
            (x, y) = (x + dx, y + dy);
            let lon = x * self.scale[0] + self.translate[0];
            let lat = y * self.scale[1] + self.translate[1];
            // Rounding puts the last point of Antarctica slightly beyond 180°.
            let point = LonLat::new(lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0));
            point.with_context(|| format!("a point is out of range: {lon}, {lat}"))
        };
        deltas.iter().map(point).collect()
    }
}

impl Object {
    /// The features of a collection, or the object itself.
    fn features(&self) -> Vec<&Self> {
        match self {
            Self::GeometryCollection { geometries } => geometries.iter().collect(),
            feature => vec![feature],
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

/// Joins arcs into a ring. Each begins with the last point of the previous one, and the last ends with the first point of the
/// first: the last point of each arc is left out.
fn join(outline: &[i64], arcs: &[Ring]) -> Result<Ring> {
    let mut ring = Ring::new();
    for &reference in outline {
        let is_reversed = reference < 0;
        let index = usize::try_from(if is_reversed { !reference } else { reference })?;
        let arc = arcs.get(index).with_context(|| format!("there is no arc {index}"))?;
        let without_last = arc.len().saturating_sub(1);
        if is_reversed {
            ring.extend(arc.iter().rev().take(without_last));
        } else {
            ring.extend(arc.iter().take(without_last));
        }
    }
    ensure!(ring.len() >= 3, "an outline has only {} points", ring.len());
    Ok(ring)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two adjacent squares. The arc between them runs down in one and up in the other.
    const SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-10,0]},
        "objects":{"land":{"type":"GeometryCollection","geometries":[
            {"type":"MultiPolygon","arcs":[[[0,1]]]},{"type":"Polygon","arcs":[[2,-1]]}]}},
        "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]]}"#;

    fn coordinates(ring: &Ring) -> Vec<(f64, f64)> {
        ring.iter().map(|point| (point.lon(), point.lat())).collect()
    }

    #[test]
    fn shared_arcs_are_followed_in_both_directions() {
        let rings = rings(SQUARES.as_bytes(), "land").unwrap();
        assert_eq!(coordinates(&rings[0]), [(-9.0, 0.0), (-9.0, 1.0), (-10.0, 1.0), (-10.0, 0.0)]);
        assert_eq!(coordinates(&rings[1]), [(-9.0, 0.0), (-8.0, 0.0), (-8.0, 1.0), (-9.0, 1.0)]);
    }

    #[test]
    fn a_shared_arc_is_a_border() {
        let lines: Vec<_> = borders(SQUARES.as_bytes(), "land").unwrap().iter().map(coordinates).collect();
        assert_eq!(lines, [[(-9.0, 0.0), (-9.0, 1.0)]]);
    }

    #[test]
    fn missing_objects_and_arcs_are_errors() {
        let error = rings(SQUARES.as_bytes(), "sea").unwrap_err().to_string();
        assert_eq!(error, "there is no object \"sea\"");
        let error = rings(SQUARES.replace("[2,-1]", "[7]").as_bytes(), "land").unwrap_err().to_string();
        assert_eq!(error, "there is no arc 7");
    }
}
