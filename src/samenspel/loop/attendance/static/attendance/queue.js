// What was tapped and is not yet on the server, kept on this phone: numbers and moments, no names.
// Each tap has a place of its own, so that two tabs never write over each other's.

export class Queue {
  constructor (activity) {
    this.prefix = `samenspel.deur.${activity}.`
    this.spare = new Map() // where a browser keeps nothing (private mode), we remember it ourselves
  }

  add (tap) {
    const kept = { ...tap, event: newEvent(), moment: Date.now() }
    try {
      localStorage.setItem(this.prefix + kept.event, JSON.stringify(kept))
    } catch {
      this.spare.set(kept.event, kept)
    }
    return kept
  }

  all () {
    const taps = [...this.spare.values()]
    for (const key of this.keys()) {
      const tap = read(key)
      if (tap) taps.push(tap)
    }
    return taps.sort((a, b) => a.moment - b.moment)
  }

  remove (events) {
    for (const event of events) {
      this.spare.delete(event)
      try { localStorage.removeItem(this.prefix + event) } catch { /* nothing was kept */ }
    }
  }

  keys () {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix))
    } catch {
      return []
    }
  }
}

function read (key) {
  try {
    const tap = JSON.parse(localStorage.getItem(key))
    return tap && tap.event && (tap.head || tap.code) ? tap : null
  } catch {
    return null
  }
}

// `crypto.randomUUID` is only there on https, and not on old phones.
function newEvent () {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
