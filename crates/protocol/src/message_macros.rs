//! The macros that make requests and responses of declarations: a struct, its codec, and its shape in TypeScript.

/// Requests: each a struct with its name on the wire and the type of its response.
macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident($wire:literal) -> $response:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
    })+) => {
        string_enum! {
            /// The type of a request.
            RequestType {
                $($(#[$doc])* $name = $wire,)+
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

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

        /// The declarations of the requests: name, response and fields.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) fn shapes() -> Vec<(&'static str, &'static str, Vec<(&'static str, String)>)> {
            vec![$(
                ($wire, stringify!($response), vec![$((stringify!($field), <$type as Field>::declaration()),)*]),
            )+]
        }
    };
}

/// Responses: each a struct of fields, with bytes for a list or a file.
macro_rules! responses {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)* $(=> $(#[$bytes_doc:meta])* $bytes:ident)?
    })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* $($(#[$bytes_doc])* pub $bytes: Vec<u8>,)? }

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

        /// The declarations of the responses: name and fields.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) fn shapes() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
            vec![$((stringify!($name), vec![$((stringify!($field), <$type as Field>::declaration()),)*]),)+]
        }
    };
}
