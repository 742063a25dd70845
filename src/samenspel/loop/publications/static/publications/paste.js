// What is pasted brings its structure along, and nothing of how it looked elsewhere.
import { Fragment, Slice } from '../vendor/prosemirror.js'
import { isReference, schema } from './markup.js'

// Word writes its lists as paragraphs with a sign in front: make lists of them again.
export function cleaned (html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  page.querySelectorAll('style, script, meta, link, title, o\\:p, del, [style*="mso-element:comment"], .MsoCommentReference, .msocomoff')
    .forEach(node => node.remove())
  page.querySelectorAll('img, svg, picture').forEach(node => node.remove())
  let list = null
  for (const line of page.querySelectorAll('p[class*="MsoListParagraph"], p[style*="mso-list:"]')) {
    const sign = line.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')
    const numbered = /^\s*(\d+|[a-z])[.)]/i.test((sign ?? line).textContent)
    sign?.remove()
    const previous = line.previousElementSibling
    if (!list || previous !== list) {
      list = page.createElement(numbered ? 'ol' : 'ul')
      line.before(list)
    }
    const item = page.createElement('li')
    item.innerHTML = line.innerHTML.replace(/^[\s·•o§-]*(?=\S)/, '')
    list.append(item)
    line.remove()
  }
  // A table goes into a block of its own; here its words stay, a row on each line.
  for (const row of page.querySelectorAll('tr')) {
    const line = page.createElement('p')
    line.textContent = [...row.cells].map(cell => cell.textContent.trim()).join(' | ')
    row.closest('table').before(line)
  }
  page.querySelectorAll('table').forEach(table => table.remove())
  page.querySelectorAll('ul, ol').forEach(one => one.setAttribute('data-tight', 'true'))
  return page.body.innerHTML
}

const REFERENCES = /\[(@[^[\]\n]{1,300})\]/g

// `[@key, p. 12]` in pasted words is a reference, as when it is typed.
export function withReferences (slice) {
  return new Slice(inside(slice.content), slice.openStart, slice.openEnd)
}

function inside (fragment) {
  const nodes = []
  fragment.forEach(node => {
    if (node.isText) nodes.push(...pieces(node))
    else nodes.push(node.copy(inside(node.content)))
  })
  return Fragment.fromArray(nodes)
}

function pieces (node) {
  const found = []
  let at = 0
  for (const hit of node.text.matchAll(REFERENCES)) {
    if (!isReference(hit[1])) continue
    if (hit.index > at) found.push(node.cut(at, hit.index))
    found.push(schema.nodes.raw.create({ text: hit[0] }))
    at = hit.index + hit[0].length
  }
  if (at < node.text.length) found.push(node.cut(at))
  return found
}
