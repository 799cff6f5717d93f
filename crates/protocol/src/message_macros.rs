//! The macros that make requests and responses of declarations: a struct, its codec, and its shape in TypeScript.

/// The shape of a message in TypeScript, with its documentation.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! shape {
    ($name:expr, [$($doc:literal)*], $($field:ident: $type:ty, [$($field_doc:literal)*],)*) => {
        $crate::shape::Shape {
            name: $name,
            doc: concat!($($doc),*),
            fields: vec![$($crate::shape::FieldShape {
                name: stringify!($field),
                doc: concat!($($field_doc),*),
                declaration: <$type as Field>::declaration(),
            },)*],
        }
    };
}

/// Requests: each a struct with its name on the wire and the type of its response.
macro_rules! requests {
    ($($(#[doc = $doc:literal])* $name:ident($wire:literal) -> $response:ident {
        $($(#[doc = $field_doc:literal])* $field:ident: $type:ty,)*
    })+) => {
        string_enum! {
            /// The type of a request.
            RequestType {
                $($(#[doc = $doc])* $name = $wire,)+
            }
        }

        $(
            $(#[doc = $doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $name { $($(#[doc = $field_doc])* pub $field: $type,)* }

            impl Request for $name {
                const TYPE: RequestType = RequestType::$name;
                type Response = $response;

                fn encode(&self) -> String {
                    #[allow(unused_mut, reason = "some requests have no fields")]
                    let mut object = ObjectWriter::default();
                    $(self.$field.write(stringify!($field), &mut object);)*
                    object.finish()
                }

                fn decode(json: &str) -> Result<Self, ProtocolError> {
                    let read = || -> Result<Self, ObjectError> {
                        #[allow(unused_mut, unused_variables, reason = "some requests have no fields")]
                        let mut object = ObjectReader::parse(json)?;
                        Ok(Self { $($field: Field::read(stringify!($field), &mut object)?,)* })
                    };
                    read().map_err(|error| ProtocolError::Field { message: $wire, error })
                }
            }
        )+

        /// The shapes of the requests, each with the name of its response.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) fn shapes() -> Vec<($crate::shape::Shape, &'static str)> {
            vec![$((shape!($wire, [$($doc)*], $($field: $type, [$($field_doc)*],)*), stringify!($response)),)+]
        }
    };
}

/// Responses: each a struct of fields, with bytes for a list or a file.
macro_rules! responses {
    ($($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $field_doc:literal])* $field:ident: $type:ty,)* $(=> $(#[$bytes_doc:meta])* $bytes:ident)?
    })+) => {
        $(
            $(#[doc = $doc])*
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct $name { $($(#[doc = $field_doc])* pub $field: $type,)* $($(#[$bytes_doc])* pub $bytes: Vec<u8>,)? }

            impl Response for $name {
                fn encode(self) -> Message {
                    #[allow(unused_mut, reason = "some responses have no fields")]
                    let mut object = ObjectWriter::default();
                    $(self.$field.write(stringify!($field), &mut object);)*
                    #[allow(unused_mut, reason = "most responses have no bytes")]
                    let mut message = Message { json: object.finish(), bytes: Vec::new() };
                    $(message.bytes = self.$bytes;)?
                    message
                }

                fn decode(message: Message) -> Result<Self, ProtocolError> {
                    let read = || -> Result<Self, ObjectError> {
                        #[allow(unused_mut, unused_variables, reason = "some responses have no fields")]
                        let mut object = ObjectReader::parse(&message.json)?;
                        Ok(Self {
                            $($field: Field::read(stringify!($field), &mut object)?,)*
                            $($bytes: message.bytes,)?
                        })
                    };
                    read().map_err(|error| ProtocolError::Field { message: stringify!($name), error })
                }
            }
        )+

        /// The shapes of the responses.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) fn shapes() -> Vec<$crate::shape::Shape> {
            vec![$(shape!(stringify!($name), [$($doc)*], $($field: $type, [$($field_doc)*],)*),)+]
        }
    };
}
