import type { Correction } from '../../src/correct/corrections.ts'
import { toPointer } from '../../src/correct/corrections.ts'
import type { ReviewItem } from '../../src/model/review.ts'

/** The place of a pointer after a value of a list was taken out; null where it was that value. */
function afterRemoval(pointer: string, removed: string): string | null {
  if (pointer === removed || pointer.startsWith(`${removed}/`)) return null
  const cut = removed.lastIndexOf('/') + 1
  const [list, index] = [removed.slice(0, cut), Number(removed.slice(cut))]
  if (Number.isNaN(index) || !pointer.startsWith(list)) return pointer
  const [own, ...rest] = pointer.slice(cut).split('/')
  return Number(own) > index ? [`${list}${Number(own) - 1}`, ...rest].join('/') : pointer
}

const toPath = (pointer: string): string =>
  pointer
    .slice(1)
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')

/** What is still to be looked at: values that were changed, accepted or taken out are settled, and others move up in their lists. */
export function openItems(items: readonly ReviewItem[], corrections: readonly Correction[]): ReviewItem[] {
  return items.flatMap((item) => {
    let pointer: string | null = toPointer(item.path)
    for (const { op, path } of corrections) {
      if (pointer === null) break
      if (op === 'remove') pointer = afterRemoval(pointer, path)
      // A change of a field settles the value that holds it.
      else if (op === 'replace' && (path === pointer || path.slice(0, path.lastIndexOf('/')) === pointer))
        pointer = null
    }
    return pointer === null ? [] : [{ ...item, path: toPath(pointer) }]
  })
}
