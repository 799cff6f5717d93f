//! How messages are declared: once, with their parameters. The declaration makes a method, and lists what each language must
//! define.

use super::value::Value;
use crate::{Class, Compass, Continent, Date, Evidence, Expected, Kind, Lang, Region};

/// A message, as the content compiler sees it.
#[derive(Debug)]
pub struct Declared {
    /// The key in the files of the languages.
    pub name: &'static str,
    /// What a language must define.
    pub entries: Entries,
}

/// What a language must define for a message.
#[derive(Debug)]
pub enum Entries {
    /// One text, into which the values of these parameters are put.
    Text(&'static [Parameter]),
    /// A text for each key.
    Table(&'static [&'static str]),
}

/// A value that is put into a text.
#[derive(Debug)]
pub struct Parameter {
    /// How a text names it: `{name}`.
    pub name: &'static str,
    /// Whether it chooses between forms: `{name|one|many}`.
    pub is_count: bool,
}

impl Declared {
    /// How many texts the message has.
    pub const fn text_count(&self) -> usize {
        match self.entries {
            Entries::Text(_) => 1,
            Entries::Table(keys) => keys.len(),
        }
    }
}

/// Counts the texts of the messages before the one with this name; of all messages if no message has it.
pub const fn length_before(messages: &[Declared], name: &str) -> usize {
    let (mut length, mut index) = (0, 0);
    while index < messages.len() && !is_same(messages[index].name, name) {
        length += messages[index].text_count();
        index += 1;
    }
    length
}

/// Whether two texts are the same, in constants.
pub const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut index = 0;
    while index < a.len() && index < b.len() && a[index] == b[index] {
        index += 1;
    }
    index == a.len() && index == b.len()
}

/// A type that is put into texts.
pub trait Argument: Copy {
    /// Whether it chooses between forms.
    const IS_COUNT: bool = false;
    /// What is put into the text.
    fn value<'a>(self) -> Value<'a>
    where
        Self: 'a;
}

impl Argument for &str {
    fn value<'a>(self) -> Value<'a>
    where
        Self: 'a,
    {
        Value::Text(self)
    }
}

/// A number of things.
impl Argument for usize {
    const IS_COUNT: bool = true;
    fn value<'a>(self) -> Value<'a> {
        Value::Count(self)
    }
}

/// A number used as an identifier, such as a year or a status.
impl Argument for u16 {
    fn value<'a>(self) -> Value<'a> {
        Value::Plain(self.into())
    }
}

impl Argument for Date {
    fn value<'a>(self) -> Value<'a> {
        Value::Date(self)
    }
}

/// A number that is written without separators, such as that of a line.
#[derive(Clone, Copy, Debug)]
pub struct Plain(pub usize);

impl Argument for Plain {
    fn value<'a>(self) -> Value<'a> {
        Value::Plain(self.0)
    }
}

/// An area that has its place in the array of texts.
pub trait AreaStart {
    /// The index of its first text.
    const START: usize;
}

/// A type whose values each have a text.
pub trait MessageKey: Copy {
    /// What the files of the languages call the values.
    const KEYS: &'static [&'static str];
    /// The index of the value's key.
    fn index(self) -> usize;
}

/// Makes enums `MessageKey`s whose values are in the order of `ALL`, by the method that names a value.
macro_rules! message_keys {
    ($($name:ident by $method:ident),+ $(,)?) => { $(
        impl MessageKey for $name {
            const KEYS: &'static [&'static str] = &{
                let mut keys = [""; $name::ALL.len()];
                let mut index = 0;
                while index < keys.len() {
                    keys[index] = $name::ALL[index].$method();
                    index += 1;
                }
                keys
            };
            fn index(self) -> usize {
                self as usize
            }
        }
    )+ };
}

message_keys!(
    Compass by as_str,
    Continent by as_str,
    Evidence by as_str,
    Expected by as_str,
    Kind by as_str,
    Lang by code,
    Region by as_str,
);

