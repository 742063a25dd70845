// A comfortable editor over a textarea that holds our small markup. What is sent is the textarea.
import {
  EditorState, EditorView, Plugin, TextSelection, InputRule, baseKeymap, chainCommands, ellipsis, exitCode,
  history, inputRules, keymap, lift, liftListItem, redo, setBlockType, sinkListItem, splitListItem,
  textblockTypeInputRule, toggleMark, undo, wrapIn, wrapInList, wrappingInputRule
} from '../vendor/prosemirror.js'
import { Draft } from './drafts.js'
import { isReference, read, schema, write } from './markup.js'
import { cleaned, withReferences } from './paste.js'
import { Toolbar } from './toolbar.js'

const { nodes, marks } = schema

class Editor {
  constructor (area) {
    this.area = area
    this.words = JSON.parse(document.querySelector('[data-editor-words]').dataset.editorWords)
    const form = area.form
    const who = document.querySelector('[data-writer]')?.dataset.writer ?? ''
    this.draft = new Draft(who, area.name, form.elements.key?.value ?? form.elements.version?.value ?? '')
    this.bar = new Toolbar(this.words.toolbar, this.tools())
    this.dom = document.createElement('div')
    this.dom.className = 'editor'
    this.ask = document.createElement('div')
    this.status = document.createElement('p')
    this.status.className = 'editor__status'
    this.status.setAttribute('role', 'status')
    this.dom.append(this.bar.dom, this.ask)
    area.before(this.dom)
    area.hidden = true
    const label = document.querySelector(`label[for="${area.id}"]`)
    if (label) label.id ||= `${area.id}_label`
    this.view = new EditorView(this.dom, {
      state: this.stateOf(area.value),
      attributes: {
        role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label?.id ?? '', spellcheck: 'true', dir: 'auto',
        lang: document.documentElement.lang, id: `${area.id}_editor`,
        ...(area.getAttribute('aria-describedby') && { 'aria-describedby': area.getAttribute('aria-describedby') }),
        ...(area.getAttribute('aria-invalid') && { 'aria-invalid': area.getAttribute('aria-invalid') })
      },
      dispatchTransaction: change => this.take(change),
      transformPastedHTML: cleaned,
      transformPasted: withReferences,
      handleKeyDown: (_, event) => this.toTheBar(event)
    })
    this.dom.append(this.status)
    label?.addEventListener('click', () => this.view.focus())
    document.querySelectorAll(`a[href="#${area.id}"]`).forEach(link => link.addEventListener('click', event => {
      event.preventDefault()
      this.view.focus()
    }))
    form.addEventListener('submit', () => this.copy())
    this.bar.update(this.view.state)
    this.offer()
  }

  stateOf (text) {
    return EditorState.create({
      doc: read(text),
      plugins: [inputRules({ rules: rules() }), keymap(this.keys()), keymap(baseKeymap), history(), hint(this.words.hint)]
    })
  }

