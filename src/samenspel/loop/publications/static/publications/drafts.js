// What somebody types is kept in this browser too, until it is saved: no broken connection takes it.

const BEFORE = 'samenspel-draft:'
const LONGEST = 7 * 24 * 60 * 60 * 1000

function all () {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(BEFORE))
  } catch {
    return []
  }
}

function read (name) {
  try {
    return JSON.parse(localStorage.getItem(name))
  } catch {
    return null
  }
}

function drop (name) {
  try {
    localStorage.removeItem(name)
  } catch { /* then nothing was kept either */ }
}

// Throw away the copy of the form with this number.
export function forget (form) {
  for (const name of all()) if (read(name)?.form === form) drop(name)
}

export class Draft {
  // `who` and the address keep the texts of people and pages apart.
  constructor (who, field, form) {
    this.name = `${BEFORE}${who}:${location.pathname}:${field}`
    this.form = form
    for (const name of all()) if (!(Date.now() - read(name)?.at < LONGEST)) drop(name)
  }

  keep (text) {
    try {
      localStorage.setItem(this.name, JSON.stringify({ text, form: this.form, at: Date.now() }))
      return true
    } catch {
      return false
    }
  }

  // What was kept, when it is something else than `text`.
  other (text) {
    const kept = read(this.name)
    if (!kept || kept.text.trim() === text.trim() || !kept.text.trim()) return null
    return kept
  }

  drop () {
    drop(this.name)
  }
}
