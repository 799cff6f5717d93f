//! Schemas of single values. The allowed names come from the types of `domain`.

use domain::{Class, Evidence, Kind};
use schemars::{Schema, SchemaGenerator, json_schema};

pub fn id(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "The ID, which is part of the address: lower-case letters, digits and hyphens. Unique in the list.",
        "oneOf": [
            { "type": "string", "maxLength": 80, "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" },
            { "type": "integer", "minimum": 0 }
        ]
    })
}

/// A text with at least one visible character.
pub fn text(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "[^\\s\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]" })
}

pub fn optional_text(generator: &mut SchemaGenerator) -> Schema {
    or_null(text(generator))
}

pub fn country_code(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[A-Za-z]{2}$" })
}

/// An `https://` or `http://` address with a host.
pub fn address(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "string",
        "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[\\p{L}\\p{N}\\[][^\\s\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]*$"
    })
}

pub fn optional_address(generator: &mut SchemaGenerator) -> Schema {
    or_null(address(generator))
}

pub fn addresses(generator: &mut SchemaGenerator) -> Schema {
    let items = address(generator);
    json_schema!({ "type": ["array", "null"], "items": items })
}

pub fn texts(generator: &mut SchemaGenerator) -> Schema {
    let items = text(generator);
    json_schema!({ "type": ["array", "null"], "items": items })
}

pub fn year(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["integer", "null"], "minimum": 1000, "maximum": 2999 })
}

pub fn class(_: &mut SchemaGenerator) -> Schema {
    one_of(Class::ALL.iter().map(|class| class.as_str()))
}

pub fn kind(_: &mut SchemaGenerator) -> Schema {
    one_of(Kind::ALL.iter().map(|kind| kind.as_str()))
}

pub fn evidence(_: &mut SchemaGenerator) -> Schema {
    one_of(Evidence::ALL.iter().map(|evidence| evidence.as_str()))
}

fn one_of(names: impl Iterator<Item = &'static str>) -> Schema {
    let names: Vec<Option<&str>> = names.map(Some).chain([None]).collect();
    json_schema!({ "enum": names })
}

pub fn point(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "array",
        "description": "Longitude and latitude in degrees.",
        "prefixItems": [
            { "type": "number", "minimum": -180, "maximum": 180 },
            { "type": "number", "minimum": -90, "maximum": 90 }
        ],
        "items": { "type": "number" },
        "minItems": 2
    })
}

pub fn pointer(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "description": "A JSON Pointer (RFC 6901).", "pattern": "^(/|$)" })
}

fn or_null(schema: Schema) -> Schema {
    json_schema!({ "anyOf": [schema, { "type": "null" }] })
}
