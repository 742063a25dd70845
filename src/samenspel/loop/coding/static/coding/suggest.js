// Codes that may fit what is chosen: asked after a pause, so that marking never waits. Never given by itself.

const PAUSE = 700

export class Suggest {
  constructor (part, bench) {
    this.part = part
    this.bench = bench // { address, give }
    this.timer = 0
    this.asking = null
    this.given = new Set()
    part.addEventListener('click', (event) => {
      const button = event.target.closest('button[data-code]')
      if (button) bench.give({ code: button.dataset.code, name: button.dataset.name })
    })
  }

  // Forget what was suggested for another piece, and ask anew once the choice stands still.
  about (chosen) {
    clearTimeout(this.timer)
    this.asking?.abort()
    this.part.replaceChildren()
    if (chosen) this.timer = setTimeout(() => this.ask(chosen), PAUSE)
  }

  async ask ({ start, end }) {
    this.asking = new AbortController()
    const { signal } = this.asking
    try {
      const answer = await fetch(`${this.bench.address()}&van=${start}&tot=${end}`, { signal, redirect: 'error' })
      const html = answer.ok ? await answer.text() : ''
      if (signal.aborted) return
      this.part.innerHTML = html
      this.without(this.given)
    } catch { /* No suggestions then: nothing depends on them. */ }
  }

  // What one gave already needs no suggestion.
  without (codes) {
    this.given = codes
    const found = [...this.part.querySelectorAll('li')]
    for (const item of found) item.hidden = codes.has(item.dataset.code)
    this.part.hidden = found.every((item) => item.hidden)
  }
}
