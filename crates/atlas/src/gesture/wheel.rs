//! The wheel, and what trackpads report as one.

use crate::camera::Command;
use crate::unit::Pixel;

/// Zoom steps (powers of two) a unit of the wheel, by `WheelEvent.deltaMode`: pixels, lines, pages.
const STEPS: [f64; 3] = [0.002, 0.05, 1.0];
/// A pinch on a trackpad comes as a wheel with the control key, in much smaller units.
const PINCH: f64 = 10.0;
/// The most that one event may zoom, in powers of two.
const MOST: f64 = 1.0;

/// The zoom about `at` for a turn of the wheel by `delta` units of a DOM `mode`; down and towards oneself (above 0)
/// zooms out. `None` for a turn that zooms by nothing, such as one to the side.
pub fn wheel(delta: f64, mode: u32, ctrl: bool, at: Pixel) -> Option<Command> {
    let unit = STEPS.get(mode as usize).copied().unwrap_or(STEPS[0]);
    let steps = (-delta * unit * if ctrl { PINCH } else { 1.0 }).clamp(-MOST, MOST);
    if steps == 0.0 || steps.is_nan() {
        return None;
    }
    // Padé's approximation of 2^steps: turning back as far undoes it exactly.
    let half = steps * std::f64::consts::LN_2 / 2.0;
    Some(Command::ZoomAbout { at, factor: (1.0 + half) / (1.0 - half) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Pixel = Pixel { x: 3.0, y: 4.0 };

    fn factor(delta: f64, mode: u32, ctrl: bool) -> Option<f64> {
        match wheel(delta, mode, ctrl, AT)? {
            Command::ZoomAbout { at: AT, factor } => Some(factor),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn up_zooms_in_and_down_zooms_out() {
        for (delta, mode, ctrl, expected) in [
            (-120.0, 0, false, 1.18),
            (120.0, 0, false, 0.85),
            (-3.0, 1, false, 1.11),
            (-1.0, 2, false, 2.06),
            (-12.0, 0, true, 1.18),
            (-9e9, 0, false, 2.06),
            (-120.0, 7, false, 1.18),
        ] {
            let found = factor(delta, mode, ctrl).unwrap();
            assert!((found - expected).abs() < 0.01, "{delta} {mode} {ctrl}: {found}");
        }
    }

    #[test]
    fn there_and_back_is_nothing() {
        let product = factor(53.0, 0, false).unwrap() * factor(-53.0, 0, false).unwrap();
        assert!((product - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_turn_by_nothing_is_none() {
        assert_eq!(wheel(0.0, 0, false, AT), None);
        assert_eq!(wheel(f64::NAN, 0, false, AT), None);
    }
}
