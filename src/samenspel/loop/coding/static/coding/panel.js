// The panel beside the text: what is chosen, the codes one can give it, and what lies there already.

// What has the focus in a piece of the panel, so that it can be found again after it was drawn anew.
const nameOf = (one) => `${one.closest('.here')?.dataset.passage} ${one.tagName} ${one.form?.action ?? ''} ${one.form?.elements.code?.value ?? ''}`

export class Panel {
  constructor (bench) {
    this.bench = bench // { give, say, words, close, send, choose, end, given }
    this.part = (name) => document.getElementById(`pane-${name}`)
    this.pane = document.getElementById('pane')
    this.list = this.part('codes')
    this.input = this.part('sought')
    this.here = this.part('here')
    this.active = null
    if (this.list) this.listen()
    this.here.addEventListener('submit', (event) => this.submit(event))
    this.here.addEventListener('click', (event) => this.press(event))
    this.pane.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.bench.close() })
    this.part('close').addEventListener('click', () => this.bench.close())
  }

  listen () {
    this.sort()
    this.input.addEventListener('input', () => this.filter())
    this.input.addEventListener('keydown', (event) => this.key(event))
    this.list.addEventListener('mousedown', (event) => event.preventDefault()) // what is chosen in the text stays
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]')
      if (option) this.give(option)
    })
    this.part('form').addEventListener('submit', (event) => { event.preventDefault(); this.give(this.active) })
    for (const button of this.pane.querySelectorAll('[data-end]')) {
      button.addEventListener('click', () => this.bench.end(button.dataset.end, Number(button.dataset.by)))
    }
    this.part('move').firstElementChild.addEventListener('click', () => this.bench.move())
  }

  // What one used last stands first.
  sort () {
    const recent = this.list.dataset.recent.split(' ').filter(Boolean).reverse()
    for (const code of recent) {
      const option = this.option(code)
      if (option) this.list.prepend(option)
    }
  }

  option (code) { return document.getElementById(`code-${code}`) }
  options () { return [...this.list.children].filter((option) => !option.hidden) }

  show (chosen, words) {
    this.pane.classList.toggle('pane--chosen', Boolean(chosen))
    this.part('chosen').hidden = !chosen
    this.part('empty').hidden = Boolean(chosen)
    this.problem('')
    if (chosen) this.part('words').textContent = words.length > 280 ? `${words.slice(0, 270)} …` : words
  }

  leadToCorrecting (first, last) {
    const link = this.part('correct')
    if (link) link.search = `?regel=${first}&tot=${last}`
  }

  focus () {
    this.pane.classList.add('pane--open')
    if (this.input) { this.filter(); this.input.focus({ preventScroll: true }) } else this.part('close').focus()
  }

  hide () { this.pane.classList.remove('pane--open') }

  filter () {
    const sought = this.input.value.trim().toLocaleLowerCase('nl')
    const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')
    const pieces = plain(sought).split(/\s+/)
    let same = false
    for (const option of this.list.querySelectorAll('[data-code]')) {
      const text = plain(option.dataset.sought)
      option.hidden = !pieces.every((piece) => text.includes(piece))
      same ||= plain(option.dataset.name) === plain(sought)
    }
    this.offerNew(sought && !same ? this.input.value.trim() : '')
    const found = this.options()
    const codes = found.filter((option) => option.dataset.code).length
    this.part('found').textContent = !sought ? '' : codes === 0 ? this.bench.words.none : codes === 1 ? this.bench.words.found_one : this.bench.words.found.replace('{number}', codes)
    this.activate(sought ? this.nearest(found, plain, plain(sought), pieces) : null)
  }

  // Enter gives what one means: who types "hulp" means "hulp vragen" rather than "hulp vragen › schroom".
  nearest (found, plain, sought, pieces) {
    const near = (option) => {
      const name = plain(option.dataset.name)
      if (name === sought) return 0
      if (name.startsWith(sought)) return 1
      return pieces.every((piece) => name.includes(piece)) ? 2 : 3
    }
    return found.filter((option) => option.dataset.code).sort((one, other) => near(one) - near(other))[0] ?? found[0]
  }

  offerNew (name) {
    document.getElementById('code-new')?.remove()
    if (!name) return
    const option = document.createElement('li')
    Object.assign(option, { id: 'code-new', className: 'code code--new', role: 'option' })
    option.dataset.name = name
    option.textContent = this.bench.words.make.replace('{name}', name)
    option.setAttribute('aria-selected', 'false')
    this.list.append(option)
  }

  activate (option) {
    this.active?.classList.remove('code--active')
    this.active = option ?? null
    if (!option) { this.input.removeAttribute('aria-activedescendant'); return }
    option.classList.add('code--active')
    this.input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  key (event) {
    const found = this.options()
    const at = found.indexOf(this.active)
    if (event.key === 'ArrowDown') this.activate(found[Math.min(at + 1, found.length - 1)])
    else if (event.key === 'ArrowUp') this.activate(found[Math.max(at - 1, 0)])
    else if (event.key === 'Enter') this.give(this.active)
    else return
    event.preventDefault()
  }

  give (option) {
    if (!option) return
    if (option.dataset.code) this.bench.give({ code: option.dataset.code, name: option.dataset.name, given: option.getAttribute('aria-selected') === 'true' })
    else this.bench.give({ nieuw: option.dataset.name, name: option.dataset.name })
  }

  // After a code was given: it stands first, and one can go on typing.
  given (code) {
    const option = code && this.option(code)
    if (option && option !== this.list.firstElementChild) this.list.prepend(option)
    if (!this.input.value) return
    this.input.value = ''
    this.filter()
  }

  // What lies in the chosen piece, as the server drew it. A memo that is being written stays, with
  // the version it was written on: who saves it hears what somebody else wrote meanwhile.
  fill (html, byOthers = false) {
    const memos = [...this.here.querySelectorAll('textarea')]
    const written = memos.filter((memo) => memo.value !== memo.defaultValue)
    const opened = memos.filter((memo) => memo.closest('details').open).map((memo) => memo.id)
    const focus = this.here.contains(document.activeElement) ? document.activeElement : null
    const { selectionStart, selectionEnd } = focus ?? {}
    const fresh = document.createElement('template')
    fresh.innerHTML = html
    const lost = written.find((memo) => !fresh.content.getElementById(memo.id))
    this.here.replaceChildren(fresh.content)
    for (const id of opened) document.getElementById(id)?.closest('details').setAttribute('open', '')
    for (const { id, value, defaultValue, form } of written) {
      const memo = document.getElementById(id)
      if (!memo) continue
      memo.value = value
      if (memo.defaultValue !== defaultValue) memo.form.elements.gezien.value = form.elements.gezien.value
    }
    if (lost && byOthers) this.problem(this.bench.words.memo_lost.replace('{memo}', lost.value))
    if (focus) this.refocus(nameOf(focus), selectionStart, selectionEnd)
    this.tick()
  }

  refocus (name, start, end) {
    const same = [...this.here.querySelectorAll('a, button, summary, textarea')].find((one) => nameOf(one) === name)
    same?.focus({ preventScroll: true })
    if (same?.setSelectionRange) same.setSelectionRange(start, end)
  }

  // Which codes of the list one gave to this very piece.
  tick () {
    if (!this.list) return
    const own = this.here.querySelector('.here--it')
    const codes = new Set((own?.dataset.codes ?? '').trim().split(/\s+/))
    this.bench.given(codes)
    for (const option of this.list.querySelectorAll('[data-code]')) {
      const selected = String(codes.has(option.dataset.code))
      if (option.getAttribute('aria-selected') !== selected) option.setAttribute('aria-selected', selected)
    }
  }

  formToTakeAway (code) {
    return [...this.here.querySelectorAll('.here--it form[data-live]')].find((form) => form.elements.code?.value === code)
  }

  submit (event) {
    const form = event.target.closest('form[data-live]')
    if (!form) return
    event.preventDefault()
    this.bench.send(form.action, Object.fromEntries(new FormData(form)), form)
  }

  press (event) {
    const link = event.target.closest('[data-choose]')
    if (!link) return
    event.preventDefault()
    const { start, end } = link.closest('.here').dataset
    this.bench.choose({ start: Number(start), end: Number(end) })
  }

  problem (text) {
    this.part('problem').textContent = text
    this.part('problem').hidden = !text
  }

  // The codebook changed: names, colours, and codes that are new or gone.
  recode (codes) {
    if (!this.list) return
    const known = new Set(codes.map((code) => String(code.pk)))
    for (const option of this.list.querySelectorAll('[data-code]')) if (!known.has(option.dataset.code)) option.remove()
    for (const code of codes) {
      let option = this.option(code.pk)
      if (!option) {
        option = Object.assign(document.createElement('li'), { id: `code-${code.pk}`, className: `code c${code.pk}`, role: 'option' })
        option.setAttribute('aria-selected', 'false')
        option.dataset.code = code.pk
        this.list.append(option)
      }
      Object.assign(option.dataset, { name: code.name, sought: code.label })
      option.textContent = code.label
    }
    this.filter()
  }
}
