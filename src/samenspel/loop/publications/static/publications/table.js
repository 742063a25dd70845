// A table that is pasted from Word or a web page keeps its cells; what was merged is split.
for (const area of document.querySelectorAll('textarea[data-table]')) {
  area.addEventListener('paste', event => {
    const html = event.clipboardData?.getData('text/html')
    const table = html && new DOMParser().parseFromString(html, 'text/html').querySelector('table')
    if (!table) return
    event.preventDefault()
    const { rows, merged } = cells(table)
    area.value = rows.map(row => row.join('\t')).join('\n')
    area.form.elements.merged.value = merged ? 'on' : ''
  })
}

function cells (table) {
  const rows = [...table.rows].map(() => [])
  let merged = false
  ;[...table.rows].forEach((row, at) => {
    let column = 0
    for (const cell of row.cells) {
      while (rows[at][column] !== undefined) column++
      merged ||= cell.colSpan > 1 || cell.rowSpan > 1
      const down = Math.min(cell.rowSpan || rows.length, rows.length - at)
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < Math.min(cell.colSpan, 50); x++) {
          rows[at + y][column + x] = x || y ? '' : cell.textContent.replace(/\s+/g, ' ').trim()
        }
      }
      column += cell.colSpan
    }
  })
  return { rows: rows.map(row => Array.from(row, cell => cell ?? '')), merged }
}
