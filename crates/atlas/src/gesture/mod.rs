//! Input to commands. What a gesture has to remember is a value that its caller keeps; time and place come in as
//! arguments.

mod key;
mod pointer;
mod speed;
mod wheel;

pub use key::key;
pub use pointer::{Contact, Grip, Pointers, Release};
pub use wheel::wheel;
