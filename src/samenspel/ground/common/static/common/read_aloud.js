// Reads a part of the page aloud, where the browser can. Without it everything is there to read.
// What is read is marked (.is-read); a pause begins again at the sentence that was broken off.
const SKIP = "script, style, .only-heard, .not-read, [hidden], [popover], svg, .note-mark, .note__back";
const WHOLE = "h1, h2, h3, h4, p, li, legend, label, dt, dd, caption, tr, figcaption, button, img[alt], .utrecht-form-field-description";

function partsOf(root) {
  return [...root.querySelectorAll(WHOLE)]
    .filter((one) => !one.closest(SKIP) && !one.parentElement.closest("tr, p, label, button, dt, figcaption"))
    .filter((one) => one.localName !== "li" || !one.querySelector("p"));
}

function wordsOf(part) {
  if (part.localName === "img") return part.alt;
  const copy = part.cloneNode(true);
  copy.querySelectorAll(`${SKIP}, ul, ol`).forEach((one) => one.remove());
  copy.querySelectorAll("td, th").forEach((one) => one.append(". "));
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function sentencesOf(root) {
  return partsOf(root).flatMap((part) => wordsOf(part).split(/(?<=[.?!:;])\s+/)
    .filter((words) => /[\p{L}\p{N}]/u.test(words)).map((words) => ({ part, words })));
}

function dutchVoice() {
  return speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith("nl"));
}

function begin(holder) {
  const root = document.getElementById(holder.dataset.readAloud);
  const button = (name) => holder.querySelector(`[data-read="${name}"]`);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let sentences = [];
  let at = 0;
  let turn = 0;  // What the voice of an earlier turn still says doesn't count any more.

  function show(state) {
    const shown = { rest: ["start"], reading: ["pause", "stop"], paused: ["resume", "stop"] }[state];
    const hadFocus = holder.contains(document.activeElement);
    for (const one of holder.querySelectorAll("[data-read]")) one.hidden = !shown.includes(one.dataset.read);
    if (hadFocus) button(shown[0]).focus();
  }

  function mark(part) {
    root.querySelectorAll(".is-read").forEach((one) => one.classList.remove("is-read"));
    if (!part) return;
    part.classList.add("is-read");
    part.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  }

  function halt() { turn += 1; speechSynthesis.cancel(); }

  function rest() { halt(); at = 0; mark(null); show("rest"); }

  function say(mine) {
    if (mine !== turn) return;
    if (at >= sentences.length) { rest(); return; }
    const { part, words } = sentences[at];
    const said = new SpeechSynthesisUtterance(words);
    const voice = dutchVoice();
    said.lang = document.documentElement.lang || "nl";
    said.rate = 0.9;
    if (voice && said.lang.startsWith("nl")) said.voice = voice;
    said.onend = () => { if (mine === turn) { at += 1; say(mine); } };
    said.onerror = () => { if (mine === turn) rest(); };
    mark(part);
    speechSynthesis.speak(said);
  }

  function read() {
    halt();
    if (!at) sentences = sentencesOf(root);
    show("reading");
    say(turn);
  }

  button("start").addEventListener("click", read);
  button("resume").addEventListener("click", read);
  button("pause").addEventListener("click", () => { halt(); show("paused"); });
  button("stop").addEventListener("click", rest);
  addEventListener("pagehide", () => speechSynthesis.cancel());
  show("rest");
  holder.hidden = false;
}

if ("speechSynthesis" in window) {
  document.querySelectorAll("[data-read-aloud]").forEach(begin);
}
