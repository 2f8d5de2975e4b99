import type { Correction } from '../../src/correct/corrections.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'

/** A file on the list. */
export interface Entry {
  readonly id: number
  readonly file: File
  readonly name: string
  readonly status: 'waiting' | 'reading' | 'done' | 'failed'
  /** Pages read, and all of them, where that is known. */
  readonly progress: readonly [done: number, total: number] | null
  readonly plan: PlanDocument | null
  readonly corrections: readonly Correction[]
  readonly failure: { readonly code: string; readonly message: string } | null
  readonly password?: string
}

const keyOf = (plan: PlanDocument): string => `kehoach:${plan.source.sha256}`

/** Corrections are kept beside the document, by its digest, as long as the browser allows it. */
export function keepCorrections(plan: PlanDocument, corrections: readonly Correction[]): void {
  try {
    if (corrections.length === 0) localStorage.removeItem(keyOf(plan))
    else localStorage.setItem(keyOf(plan), JSON.stringify(corrections))
  } catch {
    // A browser that keeps nothing: they live as long as the page, and can be exported.
  }
}

export function keptCorrections(plan: PlanDocument): Correction[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(plan)) ?? '[]')
    return Array.isArray(found) ? (found as Correction[]) : []
  } catch {
    return []
  }
}

/** A setting that the browser may keep. */
export function setting(name: string, value?: string): string | null {
  try {
    if (value !== undefined) localStorage.setItem(`kehoach-${name}`, value)
    return localStorage.getItem(`kehoach-${name}`)
  } catch {
    return value ?? null
  }
}

/** The files of what was dropped, folders walked through. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (entries.every((entry) => entry === null || entry.isFile)) return [...transfer.files]
  const files: File[] = []
  for (const entry of entries) if (entry !== null) await walk(entry, files)
  return files
}

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)))
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // A folder comes in portions.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const one of some) await walk(one, files)
  }
}

const readable = /\.(?:docx?|pdf|html?|mht|mhtml|rtf|odt|md|markdown|txt)$/i

/** Of a folder, only what can be a document; a single file is always tried. */
export const documentsOf = (files: readonly File[]): File[] =>
  files.length === 1 ? [...files] : files.filter(({ name }) => readable.test(name) && !name.startsWith('~$'))
