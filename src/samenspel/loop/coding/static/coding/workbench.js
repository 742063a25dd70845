// The workbench: words are chosen with mouse, finger or keys, get codes, and only the lines that
// changed are drawn again, by the server. Without this script each line leads to a form.

const root = document.getElementById('bench')
const words = JSON.parse(document.getElementById('bench-words').textContent)
const [{ Text }, { Keys }, { Panel }, { Live }, { Taps }, { Suggest }] = await Promise.all(
  ['text', 'keys', 'panel', 'live', 'taps', 'suggest'].map((name) => import(root.dataset[name]))
)

const SETTLED = 250 // a selection by finger comes in steps
const mayCode = Boolean(root.dataset.mayCode)
const state = { chosen: null, number: Number(root.dataset.number), version: Number(root.dataset.version), book: Number(root.dataset.book), given: Number(root.dataset.given), moving: null }
const part = (name) => document.getElementById(name)
const text = new Text(part('lines'))
const token = document.querySelector('[name=csrfmiddlewaretoken]')?.value ?? ''
const say = (told) => { part('pane-told').textContent = told }

document.querySelectorAll('[data-with-script]').forEach((one) => { one.hidden = false })
document.querySelectorAll('[data-without-script]').forEach((one) => { one.hidden = true })

// ---- choosing

function choose (chosen) {
  if (!chosen) return
  // What lay in the piece before is not about this one.
  if (state.chosen?.start !== chosen.start || state.chosen?.end !== chosen.end) {
    panel.fill('')
    suggest?.about(chosen)
  }
  state.chosen = chosen
  text.show(chosen)
  panel.show(chosen, text.text(chosen.start, chosen.end))
  panel.leadToCorrecting(text.numberAt(chosen.start), text.numberAt(chosen.end - 1))
  showBar()
  lookHere()
}

function stretchOf ({ dataset }) {
  return { start: Number(dataset.start), end: Number(dataset.end) }
}

function clear () {
  state.chosen = null
  state.moving = null
  text.show(null)
  panel.show(null)
  panel.fill('')
  suggest?.about(null)
  panel.hide()
  showBar()
}

function open () {
  if (state.chosen) panel.focus()
}

function close () {
  const { chosen } = state
  panel.hide()
  if (chosen && mayCode) keys.goTo(text.numberAt(chosen.start))
  else clear()
}

// A word more or less, at either end.
function end (which, by) {
  const { start, end } = state.chosen
  const edge = which === 'start'
    ? (by < 0 ? text.wordAt(start - 1, true) : text.wordAt(text.wordAt(start).end))
    : (by > 0 ? text.wordAt(end) : text.wordAt(text.wordAt(end - 1, true).start - 1, true))
  if (!edge) return
  const next = which === 'start' ? { start: edge.start, end } : { start, end: edge.end }
  if (next.start >= next.end) return
  const marked = panel.here.querySelector('.here--it')
  state.moving ??= marked ? marked.dataset.passage : null
  choose(next)
  part('pane-move').hidden = !state.moving
  say(panel.part('words').textContent)
}

async function move () {
  const list = root.dataset.stretch.replace(/materiaal\/.*$/, `fragmenten/${state.moving}/grenzen/`)
  if (await send(list, { van: state.chosen.start, tot: state.chosen.end, versie: state.version })) forgetMoving()
}

function forgetMoving () {
  state.moving = null
  if (part('pane-move')) part('pane-move').hidden = true
}

// ---- what lies there

let asked = 0

async function lookHere (byOthers = false) {
  const mine = ++asked
  const { start, end } = state.chosen
  if (!isCoded(start, end)) { panel.fill('', byOthers); return }
  const answer = await fetch(`${root.dataset.stretch}?deel=paneel&van=${start}&tot=${end}`)
  const html = answer.ok ? await answer.text() : ''
  if (answer.ok && mine === asked) panel.fill(html, byOthers)
}

function isCoded (start, end) {
  const last = text.numberAt(end - 1)
  for (let number = text.numberAt(start); number <= last; number++) {
    if (text.line(number).querySelector('[data-passages]')) return true
  }
  return false
}

// ---- giving and taking away

async function give ({ code, nieuw, name, given }) {
  const form = given && panel.formToTakeAway(code)
  const done = form
    ? await send(form.action, { code })
    : await send(root.dataset.mark, { van: state.chosen.start, tot: state.chosen.end, versie: state.version, ...(code ? { code } : { nieuw }) })
  if (!done) return
  say((form ? words.taken : words.given).replace('{code}', name))
  forgetMoving()
  panel.given(code)
  if (nieuw) live.soon()
}

async function send (address, said, form) {
  const mine = ++asked
  let answer
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-CSRFToken': token },
      body: new URLSearchParams({ ...said, sinds: state.number }),
      redirect: 'error'
    })
  } catch {
    panel.problem(navigator.onLine ? words.logged_out : words.no_connection)
    return false
  }
  const told = answer.headers.get('Content-Type')?.startsWith('application/json') ? await answer.json() : null
  if (!answer.ok || !told) return trouble(told, form)
  panel.problem('')
  if (form?.elements.memo) form.elements.memo.defaultValue = said.memo.trim() // what is kept needs no keeping
  take(told)
  if (told.here !== undefined && mine === asked) panel.fill(told.here)
  if (told.message) say(told.message)
  return true
}

