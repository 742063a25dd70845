// What others do meanwhile: asked every few seconds, only while somebody looks.

const EVERY = 4000
const LONGEST = 60_000

export class Live {
  constructor (bench) {
    this.bench = bench // { address, take }
    this.wait = EVERY
    this.timer = setTimeout(() => this.look(), EVERY)
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.soon() })
  }

  soon () {
    clearTimeout(this.timer)
    this.look()
  }

  async look () {
    clearTimeout(this.timer)
    if (!document.hidden) this.wait = await this.ask() ? EVERY : Math.min(this.wait * 2, LONGEST)
    this.timer = setTimeout(() => this.look(), this.wait)
  }

  async ask () {
    try {
      const answer = await fetch(this.bench.address(), { headers: { Accept: 'application/json' }, redirect: 'error' })
      if (!answer.ok) return false
      this.bench.take(await answer.json())
      return true
    } catch {
      return false
    }
  }
}
