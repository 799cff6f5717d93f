//! Translates keyboard, wheel and pointer input into camera commands.
//!
//! Nothing here reads a clock or an event: time and position are arguments, and the caller keeps the state of a gesture.

mod gesture;
mod keyboard;
mod sample;
mod velocity;
mod wheel;

pub use gesture::{DragMode, GestureEnd, GestureRecognizer};
pub use keyboard::key_command;
pub use sample::PointerSample;
pub use velocity::Velocity;
pub use wheel::wheel_command;
