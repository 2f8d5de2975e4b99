import type { PlanDocument } from '../../model/plan-document.ts'
import { escapeAttribute, escapeText } from './escape.ts'

const cell = 26
const nameRoom = 260
const headHeight = 56
const longestName = 38

const short = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text)
const keyOf = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()

/** Who does what: units down, tasks across. */
export interface Matrix {
  /** Positions of the tasks in the document that name someone. */
  readonly tasks: readonly number[]
  readonly rows: readonly { readonly name: string; readonly roles: ReadonlyMap<number, 'lead' | 'support'> }[]
}

/** Units with the most tasks first. */
export function matrixOf({ tasks }: PlanDocument): Matrix {
  const rows = new Map<string, { name: string; roles: Map<number, 'lead' | 'support'> }>()
  tasks.forEach((task, index) => {
    for (const role of ['support', 'lead'] as const)
      for (const { name } of task[role]) {
        const row = rows.get(keyOf(name)) ?? { name, roles: new Map() }
        rows.set(keyOf(name), row)
        row.roles.set(index, role)
      }
  })
  return {
    tasks: tasks.flatMap(({ lead, support }, index) => (lead.length + support.length > 0 ? [index] : [])),
    rows: [...rows.values()].sort((a, b) => b.roles.size - a.roles.size || a.name.localeCompare(b.name, 'vi')),
  }
}

/**
 * Units and tasks as a matrix in plain SVG: a full square for who leads, a ring for who helps. '' where no task names anyone.
 * @param hrefOf where a task's words lead, by its position in the document
 */
export function renderMatrix(document: PlanDocument, hrefOf: (index: number) => string): string {
  const { tasks, rows } = matrixOf(document)
  if (rows.length === 0) return ''
  const width = nameRoom + tasks.length * cell + 12
  const height = headHeight + rows.length * cell + 8
  const heads = tasks.map((index, column) => {
    const { id, content } = document.tasks[index]!
    const x = nameRoom + column * cell + cell / 2
    return `<a href="${escapeAttribute(hrefOf(index))}"><title>${escapeText(`${id}: ${content}`)}</title><text class="task-id" x="${x + 4}" y="${headHeight - 6}" transform="rotate(-60 ${x + 4} ${headHeight - 6})">${escapeText(id)}</text></a>`
  })
  const lines = rows.map(({ name, roles }, row) => {
    const y = headHeight + row * cell
    const band = row % 2 === 0 ? `<rect class="band" x="0" y="${y}" width="${width}" height="${cell}"/>` : ''
    const marks = tasks.flatMap((index, column) => {
      const role = roles.get(index)
      if (role === undefined) return []
      const [x, middle] = [nameRoom + column * cell + cell / 2, y + cell / 2]
      const { id, content } = document.tasks[index]!
      const title = `<title>${escapeText(`${name} ${role === 'lead' ? 'chủ trì' : 'phối hợp'} ${id}: ${content}`)}</title>`
      const shape =
        role === 'lead'
          ? `<rect class="lead" x="${x - 7}" y="${middle - 7}" width="14" height="14" rx="2"/>`
          : `<circle class="support" cx="${x}" cy="${middle}" r="6"/>`
      return [`<a href="${escapeAttribute(hrefOf(index))}">${title}${shape}</a>`]
    })
    return `${band}<text x="4" y="${y + 17}"><title>${escapeText(name)}</title>${escapeText(short(name))}</text>${marks.join('')}`
  })
  return `<svg class="matrix" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Đơn vị và nhiệm vụ">${lines.join('')}${heads.join('')}</svg>`
}
