// The buttons above the editor: one stop for the Tab key, arrows go from button to button.

export class Toolbar {
  constructor (label, items) {
    this.items = items
    this.dom = document.createElement('div')
    this.dom.className = 'editor__bar'
    this.dom.setAttribute('role', 'toolbar')
    this.dom.setAttribute('aria-label', label)
    this.buttons = items.map(item => this.button(item))
    this.dom.append(...this.buttons)
    this.buttons[0].tabIndex = 0
    this.dom.addEventListener('keydown', event => this.walk(event))
  }

  button (item) {
    const made = document.createElement('button')
    made.type = 'button'
    made.tabIndex = -1
    made.className = `editor__button ${item.look ?? ''}`
    made.textContent = item.text
    made.setAttribute('aria-label', item.label)
    made.title = item.keys ? `${item.label} (${item.keys})` : item.label
    made.addEventListener('mousedown', event => event.preventDefault()) // the cursor stays in the text
    made.addEventListener('click', () => {
      if (made.getAttribute('aria-disabled') !== 'true') item.run()
    })
    return made
  }

  walk (event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = this.buttons.indexOf(document.activeElement)
    let next = step ? (at + step + this.buttons.length) % this.buttons.length : -1
    if (event.key === 'Home') next = 0
    if (event.key === 'End') next = this.buttons.length - 1
    if (next < 0) return
    event.preventDefault()
    this.buttons.forEach((button, place) => { button.tabIndex = place === next ? 0 : -1 })
    this.buttons[next].focus()
  }

  update (state) {
    this.items.forEach((item, at) => {
      if (item.active) this.buttons[at].setAttribute('aria-pressed', String(item.active(state)))
      if (item.can) this.buttons[at].setAttribute('aria-disabled', String(!item.can(state)))
    })
  }
}
