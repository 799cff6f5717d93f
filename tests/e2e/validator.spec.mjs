// The page on which editors validate a list before they publish it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { headingHasFocus, members, open, browserTest, url } from "./browser-test.mjs";

/** Opens the page and waits until its form is enabled. */
const enter = async (page, path) => {
  await open(page, path);
  await listens(page);
};
const listens = (page) =>
  page.getByRole("button", { name: /^Check the text|^내용 점검/, disabled: false }).waitFor();
const list = (features) => JSON.stringify({ type: "FeatureCollection", updated: "2026-11-23", features });
const text = readFileSync(new URL("../../public/data/members.geojson", import.meta.url), "utf8");
const status = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor();
const choose = (page, name, body) =>
  page
    .getByLabel(/^Choose a file|^파일을 선택/)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(body) });
const drop = (page, name, body) =>
  page.evaluate(
    ([name, body]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([body], name));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, body],
  );

browserTest("validating the published list by its address finds no changes", async (page) => {
  await enter(page, "/en/check/");
  await page.getByLabel("Or give its address").fill("data/members.geojson");
  await page.keyboard.press("Enter");
  await status(page, `${members.length} members can be read.`);
  await page.getByText("Nothing would change on the site.").waitFor();
  await page.getByRole("img", { name: "The members on the map" }).waitFor();
});

browserTest("each issue is reported with its line and a remedy", async (page) => {
  await enter(page, "/en/check/");
  const before = text.slice(0, text.indexOf('"id": "daejeon"'));
  const line = before.slice(0, before.lastIndexOf("{")).split("\n").length;
  await choose(page, "members.geojson", text.replace("[127.38493, 36.34913]", "[2.35, 48.85]"));
  await page
    .getByText(`daejeon (line ${line}): the point is not in KR. Correct the point or the country.`)
    .waitFor();
  await page.getByRole("heading", { name: /^To check/ }).waitFor();
});

browserTest("additions, removals and changes are listed in a table", async (page) => {
  await enter(page, "/en/check/");
  const changed = structuredClone(members);
  changed[0].id = "new-one";
  changed[1].properties.name = "Another name";
  await choose(page, "members.json", list(changed));
  await page.getByRole("heading", { name: /1 added, 1 removed/ }).waitFor();
  const table = page.getByRole("group", { name: "Changes" });
  await table.getByRole("row", { name: "new-one added" }).waitFor();
  await table.getByRole("row", { name: `${members[0].id} removed` }).waitFor();
  await table
    .getByRole("row", { name: `${members[1].id} name ${members[1].properties.name} Another name` })
    .waitFor();
});

browserTest("a dropped CSV file is reported in Korean and exported as valid GeoJSON", async (page) => {
  await enter(page, "/ko/check/");
  await drop(
    page,
    "회원.csv",
    "id,name,name_ko,lat,lon,country_code\na,A,가,36.35,127.38,KR\nb,B,나,,127,KR\n",
  );
  await status(page, "회원 1곳을 읽었습니다. 제외되는 항목이나 값이 1건 있습니다.");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "members.geojson으로 저장" }).click();
  const file = await saved;
  assert.equal(file.suggestedFilename(), "members.geojson");
  const { features } = JSON.parse(readFileSync(await file.path(), "utf8"));
  assert.deepEqual(
    features.map(({ id }) => id),
    ["a"],
  );
  await choose(page, "members.geojson", readFileSync(await file.path()));
  await status(page, "회원 1곳을 읽었습니다. 이상이 없습니다.");
});

browserTest("a list can be pasted and validated by keyboard", async (page) => {
  await enter(page, "/en/check/");
  await page.getByLabel("Or paste a list").focus();
  await page.keyboard.insertText(list([members[0]]));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await status(page, "One member can be read.");
  await page.waitForFunction(() => /** @type {any} */ (document.activeElement).value === "text");
});

