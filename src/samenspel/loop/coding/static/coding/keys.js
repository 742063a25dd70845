// Choosing with the keyboard alone. The number of a line is what has the focus; the text never moves away.
// Up and down: lines. Left and right: the word at which a stretch begins. With shift: longer or shorter.

export class Keys {
  constructor (text, bench) {
    this.text = text
    this.bench = bench // { choose, open, clear, say, words, chosen }
    this.current = 0
    this.moving = null // the end that moves while shift is held: the last word of the stretch
    for (const link of text.root.querySelectorAll('.row__open, .chip')) link.tabIndex = -1
    this.makeCurrent(this.text.numberOf(document.querySelector(location.hash || '#lines') ?? text.root) || 1)
    text.root.addEventListener('keydown', (event) => this.press(event))
    text.root.addEventListener('focusin', (event) => {
      const number = text.numberOf(event.target)
      if (number) this.makeCurrent(number)
    })
  }

  // Only one line, and its codes, can be reached with Tab: else a long text is a trap.
  makeCurrent (number) {
    if (this.current) this.setTabs(this.current, -1)
    this.current = number
    this.setTabs(number, 0)
    const link = this.link(number)
    if (link) link.setAttribute('aria-describedby', `r${number}`)
  }

  setTabs (number, index) {
    for (const link of this.text.row(number)?.querySelectorAll('.row__open, .chip') ?? []) link.tabIndex = index
  }

  redrawn (number) { this.setTabs(number, number === this.current ? 0 : -1) }
  link (number) { return this.text.row(number)?.querySelector('.row__open') }

  goTo (number) {
    const to = Math.min(Math.max(number, 1), this.text.count)
    this.makeCurrent(to)
    this.link(to).focus({ preventScroll: true })
    this.text.row(to).scrollIntoView({ block: 'nearest' })
  }

  press (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.target.matches('.row__open')) return
    const does = event.shiftKey ? this.longer(event.key) : this.plain(event.key)
    if (does) event.preventDefault()
  }

  plain (key) {
    switch (key) {
      case 'ArrowDown': case 'ArrowUp':
        this.goTo(this.current + (key === 'ArrowDown' ? 1 : -1))
        return true
      case 'ArrowRight': case 'ArrowLeft':
        this.word(key === 'ArrowRight')
        return true
      case 'Home': this.goTo(1); return true
      case 'End': this.goTo(this.text.count); return true
      case 'Enter': case ' ':
        if (!this.isHere()) this.bench.choose(this.text.wholeLine(this.current))
        this.bench.open()
        return true
      case 'Escape': this.bench.clear(); return true
    }
    return false
  }

  isHere () {
    const chosen = this.bench.chosen()
    return chosen && this.text.numberAt(chosen.start) <= this.current && this.text.numberAt(chosen.end - 1) >= this.current
  }

  // Go to the next word (or the one before) and begin there.
  word (forward) {
    const words = this.text.words(this.current)
    if (!words.length) return
    const chosen = this.isHere() ? this.bench.chosen() : null
    const at = chosen ? words.findIndex((one) => one.end > chosen.start) : forward ? -1 : words.length
    const to = words[Math.min(Math.max(at + (forward ? 1 : -1), 0), words.length - 1)]
    this.bench.choose({ start: to.start, end: to.end })
    this.bench.say(to.word)
  }

  longer (key) {
    const chosen = this.isHere() ? this.bench.chosen() : null
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      if (!chosen) this.word(key === 'ArrowRight')
      else this.stretchTo(chosen, key === 'ArrowRight' ? this.text.wordAt(chosen.end) : this.text.wordAt(this.lastOf(chosen).start - 1, true))
      return true
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const begin = chosen ?? this.text.wholeLine(this.current)
      if (!begin) return true
      if (!chosen) { this.bench.choose(begin); this.bench.say(this.text.text(begin.start, begin.end)); return true }
      const next = this.text.numberAt(begin.end - 1) + (key === 'ArrowDown' ? 1 : -1)
      if (next < 1 || next > this.text.count) return true
      const words = this.text.words(next)
      if (words.length) this.stretchTo(begin, words.at(-1))
      return true
    }
    return false
  }

  lastOf (chosen) { return this.text.wordAt(chosen.end - 1, true) ?? chosen }

  stretchTo (chosen, word) {
    if (!word || word.end <= chosen.start) return
    this.bench.choose({ start: chosen.start, end: word.end })
    this.bench.say(word.word)
  }
}
