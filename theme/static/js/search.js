// The search page: what somebody types is looked up here, in the browser. The words to show stand in the page.

const form = document.querySelector("form[data-index]");
const field = form.elements.q;
const status = document.getElementById("found");
const results = document.getElementById("results");
const everything = document.getElementById("everything");
const PAUSE = 250;

let loading = null;
let waiting = 0;
let asked = "";

// The library and the index are fetched once, when somebody begins to search.
function engine() {
  loading = loading || Promise.all([
    import("./search-engine.js"),
    fetch(form.dataset.index).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
  ]).then(([code, rows]) => code.engine(rows, document.documentElement.lang));
  loading.catch(() => { loading = null; });
  return loading;
}

async function look() {
  const query = field.value.trim();
  asked = query;
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    show([], "");
    return;
  }
  try {
    const rows = (await engine())(query);
    if (query === asked) show(rows, rows.length ? found(rows.length) : form.dataset.nothing);
  } catch (error) {
    show([], form.dataset.broken);
  }
}

function found(count) {
  return form.dataset.found.replace("{number}", count);
}

function show(rows, words) {
  results.textContent = "";
  for (const template of document.querySelectorAll("template[data-kind]")) {
    const own = rows.filter((row) => row.kind === template.dataset.kind);
    if (own.length) results.append(group(template, own));
  }
  everything.hidden = rows.length > 0;
  status.textContent = words;
}

function group(template, rows) {
  const part = template.content.cloneNode(true);
  const list = part.querySelector("ul");
  const item = list.firstElementChild;
  list.textContent = "";
  for (const row of rows) {
    const line = item.cloneNode(true);
    const link = line.querySelector("a");
    link.href = form.dataset.root + row.path;
    link.textContent = row.title;
    line.querySelector("p").textContent = row.line;
    if (row.language) Object.assign(line, { lang: row.language, dir: "auto" });
    list.append(line);
  }
  return part;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  await look();
  status.focus();
});
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
field.addEventListener("focus", () => engine().catch(() => {}), { once: true });

field.value = new URLSearchParams(location.search).get("q") || field.value;
if (field.value) look();
