// Reads the page aloud with the browser's own voice, sentence by sentence, and shows which one.
{
  const words = document.currentScript.dataset;
  const voice = window.speechSynthesis;
  const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,.zb-call";
  const END = /([.!?\u061f]+\s+)/g; // "9.30 uur" goes on
  const BREAK = "\u0000";
  const place = document.querySelector("[data-aloud]");
  const read = document.createElement("button");
  const stop = document.createElement("button");
  const status = document.createElement("span");
  let sentences = [];
  let at = 0;
  let turn = 0; // a sentence that was broken off must not start the next one

  const short = (tag) => tag.toLowerCase().slice(0, 2);
  const voiceFor = (language) => voice.getVoices().find((one) => short(one.lang) === short(language));

  // Each stretch of text becomes spans, once; an outer one keeps it a single piece for the layout.
  const split = (node) => {
    const outer = document.createElement("span");
    const language = node.parentElement.closest("[lang]").lang;
    const found = node.data.replace(END, `$1${BREAK}`).split(BREAK).filter(Boolean).map((text) => {
      const span = document.createElement("span");
      span.textContent = text;
      outer.append(span);
      return { spans: [span], text, language };
    });
    node.replaceWith(outer);
    return found;
  };

  const ends = (sentence) => /[.!?\u061f]\s*$/.test(sentence.text);

  const collect = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
    return nodes.reduce((all, node) => {
      const [first, ...rest] = split(node);
      const last = all[all.length - 1];
      if (last && last.language === first.language && !ends(last)) {
        last.spans.push(...first.spans);
        last.text += ` ${first.text}`;
      } else all.push(first);
      return all.concat(rest);
    }, []);
  };

  const gather = () => [...document.querySelector("main").querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && block.getClientRects().length && !block.closest("[data-aloud],[data-quiet]"))
    .reduce((all, block) => all.concat(collect(block)), []);

  const show = (text, busy) => {
    read.lastChild.textContent = text;
    stop.hidden = !busy;
  };

  const mark = (sentence, on) => sentence && sentence.spans.forEach((span) => span.classList.toggle("zb-spoken", on));

  const say = () => {
    const sentence = sentences[at];
    if (!sentence) { finish(words.done); return; }
    const mine = turn;
    const speech = new SpeechSynthesisUtterance(sentence.text);
    const own = voiceFor(sentence.language);
    speech.lang = own ? own.lang : sentence.language;
    if (own) speech.voice = own;
    speech.onend = () => {
      if (mine !== turn) return;
      mark(sentence, false);
      at += 1;
      say();
    };
    speech.onerror = speech.onend;
    mark(sentence, true);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    sentence.spans[0].scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    voice.speak(speech);
  };

  const hush = () => {
    turn += 1;
    voice.cancel();
    mark(sentences[at], false);
  };

  const finish = (text) => {
    hush();
    at = 0;
    show(words.start, false);
    status.textContent = text;
    read.dataset.state = "";
  };

  // A telephone cannot pause in the middle of a sentence: it begins that sentence again.
  read.addEventListener("click", () => {
    if (read.dataset.state === "reading") {
      hush();
      read.dataset.state = "paused";
      show(words.resume, true);
      status.textContent = words.paused;
      return;
    }
    if (!sentences.length) sentences = gather();
    hush();
    read.dataset.state = "reading";
    show(words.pause, true);
    status.textContent = words.reading;
    say();
  });
  stop.addEventListener("click", () => { finish(words.stopped); read.focus(); });
  addEventListener("pagehide", hush);

  const offer = () => { place.hidden = !voiceFor(document.documentElement.lang); };
  if (voice) {
    read.type = stop.type = "button";
    read.className = stop.className = "zb-aloud__button";
    read.append(place.querySelector("svg"), document.createElement("span"));
    stop.textContent = words.stop;
    status.setAttribute("role", "status");
    place.append(read, stop, status);
    show(words.start, false);
    offer();
    voice.addEventListener("voiceschanged", offer);
  }
}
