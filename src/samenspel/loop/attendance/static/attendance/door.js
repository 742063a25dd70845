// The screen at the door, for when the connection comes and goes.
//
// A tap changes the screen at once and goes into a queue on this phone (queue.js). The queue is brought
// to the server in batches until the server says that it has each tap; the same tap may come twice.
// Every answer tells what other doors did since the last one. Without this script the page works
// too: each button is an ordinary form.

const root = document.getElementById('door')
const words = JSON.parse(document.getElementById('door-words').textContent)
const { Queue } = await import(root.dataset.queue)
const { Scanner, canScan, codeIn } = await import(root.dataset.scanner)

const LOOK_AGAIN = 5000 // to hear what other doors did
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15000
const PATIENCE = 10000
const BATCH = 100
const NO_SECOND_TAP = 1000 // a trembling finger taps twice, and "undo" appears under it

const queue = new Queue(root.dataset.activity)
const state = { cursor: Number(root.dataset.cursor), list: root.dataset.list, wait: FIRST_WAIT, timer: 0, busy: false }
const part = (name) => document.getElementById(`door-${name}`)
const say = (text, facts = {}) => text.replace(/{(\w+)}/g, (_all, name) => facts[name])
const rowOf = (head) => root.querySelector(`[data-head="${head}"]`)

// ---- what is on the screen

function show (head, came, at) {
  const row = rowOf(head)
  if (!row) return
  row.classList.toggle('head--in', came)
  row.querySelector('.head__in').hidden = came
  row.querySelector('.head__done').hidden = !came
  if (came) row.querySelector('[data-at]').textContent = at
}

function count () {
  const rows = [...root.querySelectorAll('[data-head]')]
  const inside = rows.filter((row) => row.classList.contains('head--in')).length
  const expected = rows.filter((row) => !row.matches('.head--in, .head--unsure')).length
  root.querySelector('[data-count="inside"]').textContent = inside
  root.querySelector('[data-count="expected"]').textContent = expected
}

function showWaiting () {
  for (const tap of queue.all()) show(tap.head, tap.came, hour(tap.moment))
  count()
}

// The clock of the Netherlands, as in the list itself, whatever the phone is set to.
const clock = new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })

function hour (moment) {
  return clock.format(new Date(moment)).replace(':', '.')
}

function tell (text) { part('told').textContent = text }

function tellState (kind) {
  const line = part('state')
  const number = queue.all().length
  const texts = { stopped: words.login, refused: words.refused, saved: number ? words.sending : words.saved }
  const offline = number === 0 ? words.offline : number === 1 ? words.waiting_one : words.waiting
  const text = say(texts[kind] ?? offline, { number })
  line.hidden = false
  line.className = `door__state door__state--${{ saved: 'saved', offline: 'waiting' }[kind] ?? 'stopped'}`
  if (line.textContent !== text) line.textContent = text
  state.kind = kind
}

// ---- tapping

function tap (head, came, code) {
  const kept = queue.add(code ? { head, came, code } : { head, came })
  show(head, came, hour(kept.moment))
  count()
  tell(say(came ? words.came : words.left, { name: rowOf(head).dataset.name }))
  tellState(state.kind ?? 'saved')
  bringSoon(0)
}

let lastTap = { head: '', moment: 0 }

root.addEventListener('submit', (event) => {
  const button = event.submitter
  if (!event.target.matches('[data-taps]') || !button?.value) return
  event.preventDefault()
  const head = button.value
  const came = button.name === 'in'
  if (lastTap.head === head && Date.now() - lastTap.moment < NO_SECOND_TAP) return
  lastTap = { head, moment: Date.now() }
  const hadFocus = document.activeElement === button
  tap(head, came)
  if (hadFocus) rowOf(head).querySelector(came ? '.head__out' : '.head__in').focus()
})

// ---- looking for a name

function filter () {
  const wanted = part('sought').value.trim().toLocaleLowerCase().split(/\s+/)
  let found = 0
  for (const row of root.querySelectorAll('[data-head]')) {
    row.hidden = !wanted.every((word) => row.dataset.sought.includes(word))
    found += row.hidden ? 0 : 1
  }
  part('nobody').hidden = found > 0 || !root.querySelector('[data-head]')
}

part('sought').addEventListener('input', () => {
  filter()
  if (root.getBoundingClientRect().top < 0) root.scrollIntoView() // what is found stands at the top
})
root.querySelector('.door__search').addEventListener('submit', (event) => {
  event.preventDefault()
  filter()
})

// ---- bringing taps to the server, and hearing of other doors

async function ask (url, options) {
  const given = new AbortController()
  const late = setTimeout(() => given.abort(), PATIENCE)
  try {
    return await fetch(url, { redirect: 'manual', cache: 'no-store', signal: given.signal, ...options })
  } finally {
    clearTimeout(late)
  }
}

const secret = () => root.querySelector('[name=csrfmiddlewaretoken]').value