/// A class that may not be known.
impl MessageKey for Option<Class> {
    const KEYS: &'static [&'static str] = &{
        let mut keys = ["unknown"; Class::ALL.len() + 1];
        let mut index = 0;
        while index < Class::ALL.len() {
            keys[index] = Class::ALL[index].as_str();
            index += 1;
        }
        keys
    };
    fn index(self) -> usize {
        self.map_or(Class::ALL.len(), |class| class as usize)
    }
}

/// Declares an area: its type and its messages. `areas.rs` lists all areas. A message is a text (`menu`), a text with parameters
/// (`title(page: &str)`), a text for each value of a type (`kind[Kind]`), or several by name (`themes { "light", "dark" }`).
macro_rules! messages {
    (
        $(#[$doc:meta])* $type:ident {
            $($(#[$message_doc:meta])* $name:ident
                $(( $($parameter:ident: $parameter_type:ty),+ ))? $([ $key_type:ty ])? $({ $($key:literal),+ })?),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $type(pub(super) &'static $crate::messages::catalogue::Catalogue);

        /// The messages of the area.
        pub const DECLARED: &[$crate::messages::declare::Declared] = &[$(
            $crate::messages::declare::Declared {
                name: stringify!($name),
                entries: $crate::messages::declare::entries!(
                    $(( $($parameter: $parameter_type),+ ))? $([ $key_type ])? $({ $($key),+ })?
                ),
            }
        ),+];

        #[allow(missing_docs, reason = "a label is documented by its name")]
        impl $type {
            $(
                $crate::messages::declare::method!(
                    $(#[$message_doc])* $name $(( $($parameter: $parameter_type),+ ))? $([ $key_type ])? $({ $($key),+ })?
                );
            )+
        }
    };
}
pub(super) use messages;

macro_rules! entries {
    () => { $crate::messages::declare::Entries::Text(&[]) };
    (( $($parameter:ident: $type:ty),+ )) => {
        $crate::messages::declare::Entries::Text(&[$(
            $crate::messages::declare::Parameter {
                name: stringify!($parameter),
                is_count: <$type as $crate::messages::declare::Argument>::IS_COUNT,
            }
        ),+])
    };
    ([ $key_type:ty ]) => {
        $crate::messages::declare::Entries::Table(<$key_type as $crate::messages::declare::MessageKey>::KEYS)
    };
    ({ $($key:literal),+ }) => { $crate::messages::declare::Entries::Table(&[$($key),+]) };
}
pub(super) use entries;

macro_rules! index {
    ($name:ident) => {
        const {
            <Self as $crate::messages::declare::AreaStart>::START
                + $crate::messages::declare::length_before(DECLARED, stringify!($name))
        }
    };
}
pub(super) use index;

macro_rules! method {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub fn $name(self) -> &'static str {
            self.0.text($crate::messages::declare::index!($name))
        }
    };
    ($(#[$doc:meta])* $name:ident ( $($parameter:ident: $type:ty),+ )) => {
        $(#[$doc])*
        pub fn $name(self, $($parameter: $type),+) -> String {
            use $crate::messages::declare::Argument;
            self.0.fill($crate::messages::declare::index!($name), &[$($parameter.value()),+])
        }
    };
    ($(#[$doc:meta])* $name:ident [ $key_type:ty ]) => {
        $(#[$doc])*
        pub fn $name(self, key: $key_type) -> &'static str {
            let first = $crate::messages::declare::index!($name);
            self.0.text(first + <$key_type as $crate::messages::declare::MessageKey>::index(key))
        }
    };
    ($(#[$doc:meta])* $name:ident { $($key:literal),+ }) => {
        $(#[$doc])*
        pub fn $name(self) -> [&'static str; [$($key),+].len()] {
            std::array::from_fn(|index| self.0.text($crate::messages::declare::index!($name) + index))
        }
    };
}
pub(super) use method;
