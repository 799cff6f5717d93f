//! Maps keys to camera commands.

use crate::camera::Command;
use crate::geometry::Size;

/// Screen units by which an arrow key moves the view in a frame that is large enough.
const ARROW_STEP: f64 = 80.0;
/// The maximum share of the frame by which an arrow key moves the view.
const ARROW_SHARE: f64 = 0.25;

/// The command for a key by its DOM name (`KeyboardEvent.key`) in a frame of `size`; `None` for other keys.
///
/// Arrow keys move the view, so the content moves the opposite way; `+` (or `=`, the same key without Shift) and `-` zoom
/// by 2, Page Up and Page Down by 4; `0` and Home return to the home view.
pub fn key_command(name: &str, size: Size) -> Option<Command> {
    let (dx, dy) = (arrow_step(size.width), arrow_step(size.height));
    let command = match name {
        "ArrowLeft" => Command::Pan { dx, dy: 0.0 },
        "ArrowRight" => Command::Pan { dx: -dx, dy: 0.0 },
        "ArrowUp" => Command::Pan { dx: 0.0, dy },
        "ArrowDown" => Command::Pan { dx: 0.0, dy: -dy },
        "+" | "=" => Command::Zoom { factor: 2.0 },
        "-" => Command::Zoom { factor: 0.5 },
        "PageUp" => Command::Zoom { factor: 4.0 },
        "PageDown" => Command::Zoom { factor: 0.25 },
        "0" | "Home" => Command::Home,
        _ => return None,
    };
    Some(command)
}

fn arrow_step(side: f64) -> f64 {
    (side * ARROW_SHARE).clamp(0.0, ARROW_STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Size = Size { width: 960.0, height: 200.0 };

    #[test]
    fn keys_map_to_commands() {
        let check = |name, expected| assert_eq!(key_command(name, FRAME), expected, "{name}");
        let pan = |dx, dy| Some(Command::Pan { dx, dy });
        let zoom = |factor| Some(Command::Zoom { factor });
        check("ArrowLeft", pan(80.0, 0.0));
        check("ArrowRight", pan(-80.0, 0.0));
        check("ArrowUp", pan(0.0, 50.0));
        check("ArrowDown", pan(0.0, -50.0));
        check("+", zoom(2.0));
        check("=", zoom(2.0));
        check("-", zoom(0.5));
        check("PageUp", zoom(4.0));
        check("PageDown", zoom(0.25));
        check("0", Some(Command::Home));
        check("Home", Some(Command::Home));
        check("Enter", None);
        check("a", None);
        check("", None);
    }

    #[test]
    fn arrows_do_nothing_in_an_empty_frame() {
        let check = |width| {
            let command = key_command("ArrowLeft", Size { width, height: 0.0 });
            assert_eq!(command, Some(Command::Pan { dx: 0.0, dy: 0.0 }), "{width}");
        };
        check(0.0);
        check(-10.0);
    }
}
