"""The page that shows a watched workspace: its frame, style and script."""

PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>briefgen watch</title>
<link rel="stylesheet" href="/panel.css">
</head>
<body>
<aside>
<h1>briefgen watch</h1>
<p id="round" role="status">building…</p>
<p id="error" role="alert"></p>
<h2>Outputs</h2>
<ul id="outputs"></ul>
<h2>Findings</h2>
<ol id="findings"></ol>
</aside>
<main><iframe id="view" title="the output that is shown"></iframe></main>
<script src="/panel.js"></script>
</body>
</html>
"""

STYLE = """\
* { box-sizing: border-box }
body { margin: 0; display: flex; height: 100vh; font: 15px/1.4 system-ui, sans-serif }
aside { width: 24rem; overflow: auto; padding: 1rem; border-right: 1px solid #999 }
main { flex: 1 }
iframe { display: block; border: 0; width: 100%; height: 100% }
h1 { font-size: 1.1rem; margin: 0 } h2 { font-size: 1rem; margin: 1.2rem 0 .3rem }
ul, ol { list-style: none; margin: 0; padding: 0 }
li { margin: 0 0 .6rem; overflow-wrap: anywhere }
small { display: block; color: #555 }
#error, .problem, .error { color: #a11212 } .warning { color: #7a4b00 }
.written { font-weight: 600 }
a[aria-current] { background: #e3e9f5 }
table { border-collapse: collapse; font: 14px/1.4 ui-monospace, monospace }
td:first-child { color: #555; text-align: right; padding: 0 .8rem; user-select: none }
td { white-space: pre-wrap } tr:target { background: #fff3c4 }
"""

SCRIPT = """\
"use strict";
const at = (id) => document.getElementById(id);
const view = at("view");
let shown = null;

function made(tag, text, kind) {
  const one = document.createElement(tag);
  one.textContent = text;
  if (kind) one.className = kind;
  return one;
}

function link(text, href, kind) {
  const one = made("a", text, kind);
  one.href = href;
  return one;
}

function path(name) {
  return name.split("/").map(encodeURIComponent).join("/");
}

function show(name) {
  shown = name;
  view.src = "/out/" + path(name);
  mark();
}

function mark() {
  for (const one of at("outputs").querySelectorAll("a")) {
    if (one.dataset.name === shown) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
}

function reload() {
  const inside = view.contentWindow;
  let height = 0;
  try { height = inside.scrollY; } catch (_) { height = 0; }
  view.addEventListener("load", () => {
    try { inside.scrollTo(0, height); } catch (_) { /* a PDF has no script */ }
  }, { once: true });
  inside.location.reload();
}

function output(one) {
  const item = document.createElement("li");
  const name = link(one.name, "/out/" + path(one.name), one.written ? "written" : "");
  name.dataset.name = one.name;
  name.addEventListener("click", (event) => {
    event.preventDefault();
    show(one.name);
  });
  item.append(name);
  const why = one.reasons.length ? ": " + one.reasons.join("; ") : "";
  if (one.written) item.append(made("small", one.milliseconds + " ms" + why));
  for (const words of one.problems) item.append(made("small", words, "problem"));
  return item;
}

function finding(one) {
  const item = made("li", "", one.severity);
  const place = one.file + ":" + one.line + ":" + one.column;
  const href = "/source/" + path(one.file) + "#L" + one.line;
  const to = link(place, href);
  to.target = "view";
  to.addEventListener("click", (event) => {
    event.preventDefault();
    shown = null;
    view.src = href;
    mark();
  });
  item.append(to, made("div", one.severity + " " + one.code + " " + one.message));
  if (one.hint) item.append(made("small", one.hint));
  return item;
}

async function refresh() {
  const state = await (await fetch("/state.json")).json();
  const what = state.changed.length ? " after " + state.changed.join(", ") : "";
  at("round").textContent = "build " + state.round + what + ": "
    + state.milliseconds + " ms";
  const failing = state.failing.map((one) => one + " has errors; its outputs stay");
  const error = [state.error, state.hint].filter(Boolean);
  at("error").textContent = [...error, ...failing].join("; ");
  at("outputs").replaceChildren(...state.outputs.map(output));
  at("findings").replaceChildren(...state.findings.map(finding));
  const pages = state.outputs.filter((one) => one.name.endsWith(".html"));
  if (!shown && !view.src && pages.length) show(pages[0].name);
  else if (state.outputs.some((one) => one.name === shown && one.written)) reload();
  mark();
}

const events = new EventSource("/events");
events.addEventListener("round", refresh);
events.addEventListener("error", () => {
  at("round").textContent = "not connected: is `briefgen watch` still running?";
});
"""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What the page of the panel may load: itself, and the outputs in its frame."""
