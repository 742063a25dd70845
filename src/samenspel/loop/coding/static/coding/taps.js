// Choosing with a finger: hold a word until the phone selects it, or tap the first word and then the last.

export class Taps {
  constructor (text, bench, button) {
    this.text = text
    this.bench = bench // { choose, ask, root }
    this.button = button
    this.first = null
    button.addEventListener('click', () => this.turn(button.getAttribute('aria-pressed') !== 'true'))
    text.root.addEventListener('click', (event) => this.tap(event))
  }

  get isOn () { return this.button.getAttribute('aria-pressed') === 'true' }

  turn (on) {
    this.button.setAttribute('aria-pressed', String(on))
    this.bench.root.classList.toggle('bench--tapping', on)
    this.first = null
    this.bench.ask(on ? 'first_word' : '')
  }

  tap (event) {
    if (!this.isOn || event.target.closest('a, button')) return
    const word = this.wordUnder(event)
    if (!word) return
    if (!this.first) {
      this.first = word
      this.bench.choose({ start: word.start, end: word.end })
      this.bench.ask('last_word')
      return
    }
    const [from, to] = [this.first, word].sort((a, b) => a.start - b.start)
    this.first = null
    this.bench.choose({ start: from.start, end: to.end })
    this.bench.ask('')
  }

  wordUnder ({ clientX: x, clientY: y }) {
    const point = document.caretPositionFromPoint?.(x, y)
    const range = point ? null : document.caretRangeFromPoint?.(x, y)
    const node = point?.offsetNode ?? range?.startContainer
    if (!node) return null
    const offset = this.text.offsetOf(node, point?.offset ?? range.startOffset)
    return offset === null ? null : this.text.wordAt(offset)
  }
}
