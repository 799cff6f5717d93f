// Saves a figure of the members as SVG, PNG or CSV, from what the page shows and in its colours. The chart has the same width on every
// screen. Loaded when a figure is first saved. A picture is painted rather than converted: the page's policy allows no images that
// scripts make.

const WIDTH = 960;
const MARGIN = 24;
const LINE = 20;
const FONT = "system-ui, sans-serif";
/** Pixels of a picture for each pixel of the drawing, unless it would have more than the smallest limit of all browsers. */
const SCALE = 2;
const MAX_PIXELS = 16_777_216;

/** @typedef {{ tag: string, text: string, [attribute: string]: string | number }} Shape an element with lengths in pixels */

const createContext = () =>
  /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/**
 * The visible shapes of a chart, from `top` on.
 * @param {Element} chart
 * @param {number} top
 * @returns {Shape[]}
 */
function shapesOf(chart, top) {
  const elements = chart.querySelectorAll("rect.bar, line, circle, :not(.readout) > text");
  return Array.from(elements, (element) => {
    const value = (/** @type {string} */ name) => element.getAttribute(name) ?? "0";
    const across = (/** @type {string} */ name) => (parseFloat(value(name)) / 100) * (WIDTH - 2 * MARGIN);
    const x = (/** @type {string} */ name) => MARGIN + across(name);
    const y = (/** @type {string} */ name) => top + +value(name);
    const { fill, stroke } = getComputedStyle(element);
    const tag = element.localName;
    const base = { tag, text: "", fill };
    if (tag === "line") return { ...base, x1: x("x1"), y1: y("y1"), x2: x("x2"), y2: y("y2"), stroke };
    if (tag === "circle") return { ...base, cx: x("cx"), cy: y("cy"), r: +value("r") };
    if (tag === "rect")
      return { ...base, x: x("x"), y: y("y"), width: across("width"), height: +value("height") };
    const place = {
      x: x("x") + +value("dx"),
      y: y("y"),
      "text-anchor": value("text-anchor"),
      "font-size": 14,
    };
    return { ...base, ...place, text: element.textContent };
  });
}

/**
 * The lines of a paragraph.
 * @param {string} text
 */
function lines(text) {
  const ruler = createContext();
  ruler.font = `14px ${FONT}`;
  const wrapped = [""];
  for (const word of text.split(" ")) {
    const line = `${wrapped.at(-1)} ${word}`.trim();
    if (ruler.measureText(line).width > WIDTH - 2 * MARGIN) wrapped.push(word);
    else wrapped[wrapped.length - 1] = line;
  }
  return wrapped;
}

/**
 * A figure with title, notes and source, and the height of it all.
 * @param {Element} figure
 * @returns {[shapes: Shape[], height: number]}
 */
function drawing(figure) {
  let y = MARGIN;
  /** @type {Shape[]} */
  const shapes = [];
  const write = (
    /** @type {Element} */ element,
    /** @type {string} */ text,
    size = 14,
    weight = "normal",
  ) => {
    y += LINE;
    const { color } = getComputedStyle(element);
    shapes.push({ tag: "text", text, x: MARGIN, y, fill: color, "font-size": size, "font-weight": weight });
  };
  for (const title of figure.querySelectorAll("h2")) write(title, title.textContent, 20, "bold");
  for (const note of figure.querySelectorAll("figcaption p"))
    for (const line of lines(note.textContent)) write(note, line);
  y += MARGIN;
  for (const chart of figure.querySelectorAll(".drawing")) {
    shapes.push(...shapesOf(chart, y));
    y += Number(chart.getAttribute("height"));
  }
  const source = /** @type {Element} */ (figure.querySelector(".source"));
  for (const line of lines(sourceOf(figure))) write(source, line);
  return [shapes, y + MARGIN];
}

/** @param {Element} figure */
function sourceOf(figure) {
  const link = /** @type {HTMLAnchorElement} */ (figure.querySelector(".chart-tools a"));
  return `${figure.querySelector(".source")?.textContent}. ${link.href}`;
}

const background = () => getComputedStyle(document.body).backgroundColor;
const escaped = (/** @type {unknown} */ text) =>
  String(text).replace(/[&<"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** @param {Element} figure */
function svg(figure) {
  const [shapes, height] = drawing(figure);
  const element = (/** @type {Shape} */ { tag, text, ...attributes }) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<${tag}${written.join("")}>${escaped(text)}</${tag}>`;
  };
  const size = { width: WIDTH, height };
  const all = [{ tag: "rect", text: "", ...size, fill: background() }, ...shapes].map(element).join("");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return `${head} font-family="${FONT}">${all}</svg>`;
}

/** @param {Element} figure */
async function png(figure) {
  const [shapes, height] = drawing(figure);
  const context = createContext();
  const scale = Math.min(SCALE, Math.sqrt(MAX_PIXELS / (WIDTH * height)));
  Object.assign(context.canvas, { width: Math.floor(WIDTH * scale), height: Math.floor(height * scale) });
  context.scale(scale, scale);
  context.fillStyle = background();
  context.fillRect(0, 0, WIDTH, height);
  for (const shape of shapes) paint(context, shape);
  return new Promise((done, fail) =>
    context.canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture is too large")))),
  );
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {any} shape
 */
function paint(context, shape) {
  context.fillStyle = shape.fill;
  context.beginPath();
  if (shape.tag === "rect") context.rect(shape.x, shape.y, shape.width, shape.height);
  else if (shape.tag === "circle") context.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
  else if (shape.tag === "line") {
    context.strokeStyle = shape.stroke;
    context.moveTo(shape.x1, shape.y1);
    context.lineTo(shape.x2, shape.y2);
    context.stroke();
  } else {
    const anchor = shape["text-anchor"];
    context.font = `${shape["font-weight"] ?? "normal"} ${shape["font-size"]}px ${FONT}`;
    context.textAlign = anchor === "middle" ? "center" : (anchor ?? "start");
    context.fillText(shape.text, shape.x, shape.y);
  }
  context.fill();
}

/** @param {Element} figure */
function csv(figure) {
  const cell = (/** @type {Element} */ element) => {
    const text = element.textContent;
    // Without thousands separators.
    if (element.matches(".number")) return text.replace(/\D/g, "");
    return [text, element.querySelector("a")?.href].filter(Boolean).join(" ");
  };
  const quoted = (/** @type {string} */ text) => {
    // A spreadsheet would run it as a formula. The same characters as in crates/export/src/csv.rs.
    const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
    return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const source = sourceOf(figure);
  const rows = Array.from(figure.querySelectorAll("tr"), (row, at) =>
    [...Array.from(row.children, cell), at ? source : "attribution"].map(quoted).join(","),
  );
  // The byte order mark tells spreadsheets that it is UTF-8.
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

/** @type {Record<string, [media: string, write: (figure: Element) => any]>} */
const FORMATS = { SVG: ["image/svg+xml", svg], PNG: ["image/png", png], CSV: ["text/csv", csv] };

/**
 * Saves a figure.
 * @param {string} value of the button: the figure's id and the format, `figure-country SVG`
 * @param {(name: string, type: string, content: BlobPart) => void} download
 */
export async function save(value, download) {
  const [id, format] = value.split(" ");
  const [media, write] = FORMATS[format];
  const content = await write(/** @type {Element} */ (document.getElementById(id)));
  download(`members-${id.replace("figure-", "")}.${format.toLowerCase()}`, media, content);
}
