// Checks that the published JSON schemas agree with the decoders: on the site's own data, on changed settings, on the examples in
// docs/editors/data.md, and on every GeoJSON document of tests/fixtures/lists.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const ajv = new Ajv2020({
  strict: true,
  strictTuples: false,
  allowUnionTypes: true,
  formats: { double: true, uint: true, uint8: true, uint16: true, int16: true },
});
const compiled = (name) => ajv.compile(JSON.parse(text(`public/schema/${name}.schema.json`)));
const [members, config] = [compiled("members"), compiled("config")];
const why = (validate) => ajv.errorsText(validate.errors);

assert.ok(members(JSON.parse(text("public/data/members.geojson"))), why(members));
assert.ok(config(JSON.parse(text("public/config.json"))), why(config));

// Changed settings, and whether they are valid.
const source = (more) => ({ type: "csv", url: "a", ...more });
/** @type {[change: object, good: boolean][]} */
const changes = [
  [{ members: source() }, true],
  [
    {
      members: source({
        headers: { a: "b" },
        constants: { class: "full" },
        values: { class: { F: "full" } },
      }),
    },
    true,
  ],
  [{ members: { type: "json", url: "a", items: "/a", paging: { page: "p", size: ["n", 5] } } }, true],
  [{ members: { type: "ogc", url: "a", limit: 5, max: 10 } }, true],
  [{ members: source({ items: "/a" }) }, false],
  [{ members: source({ fields: { nam: "a" } }) }, false],
  [{ members: { type: "ogc", url: "a", by_class: 1 } }, false],
  [{ members: { type: "xml", url: "a" } }, false],
  [{ members: { type: "csv" } }, false],
  [{ members: { type: "json", url: "a", items: "a" } }, false],
  [{ members: 7 }, false],
  [{ member: "a" }, false],
  [{ map_centre: 200 }, false],
  [{ name: { ko: "a" } }, false],
  [{ contact: {} }, false],
  [{ contact: [] }, true],
  [{ contact: [{ label: { en: "a" }, value: { en: "b" } }] }, true],
  [{ contact: [{ label: { en: "a" }, value: { en: "b" }, href: "mailto:a@example.org" }] }, true],
  [{ contact: [{ label: { en: "a" }, value: { en: "b" }, href: "javascript:b" }] }, false],
  [{ contact: [{ label: { en: "a" } }] }, false],
];
for (const [change, good] of changes) {
  const changed = { ...JSON.parse(text("public/config.json")), ...change };
  assert.equal(config(changed), good, `${JSON.stringify(change)}: ${why(config)}`);
}

// The examples in the documentation.
const examples = [...text("docs/editors/data.md").matchAll(/```json\n(\{ "members": [^`]*)```/g)].map(
  ([, block]) => JSON.parse(block),
);
assert.equal(examples.length, 4);
for (const example of examples)
  assert.ok(config({ ...JSON.parse(text("public/config.json")), ...example }), why(config));

// Documents whose problems a schema cannot express or JSON.parse hides.
const beyond = new Map([
  ["id-twice", "unique ids"],
  ["id-twice-as-number", "unique ids"],
  ["id-many-times", "unique ids"],
  ["document-features-twice", "JSON.parse takes the last of two keys"],
  ["record-id-twice", "JSON.parse takes the last of two keys"],
  ["website-good-control-after", "the reader forgives what is not seen around an address"],
  ["joined-float", "JSON.parse reads 1998.0 as 1998"],
  ["joined-exponent", "JSON.parse reads 1998e0 as 1998"],
]);

let compared = 0;
const apart = [];
for (const line of text("tests/fixtures/lists/expected.txt").trim().split("\n")) {
  const [name, , problems, kind] = line.split(" ");
  const short = name.replace(/^geojson-|\.json$/g, "");
  if (!name.startsWith("geojson-") || beyond.has(short)) continue;
  let document;
  try {
    document = JSON.parse(text(`tests/fixtures/lists/${name}`).replace(/^\ufeff/, ""));
  } catch {
    assert.notEqual(kind, "ok", `${name} isn't JSON, but is decoded`);
    continue;
  }
  const clean = kind === "ok" && problems === "-";
  if (members(document) !== clean)
    apart.push(`${name}: the reader finds ${clean ? "nothing" : problems}, the schema: ${why(members)}`);
  compared += 1;
}
assert.equal(apart.length, 0, apart.join("\n"));
assert.ok(compared > 150, `only ${compared} documents were compared`);
console.log(`schemas: ${compared} documents with the same result`);
