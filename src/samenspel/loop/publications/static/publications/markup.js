// Our small markup, to what the editor edits and back. It follows `typesetting/markup.py`: a text that
// goes in and out unchanged means the same.
import {
  MarkdownIt, MarkdownParser, MarkdownSerializer, Schema, defaultMarkdownSerializer, footnotes,
  schema as plain
} from '../vendor/prosemirror.js'

const SAFE_LINK = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i
const REFERENCES = /^\[(@[^[\]\n]{1,300})\]/
const ONE = /^@[A-Za-z0-9_-]+(\s*,\s*[^]+)?$/

export const isReference = text => text.startsWith('@') && text.split(';').some(one => ONE.test(one.trim()))

const mark = {
  inline: true, group: 'inline', atom: true, attrs: { label: {} },
  toDOM: node => ['sup', { class: 'note-mark', 'data-note': node.attrs.label }, node.attrs.label],
  parseDOM: [{ tag: 'sup[data-note]', getAttrs: dom => ({ label: dom.dataset.note }) }]
}
const raw = { // as it was typed: references, and notes within the line
  inline: true, group: 'inline', atom: true, attrs: { text: {} },
  toDOM: node => ['span', { class: 'raw', 'data-raw': node.attrs.text }, node.attrs.text],
  parseDOM: [{ tag: 'span[data-raw]', getAttrs: dom => ({ text: dom.dataset.raw }) }]
}
const note = {
  content: 'block+', group: 'block', attrs: { label: {} }, defining: true, isolating: true,
  toDOM: node => ['div', { class: 'note-def', 'data-label': node.attrs.label }, 0],
  parseDOM: [{ tag: 'div.note-def', getAttrs: dom => ({ label: dom.dataset.label }) }]
}

// A list that is made here has no empty lines between what it lists.
const list = name => {
  const spec = plain.spec.nodes.get(name)
  return { ...spec, attrs: { ...spec.attrs, tight: { default: true } } }
}

export const schema = new Schema({
  nodes: plain.spec.nodes.remove('image')
    .update('bullet_list', list('bullet_list'))
    .update('ordered_list', list('ordered_list'))
    .update('heading', { ...plain.spec.nodes.get('heading'), content: 'inline*' })
    .append({ note_mark: mark, raw, note }),
  marks: plain.spec.marks
})

function references (state, silent) {
  const found = REFERENCES.exec(state.src.slice(state.pos, state.posMax))
  if (!found || !isReference(found[1])) return false
  if (!silent) state.push('raw', '', 0).content = found[0]
  state.pos += found[0].length
  return true
}

// `^[a note within the line]` is kept as it is.
function inlineNote (state, silent) {
  if (state.src.slice(state.pos, state.pos + 2) !== '^[') return false
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
  if (end < 0) return false
  if (!silent) state.push('raw', '', 0).content = state.src.slice(state.pos, end + 1)
  state.pos = end + 1
  return true
}

export function tokenizer () {
  const md = new MarkdownIt('commonmark', { html: false })
  md.disable(['image', 'code', 'html_block', 'html_inline'])
  md.use(footnotes)
  md.core.ruler.disable('footnote_tail') // notes stay where they stand
  md.inline.ruler.at('footnote_inline', inlineNote)
  md.inline.ruler.before('link', 'references', references)
  md.validateLink = url => SAFE_LINK.test(url)
  return md
}

const tight = (tokens, at) => {
  while (++at < tokens.length) if (tokens[at].type !== 'list_item_open') return tokens[at].hidden
  return false
}

const parser = new MarkdownParser(schema, tokenizer(), {
  blockquote: { block: 'blockquote' },
  paragraph: { block: 'paragraph' },
  list_item: { block: 'list_item' },
  bullet_list: { block: 'bullet_list', getAttrs: (_, tokens, at) => ({ tight: !!tight(tokens, at) }) },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token, tokens, at) => ({ order: +token.attrGet('start') || 1, tight: !!tight(tokens, at) })
  },
  heading: { block: 'heading', getAttrs: token => ({ level: +token.tag.slice(1) }) },
  fence: { block: 'code_block', getAttrs: token => ({ params: token.info || '' }), noCloseToken: true },
  hr: { node: 'horizontal_rule' },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: { mark: 'link', getAttrs: token => ({ href: token.attrGet('href'), title: token.attrGet('title') || null }) },
  code_inline: { mark: 'code', noCloseToken: true },
  footnote_ref: { node: 'note_mark', getAttrs: token => ({ label: token.meta.label }) },
  footnote_reference: { block: 'note', getAttrs: token => ({ label: token.meta.label }) },
  raw: { node: 'raw', getAttrs: token => ({ text: token.content }) }
})

const serializer = new MarkdownSerializer({
  ...defaultMarkdownSerializer.nodes,
  note_mark: (state, node) => state.write(`[^${node.attrs.label}]`),
  raw: (state, node) => state.write(node.attrs.text),
  note: (state, node) => state.wrapBlock('    ', `[^${node.attrs.label}]: `, node, () => state.renderContent(node))
}, defaultMarkdownSerializer.marks, { hardBreakNodeName: 'hard_break' })

export function read (text) {
  const doc = parser.parse(text)
  return doc && doc.childCount ? doc : schema.node('doc', null, [schema.node('paragraph')])
}

export function write (doc) {
  return serializer.serialize(doc)
}
