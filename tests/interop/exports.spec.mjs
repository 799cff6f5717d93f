// Exports, read by other programs. The files are the golden files of crates/export/tests/formats.rs; the JSON export has the
// values that the others are compared with.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";

const golden = (file) => fileURLToPath(new URL(`../../crates/export/tests/golden/${file}`, import.meta.url));
const rowsScript = fileURLToPath(new URL("csv_rows.py", import.meta.url));
const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
const jsonExport = (name) => JSON.parse(readFileSync(golden(`${name}.json`), "utf8"));

/** The features that GDAL reads from a file. */
const features = (file, ...options) =>
  JSON.parse(run("ogr2ogr", ...options, "-f", "GeoJSON", "/vsistdout/", golden(file))).features;

const cards = (name) => {
  const read = ICAL.parse(readFileSync(golden(`${name}.vcf`), "utf8"));
  return (read[0] === "vcard" ? [read] : read).map((card) => new ICAL.Component(card));
};

/** The cell of a value: an apostrophe is put before what a spreadsheet would take for a formula. */
const text = (value) => {
  const shown = Array.isArray(value) ? value.join("; ") : String(value ?? "");
  return typeof value !== "number" && /^[=+\-@\t\r＝＋－＠]/u.test(shown) ? `'${shown}` : shown;
};

/** Removes the control characters that XML and vCard forbid. */
// oxlint-disable-next-line no-control-regex
const writable = (text) => text.replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, "");

const near = (found, { longitude, latitude }) => {
  assert.ok(Math.abs(found[0] - longitude) < 1e-6 && Math.abs(found[1] - latitude) < 1e-6, `${found}`);
};

for (const [name, lang] of [
  ["real", "ko"],
  ["hostile", "en"],
]) {
  const { members, licence, attribution, updated } = jsonExport(name);
  const shownName = (member) => member[`name_${lang}`] ?? member.name;

  test(`Python reads ${name}.csv`, () => {
    const rows = JSON.parse(run("python3", rowsScript, golden(`${name}.csv`)));
    assert.equal(rows.length, members.length);
    rows.forEach((row, at) => {
      const expected = { ...members[at], licence, attribution, updated };
      for (const key of new Set([...Object.keys(row), ...Object.keys(expected)])) {
        assert.equal(row[key], text(expected[key]), `${row.id}: ${key}`);
      }
    });
  });

  test(`GDAL reads ${name}.geojson`, () => {
    const read = features(`${name}.geojson`);
    assert.equal(read.length, members.length);
    read.forEach(({ geometry, properties }, at) => {
      near(geometry.coordinates, members[at]);
      assert.equal(properties.name, members[at].name);
      assert.deepEqual(properties.sources, members[at].sources);
    });
  });

  // GDAL has two KML drivers and uses the one that isn't skipped.
  for (const [driver, other] of [
    ["KML", "LIBKML"],
    ["LIBKML", "KML"],
  ]) {
    test(`GDAL's ${driver} reads ${name}.kml`, () => {
      const read = features(`${name}.kml`, "--config", "OGR_SKIP", other);
      assert.equal(read.length, members.length);
      read.forEach(({ geometry, properties }, at) => {
        near(geometry.coordinates, members[at]);
        // The older driver joins the lines of a name and ignores extended data.
        const line = (text) => (driver === "KML" ? text.replaceAll(/[\r\n]+/g, " ") : text);
        assert.equal(properties.Name, line(writable(shownName(members[at]))));
        if (driver === "LIBKML") {
          for (const key of ["country_code", "website", "page", "joined"]) {
            assert.equal(properties[key] ?? "", String(members[at][key] ?? ""), key);
          }
          assert.equal(properties.default_name, writable(members[at].name));
        }
      });
    });
  }

  test(`ical.js reads ${name}.vcf as vCard 4.0`, () => {
    const read = cards(name);
    assert.equal(read.length, members.length);
    read.forEach((card, at) => {
      const member = members[at];
      const first = (key) => card.getFirstPropertyValue(key);
      // A vCard has one kind of line break in values.
      const clean = (value) => writable(value).replaceAll(/\r\n?/g, "\n");
      assert.deepEqual([first("version"), first("kind"), first("uid")], ["4.0", "org", member.id]);
      const names = Object.fromEntries(
        card.getAllProperties("fn").map((line) => [line.getParameter("language"), line.getFirstValue()]),
      );
      const expected = { en: clean(member.name_en ?? member.name) };
      assert.deepEqual(names, member.name_ko ? { ...expected, ko: clean(member.name_ko) } : expected);
      assert.ok(card.getAllProperties("fn").every((line) => line.getParameter("altid") === "1"));
      assert.deepEqual(card.getFirstProperty("nickname")?.getValues(), member.alt_names?.map(clean));
      const [, , , city, , , country] = first("adr");
      assert.equal(city, clean(member.city_en ?? member.city ?? ""));
      assert.ok(country.length > 0);
      near(first("geo").replace("geo:", "").split(",").map(Number).toReversed(), member);
      assert.equal(first("url"), member.website ?? null);
      const sources = card.getAllProperties("source").map((line) => line.getFirstValue());
      assert.deepEqual(sources, [member.page, ...(member.sources ?? [])]);
      assert.equal(first("rev").toString(), `${updated}T00:00:00Z`);
      assert.ok(card.getAllProperties("note").some((line) => line.getFirstValue() === licence));
    });
  });
}

test("exports without members can be read", () => {
  assert.deepEqual(JSON.parse(run("python3", rowsScript, golden("none.csv"))), []);
  assert.deepEqual(features("none.geojson"), []);
  assert.deepEqual(jsonExport("none").members, []);
  assert.match(readFileSync(golden("none.kml"), "utf8"), /<\/Document>\n<\/kml>\n$/);
});
