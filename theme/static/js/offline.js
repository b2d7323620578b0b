// Lets the telephone keep the help pages and the urgent numbers of this language, for when there is no internet.
{
  const worker = new URL("../../../sw.js", document.currentScript.src);
  const saving = navigator.connection && navigator.connection.saveData;
  if (navigator.serviceWorker && !saving) {
    navigator.serviceWorker.register(worker)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active.postMessage(document.documentElement.lang))
      .catch(() => {}); // a browser that refuses shows the site as always
  }
}
