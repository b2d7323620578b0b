// Keeps a page that is being made up to date, and shows what is wrong. Only `serve` adds this file to a page.
const own = document.currentScript.dataset.page;
const DISMISSED = "live-dismissed";

const line = (tag, text, parent) => {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};

const told = (problem, list) => {
  const item = line("li", "", list);
  line("strong", `${problem.path}, regel ${problem.line}`, item);
  line("p", problem.message, item);
  if (problem.found) line("p", `Er staat: ${problem.found}`, item);
  if (problem.expected) line("p", `Er hoort: ${problem.expected}`, item);
  if (problem.example) line("code", problem.example, item);
};

const show = (state, text) => {
  document.getElementById("live-panel")?.remove();
  if (!state.fault && !state.problems.length) return;
  if (sessionStorage.getItem(DISMISSED) === text) return;
  const panel = line("section", "", document.body);
  panel.id = "live-panel";
  panel.lang = "nl";
  panel.dir = "ltr";
  panel.setAttribute("role", "status");
  const close = line("button", "Verberg", panel);
  close.type = "button";
  close.addEventListener("click", () => {
    sessionStorage.setItem(DISMISSED, text);
    panel.remove();
  });
  line("h2", state.fault ? "De pagina kan nu niet gemaakt worden" : "Dit kan nog beter", panel);
  if (state.fault) line("p", state.fault, panel);
  const list = line("ul", "", panel);
  for (const problem of state.problems) told(problem, list);
  if (state.more) line("p", `En nog ${state.more}. Alles zie je met: python3 tasks.py check`, panel);
};

// A page of which nothing changed stays as it is, with what somebody typed or opened in it.
const renew = async () => {
  const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
  const page = answer.headers.get("X-Page");
  if (page && page !== own) location.reload();
};

const news = new EventSource("/__live/news");
news.addEventListener("message", (event) => {
  show(JSON.parse(event.data), event.data);
  renew().catch(() => {});
});
addEventListener("pagehide", () => news.close());
