// The text on the screen, in characters (code points) as the server counts them.
// A line is a `.line` with `data-start` and `data-end`; its `.line__text` holds exactly its characters.

const PAIRS = /[\ud800-\udbff]/

export const lengthOf = (text) => PAIRS.test(text) ? [...text].length : text.length
const unitsOf = (text, points) => PAIRS.test(text) ? [...text].slice(0, points).join('').length : points

export class Text {
  constructor (root) {
    this.root = root
    this.starts = Array.from(root.querySelectorAll('.line'), (line) => Number(line.dataset.start))
    this.count = this.starts.length
  }

  line (number) { return document.getElementById(`r${number}`) }
  row (number) { return document.getElementById(`rij-${number}`) }
  wordsOf (line) { return line.querySelector('.line__text') }
  numberOf (node) {
    const row = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('.row')
    return row && this.root.contains(row) ? Number(row.id.slice(4)) : 0
  }

  // The number of the line that holds a character.
  numberAt (offset) {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  // Where a point of the page lies in the text; null when that is not in a line.
  offsetOf (node, at) {
    const number = this.numberOf(node)
    if (!number) return null
    const line = this.line(number)
    const words = this.wordsOf(line)
    const whole = document.createRange()
    whole.selectNodeContents(words)
    const side = whole.comparePoint(node, at)
    if (side < 0) return Number(line.dataset.start)
    if (side > 0) return Number(line.dataset.end)
    whole.setEnd(node, at)
    return Number(line.dataset.start) + lengthOf(whole.toString())
  }

  // The stretch of what is selected with mouse, finger or caret; null when it is not in the text.
  selected () {
    const selection = getSelection()
    if (!selection.rangeCount || selection.isCollapsed) return null
    const range = selection.getRangeAt(0)
    if (!this.root.contains(range.commonAncestorContainer)) return null
    const start = this.offsetOf(range.startContainer, range.startOffset)
    const end = this.offsetOf(range.endContainer, range.endOffset)
    return start === null || end === null ? null : this.trimmed(start, end)
  }

  text (start, end) {
    const pieces = []
    for (let number = this.numberAt(start); number <= this.count && this.starts[number - 1] < end; number++) {
      const from = this.starts[number - 1]
      const line = [...this.wordsOf(this.line(number)).textContent]
      pieces.push(line.slice(Math.max(start - from, 0), end - from).join(''))
    }
    return pieces.join('\n')
  }

  trimmed (start, end) {
    const words = this.text(start, end)
    const left = words.trimStart()
    const from = start + lengthOf(words) - lengthOf(left)
    const until = from + lengthOf(left.trimEnd())
    return from < until ? { start: from, end: until } : null
  }

  // The words of a line: [{ start, end, word }].
  words (number) {
    const line = this.line(number)
    const text = this.wordsOf(line).textContent
    const from = Number(line.dataset.start)
    return Array.from(text.matchAll(/\S+/g), (found) => {
      const start = from + lengthOf(text.slice(0, found.index))
      return { start, end: start + lengthOf(found[0]), word: found[0] }
    })
  }

  // The word at, or else after (or before, when `back`) a character; over line ends too.
  wordAt (offset, back = false) {
    let number = this.numberAt(offset)
    while (number >= 1 && number <= this.count) {
      const words = this.words(number)
      const found = back ? words.findLast((one) => one.start <= offset) : words.find((one) => one.end > offset)
      if (found) return found
      number += back ? -1 : 1
    }
    return null
  }

  // A whole line, without who speaks.
  wholeLine (number) {
    const line = this.line(number)
    const label = line.querySelector('.line__label')
    const start = Number(line.dataset.start) + (label ? lengthOf(label.textContent) : 0)
    return this.trimmed(start, Number(line.dataset.end))
  }

  rangeOf (start, end) {
    const range = document.createRange()
    range.setStart(...this.pointAt(start, false))
    range.setEnd(...this.pointAt(end, true))
    return range
  }

  pointAt (offset, isEnd) {
    const number = this.numberAt(isEnd ? offset - 1 : offset)
    const words = this.wordsOf(this.line(number))
    let left = offset - this.starts[number - 1]
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = lengthOf(node.data)
      if (left < length || (isEnd && left === length)) return [node, unitsOf(node.data, left)]
      left -= length
    }
    return [words, words.childNodes.length]
  }

  // Show what is chosen (or `near`: under the pointer), without touching the lines themselves.
  show (stretch, name = 'chosen') {
    if (!globalThis.CSS?.highlights) return
    CSS.highlights.delete(name)
    if (!stretch) return
    const highlight = new Highlight(this.rangeOf(stretch.start, stretch.end))
    highlight.priority = name === 'chosen' ? 1 : 0
    CSS.highlights.set(name, highlight)
  }
}
