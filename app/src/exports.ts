import type { CorrectedDocument } from '../../src/correct/corrections.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { toCsv, toHtml, toIcs, toXlsx } from '../../src/write/everywhere.ts'
import type { Entry } from './entries.ts'

function download(name: string, content: string | Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

const stemOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]+$/, '') || 'plan'

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

export type ExportKind = 'html' | 'xlsx' | 'ics' | 'csv' | 'json' | 'corrected'

/** Writes documents as files to be saved; each is what the command writes of the corrected document. */
export async function exportAs(kind: ExportKind, entry: Entry, corrected: PlanDocument): Promise<void> {
  const stem = stemOf(entry.name)
  if (kind === 'html') download(`${stem}.html`, toHtml(corrected), 'text/html')
  else if (kind === 'ics') download(`${stem}.ics`, toIcs(corrected, { alarmDays: [1] }), 'text/calendar')
  else if (kind === 'csv') {
    const { tasks, deadlines } = toCsv(corrected, { bom: true, escapeFormulas: true })
    download(`${stem}-thoi-han.csv`, deadlines, 'text/csv')
    download(`${stem}-nhiem-vu.csv`, tasks, 'text/csv')
  } else if (kind === 'json') download(`${stem}.json`, `${JSON.stringify(corrected, null, 2)}\n`, 'application/json')
  else if (kind === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    download(`${stem}.xlsx`, await toXlsx(corrected), type)
  } else {
    const made: CorrectedDocument = {
      format: 'kehoach-corrected/1',
      document: entry.plan!,
      corrections: entry.corrections,
      file: { name: entry.name, base64: await base64Of(entry.file) },
    }
    download(`${stem}.corrected.json`, `${JSON.stringify(made, null, 1)}\n`, 'application/json')
  }
}
