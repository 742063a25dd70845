// Reads a part of the page aloud, where the browser can. Without it everything is there to read.
const SKIP = "script, style, .only-heard, [hidden], svg";

function sentencesOf(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll(SKIP).forEach((one) => one.remove());
  copy.querySelectorAll("h2, h3, p, li, legend, label, dd, button, .utrecht-form-field-description")
    .forEach((one) => one.append(" . "));
  return copy.textContent.replace(/\s+/g, " ").split(/(?:[.?!]\s+)+(?:\.\s*)*/)
    .map((one) => one.trim()).filter(Boolean);
}

function dutchVoice() {
  return speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith("nl"));
}

function begin(holder) {
  const button = holder.querySelector("button");
  const words = button.lastChild;
  const first = words.textContent;
  const part = document.getElementById(holder.dataset.readAloud);
  let left = 0;

  function rest() {
    left = 0;
    speechSynthesis.cancel();
    words.textContent = first;
  }

  function speak() {
    const sentences = sentencesOf(part);
    left = sentences.length;
    words.textContent = holder.dataset.stop;
    const voice = dutchVoice();
    for (const sentence of sentences) {
      const said = new SpeechSynthesisUtterance(sentence);
      said.lang = document.documentElement.lang || "nl";
      said.rate = 0.9;
      if (voice && said.lang.startsWith("nl")) said.voice = voice;
      said.onend = () => { left -= 1; if (left === 0) rest(); };
      speechSynthesis.speak(said);
    }
  }

  button.addEventListener("click", () => (left ? rest() : speak()));
  addEventListener("pagehide", () => speechSynthesis.cancel());
  holder.hidden = false;
}

if ("speechSynthesis" in window) {
  document.querySelectorAll("[data-read-aloud]").forEach(begin);
}
