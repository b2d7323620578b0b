// Keeps what people need without internet: home, help and the urgent numbers. Two lines before this say what.
//   EDITION  changes with the content;  KEPT  the addresses: under "" for all, and under each language.
const NAME = `guide-${EDITION}`;
const home = new URL("./", location);
const address = (path) => new URL(path, home).href;

// Only what is not there yet; then older copies go. Until that moment they are better than nothing.
const keep = async (paths) => {
  const cache = await caches.open(NAME);
  await Promise.all(paths.map(async (path) => (await cache.match(address(path))) || cache.add(address(path))));
};

const forget = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("guide-") && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
};

addEventListener("install", (event) => {
  event.waitUntil(keep(KEPT[""]).then(() => skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  if (Object.prototype.hasOwnProperty.call(KEPT, event.data)) event.waitUntil(keep(KEPT[event.data]).then(forget));
});

const stored = async (url) => {
  const cache = await caches.open(NAME);
  return (await cache.match(url, { ignoreSearch: true })) || caches.match(url, { ignoreSearch: true });
};

const away = async (url) => {
  const folder = url.slice(home.href.length).split("/")[0];
  const languages = Object.keys(KEPT).filter(Boolean);
  const own = languages.includes(folder) ? `${folder}/` : "";
  return (await stored(url)) || (await stored(address(`${own}offline/`))) || Response.error();
};

// Fresh facts first: a kept page is only shown when the internet is not there.
const page = async (event) => {
  try {
    const answer = await fetch(event.request);
    if (answer.ok && !answer.redirected) {
      const copy = answer.clone();
      event.waitUntil(caches.open(NAME).then((cache) => cache.put(event.request.url.split(/[?#]/)[0], copy)));
    }
    return answer;
  } catch (fault) {
    return away(event.request.url);
  }
};

// The names of these files change with what is in them: a kept one is always right.
const file = async (request) => (await stored(request.url)) || fetch(request);

addEventListener("fetch", (event) => {
  const { request } = event;
  const { href, pathname } = new URL(request.url);
  if (request.method !== "GET" || !href.startsWith(home.href)) return;
  if (request.mode === "navigate" && /\/$|\.html$/.test(pathname)) event.respondWith(page(event));
  else if (/\/theme\/|\/favicon\.svg$/.test(pathname)) event.respondWith(file(request));
});