  take (change) {
    this.view.updateState(this.view.state.apply(change))
    this.bar.update(this.view.state)
    if (change.docChanged) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.copy(), 400)
    }
  }

  // What stands in the editor goes into the textarea, and into this browser's own memory.
  copy () {
    clearTimeout(this.timer)
    const text = write(this.view.state.doc)
    if (text.trim() === write(read(this.area.value)).trim()) return // nothing was changed: keep it as it was
    this.area.value = text
    if (this.draft.keep(text)) this.status.textContent = this.words.kept
  }

  // Texts that were typed here and never arrived.
  offer () {
    const kept = this.draft.other(this.area.value)
    if (!kept) return
    const box = document.createElement('div')
    box.className = 'editor__kept'
    box.setAttribute('role', 'status')
    const said = document.createElement('p')
    const time = new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' })
    said.textContent = this.words.found.replace('{time}', time)
    const put = plainButton(this.words.putBack, () => {
      this.view.updateState(this.stateOf(kept.text))
      this.copy()
      box.remove()
      this.view.focus()
    })
    const away = plainButton(this.words.throwAway, () => {
      this.draft.drop()
      box.remove()
      this.view.focus()
    })
    box.append(said, put, away)
    this.dom.before(box)
  }

  run (command) {
    command(this.view.state, this.view.dispatch, this.view)
    this.view.focus()
  }

  tools () {
    const w = this.words
    const mark = (name, text, label, look, keys) => ({
      text, label, look, keys,
      run: () => this.run(toggleMark(marks[name])),
      active: state => hasMark(state, marks[name])
    })
    const heading = (level, label, keys) => ({
      text: label, label, keys,
      run: () => this.run(isHeading(this.view.state, level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level })),
      active: state => isHeading(state, level)
    })
    const list = (name, text, label, keys) => ({
      text, label, keys,
      run: () => this.run(within(this.view.state, nodes[name]) ? liftListItem(nodes.list_item) : wrapInList(nodes[name])),
      active: state => within(state, nodes[name])
    })
    const references = document.querySelectorAll('[data-reference]')
    return [
      mark('strong', 'B', w.bold, 'editor__bold', 'Ctrl+B'),
      mark('em', 'I', w.slanted, 'editor__slanted', 'Ctrl+I'),
      heading(1, w.heading, 'Ctrl+Alt+1'),
      heading(2, w.subheading, 'Ctrl+Alt+2'),
      list('bullet_list', '• —', w.list, 'Ctrl+Shift+8'),
      list('ordered_list', '1. —', w.numbered, 'Ctrl+Shift+7'),
      {
        text: '❝', label: w.quote, keys: 'Ctrl+Shift+9',
        run: () => this.run(within(this.view.state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote)),
        active: state => within(state, nodes.blockquote)
      },
      { text: w.link, label: w.link, keys: 'Ctrl+K', run: () => this.askLink(), active: state => hasMark(state, marks.link) },
      { text: w.note, label: w.note, run: () => this.run(addNote) },
      ...(references.length ? [{ text: w.reference, label: w.reference, run: () => this.askReference(references) }] : []),
      { text: '↶', label: w.undo, keys: 'Ctrl+Z', run: () => this.run(undo), can: state => undo(state) },
      { text: '↷', label: w.redo, keys: 'Ctrl+Y', run: () => this.run(redo), can: state => redo(state) }
    ]
  }

  keys () {
    const on = (at, run) => [at, () => { run(); return true }]
    return {
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-Alt-0': setBlockType(nodes.paragraph),
      'Mod-Alt-1': setBlockType(nodes.heading, { level: 1 }),
      'Mod-Alt-2': setBlockType(nodes.heading, { level: 2 }),
      'Shift-Mod-7': wrapInList(nodes.ordered_list),
      'Shift-Mod-8': wrapInList(nodes.bullet_list),
      'Shift-Mod-9': wrapIn(nodes.blockquote),
      Enter: splitListItem(nodes.list_item),
      'Mod-]': sinkListItem(nodes.list_item),
      'Mod-[': liftListItem(nodes.list_item),
      'Shift-Enter': chainCommands(exitCode, (state, dispatch) => {
        dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
        return true
      }),
      ...Object.fromEntries([on('Mod-k', () => this.askLink()), on('Mod-Enter', () => this.area.form.requestSubmit())])
    }
  }

  // Alt+F10 goes to the buttons, as in other editors; Tab leaves the editor, as everywhere.
  toTheBar (event) {
    if (!event.altKey || event.key !== 'F10') return false
    this.bar.buttons.find(button => button.tabIndex === 0).focus()
    return true
  }

  askLink () {
    if (hasMark(this.view.state, marks.link)) return this.run(toggleMark(marks.link))
    const address = field('input', this.words.address)
    address.box.type = 'text'
    address.box.inputMode = 'url'
    this.asked([address], () => {
      let href = address.box.value.trim()
      if (!href) return
      if (href.includes('@') && !href.includes('/')) href = `mailto:${href.replace(/^mailto:/i, '')}`
      else if (!/^(https?:\/\/|mailto:|\/|#)/i.test(href)) href = `https://${href}`
      const link = marks.link.create({ href })
      const { from, to, empty } = this.view.state.selection
      const change = this.view.state.tr
      if (empty) change.insert(from, schema.text(href.replace(/^(mailto:|https?:\/\/)/, ''), [link]))
      else change.addMark(from, to, link)
      this.view.dispatch(change.removeStoredMark(marks.link))
    })
  }

  askReference (references) {
    const which = field('select', this.words.source)
    for (const one of references) which.box.append(new Option(one.textContent, one.dataset.reference))
    const place = field('input', this.words.place)
    this.asked([which, place], () => {
      const told = place.box.value.replace(/[[\];\n]/g, '').trim()
      const text = `[@${which.box.value}${told && `, ${told}`}]`
      this.view.dispatch(this.view.state.tr.replaceSelectionWith(nodes.raw.create({ text }), false))
    })
  }

  asked (fields, done) {
    const close = () => {
      this.ask.replaceChildren()
      this.ask.className = ''
      this.view.focus()
    }
    const take = () => { done(); close() }
    this.ask.className = 'editor__ask'
    this.ask.replaceChildren(...fields.map(one => one.label), plainButton(this.words.ok, take), plainButton(this.words.cancel, close))
    this.ask.onkeydown = event => {
      if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') { event.preventDefault(); take() }
      if (event.key === 'Escape') { event.preventDefault(); close() }
    }
    fields[0].box.focus()
  }
}

function field (kind, text) {
  const label = document.createElement('label')
  const box = document.createElement(kind)
  label.append(text, box)
  return { label, box }
}

function plainButton (text, run) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'utrecht-button utrecht-button--secondary-action'
  button.textContent = text
  button.addEventListener('click', run)
  return button
}

function hasMark (state, type) {
  const { from, to, $from, empty } = state.selection
  if (empty) return !!type.isInSet(state.storedMarks || $from.marks())
  return state.doc.rangeHasMark(from, to, type)
}

const isHeading = (state, level) => state.selection.$from.parent.hasMarkup(nodes.heading, { level })

function within (state, type) {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
  return false
}

// A mark where the cursor is, and an empty note below the text, in which one goes on typing.
function addNote (state, dispatch) {
  const used = new Set()
  state.doc.descendants(node => { if (node.type === nodes.note || node.type === nodes.note_mark) used.add(node.attrs.label) })
  let number = 1
  while (used.has(String(number))) number++
  const label = String(number)
  const change = state.tr.insert(state.selection.to, nodes.note_mark.create({ label }))
  change.insert(change.doc.content.size, nodes.note.create({ label }, nodes.paragraph.create()))
  change.setSelection(TextSelection.create(change.doc, change.doc.content.size - 2))
  dispatch?.(change.scrollIntoView())
  return true
}

function rules () {
  return [
    ellipsis,
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, found => ({ order: +found[1] })),
    wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
    textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, found => ({ level: found[1].length })),
    new InputRule(/\[(@[^[\]\n]{1,300})\]$/, (state, found, start, end) =>
      isReference(found[1]) ? state.tr.replaceWith(start, end, nodes.raw.create({ text: found[0] })) : null)
  ]
}

// Tells what can be done with an empty text, to who sees it and who doesn't.
function hint (text) {
  return new Plugin({
    props: {
      attributes: state => ({ 'aria-placeholder': state.doc.textContent || state.doc.childCount > 1 ? '' : text })
    }
  })
}

for (const area of document.querySelectorAll('textarea[data-editor]')) new Editor(area)
