// While pages are being made, nothing is kept: a service worker of before goes away.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(registration.unregister()));
