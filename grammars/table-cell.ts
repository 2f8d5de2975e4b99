import { dittoMarks, emptyMarks, tickMarks } from './lexicon/table-headers.ts'
import { trimEnd } from './trim.ts'

const ditto = new Set(dittoMarks)
const empty = new Set(emptyMarks)
const ticks = new Set(tickMarks)

/** «nt», «như trên», «″»: copy the cell above. */
export const isDitto = (text: string): boolean =>
  ditto.has(trimEnd(text.toLowerCase(), ' .').trim()) && text.trim() !== ''
export const isEmptyCell = (text: string): boolean => empty.has(text.trim())
/** «Theo phân công tại Quyết định …», «Theo chức năng, nhiệm vụ»: the cell names nobody. */
export const namesNobody = (text: string): boolean =>
  /^(?:[-–\s]*)(?:theo|như|tùy|căn cứ|không có|không)(?!\p{L})/iu.test(text.trim())
/** «x» in a column that stands for a period. */
export const isTick = (text: string): boolean => ticks.has(text.trim().toLowerCase())

/** «172.033», «8,00», «95 %», «1.250,5 tr.đ» but no day, month or year: how much, never who or when. */
export const isAmount = (text: string): boolean => {
  const figures = /^[-+≥≤<>~(]?\s?(\d[\d.,]*)\s?(?:%|\p{L}{1,5}\.?\p{L}?)?\)?$/u.exec(text.trim())?.[1]
  if (figures === undefined) return false
  return /[.,]\d|%/.test(text) || (Number(figures) > 31 && !/^(?:19|20)\d\d$/.test(figures))
}

/** What the first column of a table of tasks holds: «1», «1.», «01», «I», «A.», «a)», «1.1». */
export const isOrdinalCell = (text: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-HĐ]|[a-zđ])\s?[.)/]?$/.test(text.trim())
/** Ordinals of title rows. */
export const isGroupOrdinal = (text: string): boolean => /^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/]?$/.test(text.trim())
