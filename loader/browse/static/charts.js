// Draws the charts of a page in the colours of the page, again when these change.
"use strict";

const page = JSON.parse(document.querySelector("#charts").textContent);
const draw = window.vegaEmbed;
const shown = new Map(); // element -> [spec, view]

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

// A spec with the names of colours replaced by what they stand for now.
function coloured(spec) {
  const named = (key, value) => (/^chart-[0-9]$/.test(value) ? colour(value) : value);
  return JSON.parse(JSON.stringify(spec, named));
}

// A height of so much for each bar, as a number: with it alone a chart fits its width.
function heightOf(spec) {
  if (!spec.height?.step) return spec.height;
  const bars = new Set(spec.data.values.map((row) => row[spec.encoding.y.field]));
  return spec.height.step * bars.size;
}

function theme(width) {
  const ink = colour("ink"), quiet = colour("quiet"), line = colour("line");
  const font = getComputedStyle(document.body).fontFamily;
  const text = { labelColor: ink, titleColor: quiet, labelFont: font, titleFont: font };
  const small = { labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal" };
  return {
    background: "transparent",
    font,
    view: { stroke: null },
    axis: { ...text, ...small, gridColor: line, domainColor: line, tickColor: line },
    axisY: { labelLimit: Math.max(90, width * 0.42) },
    legend: { ...text, ...small, orient: "top", columns: width < 500 ? 2 : 4, symbolType: "square" },
    bar: { color: colour("chart-1") },
    range: { category: [1, 2, 3, 4, 5, 6, 7].map((n) => colour(`chart-${n}`)) },
  };
}

// What dashboards.js calls: no menu with links elsewhere, and no code made of text.
window.vegaEmbed = async function (element, spec) {
  if (!spec.data.values.length) {
    element.textContent = "Nothing to show yet.";
    element.classList.add("empty");
    return;
  }
  const height = heightOf(spec);
  const autosize = { type: height > 0 ? "fit-x" : "fit", contains: "padding" };
  const config = theme(element.clientWidth);
  const options = { actions: false, renderer: "svg", ast: true, tooltip: { theme: "custom" } };
  const result = await draw(element, { ...coloured(spec), height, autosize, config }, options);
  shown.set(element, [spec, result]);
};

async function drawAgain() {
  for (const [element, [spec, result]] of [...shown]) {
    result.finalize();
    await window.vegaEmbed(element, spec);
  }
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAgain);

Promise.all(
  Object.entries(page.charts).map(([slug, chart]) =>
    renderChart(slug, chart, page.query_string, page.absolute_url),
  ),
).then(
  () => document.body.setAttribute("data-charts", "drawn"),
  (error) => {
    document.body.setAttribute("data-charts", "failed");
    throw error;
  },
);