async function bring () {
  const waiting = queue.all().slice(0, BATCH)
  const now = Date.now()
  const taps = waiting.map(({ moment, ...tap }) => ({ ...tap, age: Math.max(0, now - moment) }))
  const answer = await ask(root.dataset.sync, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRFToken': secret() },
    body: JSON.stringify({ cursor: state.cursor, taps })
  })
  if (answer.type === 'opaqueredirect') return 'stopped'
  if ([400, 403, 404].includes(answer.status)) return 'refused'
  if (!answer.ok) throw new Error(answer.status)
  await take(await answer.json())
  return 'saved'
}

async function take (told) {
  queue.remove([...told.have, ...told.refused])
  if (told.refused.length) tell(words.gone)
  const mine = new Set(queue.all().map((tap) => tap.head))
  for (const [head, { in: came, at }] of Object.entries(told.heads)) {
    if (!mine.has(head)) show(head, came, at)
  }
  count()
  if (told.list !== state.list || told.refused.length) await readList()
  state.list = told.list
  state.cursor = told.cursor
}

async function readList () {
  const answer = await ask(location.pathname)
  if (!answer.ok) throw new Error(answer.status)
  replaceList(new DOMParser().parseFromString(await answer.text(), 'text/html'))
}

function replaceList (page) {
  const focused = document.activeElement?.value
  part('list').replaceWith(page.getElementById('door-list'))
  if (focused) root.querySelector(`[data-head] button[value="${focused}"]:not([hidden])`)?.focus()
  showWaiting()
  filter()
}

async function attempt () {
  if (state.busy) return
  state.busy = true
  let next = LOOK_AGAIN
  try {
    tellState(await bring())
    state.wait = FIRST_WAIT
    if (state.kind === 'saved' && queue.all().length) next = 0
  } catch {
    tellState('offline')
    next = state.wait * (0.75 + Math.random() / 2)
    state.wait = Math.min(state.wait * 2, LONGEST_WAIT)
  } finally {
    state.busy = false
  }
  bringSoon(next)
}

function bringSoon (wait) {
  if (state.busy) return // when it is done, it looks again
  clearTimeout(state.timer)
  state.timer = setTimeout(() => {
    if (document.hidden && queue.all().length === 0) bringSoon(LOOK_AGAIN)
    else attempt()
  }, wait)
}

window.addEventListener('online', () => { state.wait = FIRST_WAIT; bringSoon(0) })
document.addEventListener('visibilitychange', () => { if (!document.hidden) bringSoon(0) })

// Without a connection this page can't be loaded again: the browser asks whether that is meant.
window.addEventListener('beforeunload', (event) => { if (state.kind === 'offline') event.preventDefault() })

// ---- somebody without registration: the name stays on the screen until the server has it

part('walk-in').addEventListener('submit', async (event) => {
  event.preventDefault()
  const form = event.target
  try {
    const answer = await ask(form.action, { method: 'POST', body: new FormData(form), redirect: 'follow' })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('door-walk-in')
    if (!fresh) return tellState('stopped')
    part('walk-in').replaceChildren(...fresh.children)
    if (answer.status === 422) return part('walk-in').querySelector('.error-summary, [aria-invalid]')?.focus()
    tell(say(words.came, { name: form.elements.name.value }))
    replaceList(page)
    part('told').scrollIntoView({ block: 'center' })
  } catch {
    tell(words.not_written)
    tellState('offline')
    bringSoon(state.wait)
    part('told').scrollIntoView({ block: 'center' })
  }
})

// ---- the camera

function scanned (text) {
  const code = codeIn(text)
  const row = code && rowOf(code.split('-')[0])
  if (!code) return tell(words.no_code)
  if (!row) return tell(words.unknown_code)
  const facts = { name: row.dataset.name, at: row.querySelector('[data-at]').textContent }
  if (row.classList.contains('head--in')) return tell(say(words.already, facts))
  navigator.vibrate?.(80)
  tap(row.dataset.head, true, code)
  showParty(row.dataset.name)
}

// Who comes along stands beside whoever was scanned, to be tapped; with the next one all come back.
function showParty (name) {
  part('sought').value = name
  filter()
  if (root.querySelectorAll('[data-head]:not([hidden])').length > 1) return
  part('sought').value = ''
  filter()
}

if (canScan()) {
  const scanner = new Scanner(root.querySelector('.door__video'), scanned)
  const turn = (on) => {
    part('camera').hidden = !on
    part('scan').parentElement.hidden = on
    root.classList.toggle('door--scanning', on)
  }
  turn(false)
  part('scan').addEventListener('click', async () => {
    turn(true)
    try {
      await scanner.start()
      part('scan-stop').focus()
    } catch {
      scanner.stop()
      turn(false)
      tell(words.no_camera)
    }
  })
  part('scan-stop').addEventListener('click', () => { scanner.stop(); turn(false); part('scan').focus() })
}

root.querySelector('.door__search button').hidden = true
if (root.querySelector('[data-sought]')) {
  root.querySelector('[data-sought]').remove()
  await readList().catch(() => {})
}
showWaiting()
filter()
bringSoon(0)