function trouble (told, form) {
  if (told?.ask) { location.assign(told.ask); return false }
  if (told?.status === 409 && told.start !== undefined) {
    // The text itself changed: show it anew, with the same piece chosen.
    location.assign(`${location.pathname}?van=${told.start}&tot=${told.end}&gewijzigd=1#r${text.numberAt(told.start)}`)
    return false
  }
  // Who has read what somebody else wrote can put both together, and keep that.
  if (form?.elements.gezien && told?.version) form.elements.gezien.value = told.version
  panel.problem(told?.problem ?? words.no_connection)
  return false
}

// ---- what changed, here and elsewhere

function take (told) {
  if (told.number < state.number) return
  state.number = told.number
  if (told.version !== state.version) tell(words.text_changed)
  else if (told.anew) { if (state.chosen) tell(words.much_changed); else location.reload() }
  for (const [number, html] of Object.entries(told.lines)) draw(Number(number), html)
  if (told.codes) recode(told)
  if (state.chosen) text.show(state.chosen)
}

// At a look at what others did: told once, and what lies in the chosen piece is drawn anew.
function takeNews (told) {
  const newer = told.number > state.number
  take(told)
  state.given = Math.max(state.given, told.given)
  part('pane-others').textContent = told.others
  if (newer && state.chosen && (told.anew || Object.keys(told.lines).some((number) => isChosen(Number(number))))) lookHere(true)
}

function isChosen (number) {
  return text.numberAt(state.chosen.start) <= number && number <= text.numberAt(state.chosen.end - 1)
}

function draw (number, html) {
  const row = text.row(number)
  if (!row) return
  const focused = row.contains(document.activeElement)
  const shell = document.createElement('template')
  shell.innerHTML = html
  const fresh = shell.content.firstElementChild
  row.replaceWith(fresh)
  keys.redrawn(number)
  if (focused) fresh.querySelector('.row__open').focus({ preventScroll: true })
}

function recode (told) {
  state.book = told.book
  const sheet = part('colours').sheet
  for (const { pk, colour, name } of told.codes) {
    sheet?.insertRule(`.c${pk}{--c:${colour}}`, sheet.cssRules.length)
    for (let lane = 0; lane < 4; lane++) sheet?.insertRule(`.u${lane}-${pk}{--u${lane}:${colour}}`, sheet.cssRules.length)
    for (const chip of text.root.querySelectorAll(`.chip.c${pk}`)) if (chip.firstChild.data !== name) chip.firstChild.data = name
  }
  panel.recode(told.codes)
}

function tell (told) {
  const line = part('bench-state')
  if (!line.hidden) return
  line.hidden = false
  line.textContent = `${told} `
  const link = document.createElement('a')
  link.href = location.pathname
  link.textContent = words.show
  line.append(link)
}

// ---- the bar at the bottom of a phone

function showBar () {
  if (!mayCode) return
  part('bar-code').hidden = !state.chosen
  part('bar').classList.toggle('bar--chosen', Boolean(state.chosen))
}

const ask = (name) => { if (part('bar-told')) part('bar-told').textContent = words[name] ?? '' }

// ---- everything together

const suggest = part('pane-suggestions') && new Suggest(part('pane-suggestions'), { give, address: () => root.dataset.suggestions })
const panel = new Panel({ give, say, words, close, send, choose, end, move, given: (codes) => suggest?.without(codes) })
const keys = new Keys(text, { choose, open, clear, say, words, chosen: () => state.chosen })
const live = new Live({ take: takeNews, address: () => `${root.dataset.news}?sinds=${state.number}&boek=${state.book}&gegeven=${state.given}` })

text.root.addEventListener('click', (event) => {
  const chip = event.target.closest('.chip')
  const line = event.target.closest('.row__open')
  if (!chip && !(line && mayCode)) return
  event.preventDefault()
  if (chip) choose(stretchOf(chip))
  else choose(text.wholeLine(text.numberOf(line)))
  if (event.detail === 0 || !wide.matches) open()
})

// Which words a code beside the text is about.
for (const kind of ['pointerover', 'focusin']) {
  text.root.addEventListener(kind, (event) => {
    const chip = event.target.closest('.chip')
    text.show(chip && stretchOf(chip), 'near')
  })
}

const wide = matchMedia('(min-width: 62rem)')

if (mayCode) {
  const taps = new Taps(text, { choose, ask, root }, part('bar-tap'))
  let timer = 0
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer)
    if (!taps.isOn) timer = setTimeout(() => chooseSelected(), SETTLED)
  })
  text.root.addEventListener('pointerup', (event) => {
    if (event.pointerType === 'mouse' && !taps.isOn) setTimeout(chooseSelected)
  })
  part('bar-code').addEventListener('click', open)
}

function chooseSelected () {
  const chosen = text.selected()
  if (chosen && !(state.chosen?.start === chosen.start && state.chosen?.end === chosen.end)) choose(chosen)
}

const query = new URLSearchParams(location.search)
if (query.has('fragment')) {
  const chip = part(`p${query.get('fragment')}`)
  if (chip) choose(stretchOf(chip))
} else if (query.has('van')) {
  choose(text.trimmed(Number(query.get('van')), Number(query.get('tot'))))
  if (query.has('gewijzigd') && state.chosen) { panel.problem(words.same_piece); open() }
}
root.dataset.ready = '1'
