import { useMemo, useState } from 'preact/hooks'

type Order = { readonly column: number; readonly up: boolean } | null

/** A table whose headings put its rows in order. */
export function SortedTable({
  heads,
  rows,
  caption,
  open,
}: {
  heads: readonly string[]
  rows: readonly { readonly path: string; readonly cells: readonly string[]; readonly keys?: readonly string[] }[]
  caption: string
  open: (path: string) => void
}) {
  const [order, setOrder] = useState<Order>(null)
  const shown = useMemo(() => {
    if (order === null) return rows
    const key = (row: (typeof rows)[number]): string => (row.keys ?? row.cells)[order.column] ?? ''
    // What has no value comes last, whichever way.
    return rows.toSorted((a, b) => {
      const [left, right] = [key(a), key(b)]
      if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
      return left.localeCompare(right, 'vi', { numeric: true }) * (order.up ? 1 : -1)
    })
  }, [rows, order])
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="cards">
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th
                key={head}
                scope="col"
                aria-sort={order?.column === column ? (order.up ? 'ascending' : 'descending') : 'none'}
              >
                <button
                  type="button"
                  class="head"
                  onClick={() => setOrder({ column, up: order?.column === column ? !order.up : true })}
                >
                  {head}
                  <span aria-hidden="true">{order?.column === column ? (order.up ? ' ▲' : ' ▼') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ path, cells }) => (
            <tr key={path}>
              {cells.map((cell, i) => (
                <td key={heads[i]} data-head={heads[i]}>
                  {i === 1 ? (
                    <button type="button" class="link" onClick={() => open(path)}>
                      {cell}
                    </button>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
