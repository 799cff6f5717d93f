//! Maps the mouse wheel, and trackpad gestures that are reported as wheel events, to zoom commands.

use crate::camera::Command;
use crate::geometry::ScreenPoint;

/// Powers of two to zoom per wheel unit, by `WheelEvent.deltaMode`: pixels, lines, pages.
const STEPS: [f64; 3] = [0.002, 0.05, 1.0];
/// The factor for a trackpad pinch, which is reported as a wheel event with the Control key and much smaller deltas.
const PINCH: f64 = 10.0;
/// The maximum zoom per event, in powers of two.
const MAX_STEPS: f64 = 1.0;

/// The zoom about `at` for a wheel event with vertical `delta` and DOM delta mode `mode`; a positive delta (towards the
/// user) zooms out. `None` if there is nothing to zoom, such as for a horizontal scroll.
pub fn wheel_command(delta: f64, mode: u32, ctrl: bool, at: ScreenPoint) -> Option<Command> {
    let steps_per_unit = STEPS.get(mode as usize).copied().unwrap_or(STEPS[0]);
    let steps = (-delta * steps_per_unit * if ctrl { PINCH } else { 1.0 }).clamp(-MAX_STEPS, MAX_STEPS);
    if steps == 0.0 || steps.is_nan() {
        return None;
    }
    // Padé approximation of 2^steps: scrolling back the same distance exactly undoes it.
    let half = steps * std::f64::consts::LN_2 / 2.0;
    Some(Command::ZoomAbout { at, factor: (1.0 + half) / (1.0 - half) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: ScreenPoint = ScreenPoint { x: 3.0, y: 4.0 };

    fn factor(delta: f64, mode: u32, ctrl: bool) -> Option<f64> {
        match wheel_command(delta, mode, ctrl, AT)? {
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
    fn scrolling_back_undoes_the_zoom() {
        let product = factor(53.0, 0, false).unwrap() * factor(-53.0, 0, false).unwrap();
        assert!((product - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_delta_of_zero_is_none() {
        assert_eq!(wheel_command(0.0, 0, false, AT), None);
        assert_eq!(wheel_command(f64::NAN, 0, false, AT), None);
    }
}
