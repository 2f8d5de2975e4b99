/**
 * Sorts the rows of the index by a click on a heading, and shows those that hold the words that are looked for. Written for the browser, as
 * text: its digest stands in the policy of the page. It uses no words of a document as anything but text.
 */
export const indexScript = `(() => {
  const body = document.querySelector('tbody')
  const heads = [...document.querySelectorAll('thead th')]
  const collator = new Intl.Collator('vi', { numeric: true })
  const textAt = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent
  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = head.textContent
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending')
      const rows = [...body.rows].sort((a, b) => collator.compare(textAt(a, column), textAt(b, column)) * (up ? 1 : -1))
      body.append(...rows)
    })
  })
  const search = document.querySelector('#search')
  search.parentElement.hidden = false
  search.addEventListener('input', () => {
    const words = search.value.normalize('NFC').toLocaleLowerCase('vi').split(/\\s+/)
    for (const row of body.rows) {
      const text = row.textContent.normalize('NFC').toLocaleLowerCase('vi')
      row.hidden = !words.every((word) => text.includes(word))
    }
  })
})()`