for (const [what, body, message] of [
  ["a web page", "<!doctype html><p>", "Expected members, found a web page (HTML)."],
  ["a list that ends too soon", text.slice(0, 900), "The file is incomplete: it ends in line"],
  ["an empty file", "", "The file is empty."],
  ["a workbook", "PK\u0003\u0004...", "found another kind of file (ZIP, XLSX)"],
  ["an empty list", list([]), "No member can be read."],
  [
    "a list with markup for a name",
    list([{ ...members[0], properties: { ...members[0].properties, name: "<img src=x onerror=alert(1)>" } }]),
    "One member can be read.",
  ],
]) {
  browserTest(`${what} is reported as such`, async (page) => {
    await enter(page, "/en/check/");
    await choose(page, "members.geojson", body);
    await status(page, message);
    assert.equal(await page.locator("#check-report img").count(), 0);
  });
}

browserTest(
  "an address that fails or is blocked by CORS is reported",
  { expectErrors: true },
  async (page) => {
    await enter(page, "/en/check/");
    for (const [address, message] of [
      ["nothing.geojson", "The server answered with status 404. Check the address of the list."],
      ["javascript:alert(1)", "Expected a web address"],
      ["https://members.example/list.geojson", "the other site must also allow this one to read it"],
    ]) {
      await page.getByLabel("Or give its address").fill(address);
      await page.getByRole("button", { name: "Fetch and check" }).click();
      await status(page, message);
    }
  },
);

browserTest("a long list is shown page by page", async (page) => {
  await enter(page, "/en/check/");
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    type: "Feature",
    id: `m${index}`,
    geometry: { type: "Point", coordinates: [(index % 300) - 150, (index % 110) - 50] },
    properties: { name: `Member ${index}`, name_ko: `회원 ${index}`, country_code: "ZZ" },
  }));
  await choose(page, "members.geojson", list(many));
  await status(page, "10,000 members can be read.");
  const part = page.locator("#check-members");
  await part.getByRole("button", { name: "Next" }).click();
  await part.getByRole("rowheader", { name: "Member 100", exact: true }).waitFor();
  await part.getByText("Page 2 of 100").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith("Members"));
});

browserTest("a validated list doesn't leave the browser", async (page) => {
  await enter(page, "/en/check/");
  await choose(page, "members.geojson", list([members[0]]));
  await status(page, "One member can be read.");
  const requests = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await choose(page, "members.geojson", list([members[1]]));
  await page.locator("#check-members").getByRole("rowheader", { name: members[1].properties.name }).waitFor();
  assert.deepEqual(requests, []);
});

browserTest("the validator works after a client-side navigation", async (page) => {
  await open(page, "/en/site-map/");
  await page.getByRole("main").getByRole("link", { name: "Check a list of members" }).click();
  await headingHasFocus(page, "Check a list of members");
  await listens(page);
  await choose(page, "members.geojson", list([members[0]]));
  await status(page, "One member can be read.");
});

browserTest(
  "without JavaScript the page says that it is needed",
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(url("/en/check/"));
    await page.getByText("Checking needs JavaScript.").waitFor();
    assert.equal(await page.locator("#check").isVisible(), false);
  },
);

browserTest(
  "a worker that fails to load is reported, and loaded on the next try",
  { expectErrors: true },
  async (page) => {
    await page.route("**/worker-*.js", (route) => route.abort());
    await page.goto(url("/en/check/"));
    await listens(page);
    await choose(page, "members.geojson", list([members[0]]));
    await status(page, "The check could not be loaded.");
    await page.unroute("**/worker-*.js");
    await choose(page, "members.json", list([members[0]]));
    await status(page, "One member can be read.");
  },
);

browserTest(
  "another list can be validated if the site's own is broken",
  { expectErrors: true },
  async (page) => {
    await page.route("**/data/members*.geojson", (route) => route.fulfill({ body: "{" }));
    await page.goto(url("/en/check/"));
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await listens(page);
    await choose(page, "members.geojson", list([members[0]]));
    await status(page, "One member can be read.");
  },
);

browserTest(
  "a script that fails to load is reported, and not requested forever",
  { expectErrors: true },
  async (page) => {
    let requests = 0;
    await page.route("**/validator-*.js", (route) => {
      requests += 1;
      return route.abort();
    });
    await page.goto(url("/en/check/"));
    await status(page, "The check could not be loaded.");
    await page.waitForLoadState("networkidle");
    assert.ok(requests < 10, `requests ${requests} times`);
  },
);
