import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'
import { readRtf } from '../../src/read/rtf.ts'
import { textOf } from './html-page.ts'

/** Text as rich text writes it: letters beyond ASCII by their UTF-16 codes. */
export const rich = (text: string) =>
  text.replace(
    /[^\u0000-\u007f]/g,
    (c) => `\\u${c.charCodeAt(0) > 0x7fff ? c.charCodeAt(0) - 0x10000 : c.charCodeAt(0)}?`,
  )

const fonts =
  '{\\fonttbl{\\f0\\froman Times New Roman;}{\\f1 .VnTime;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset163 Arial;}}'

/** A file with some fonts. Characters of the body are bytes. */
export const rtfFile = (body: string): Uint8Array =>
  Uint8Array.from(`{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0${fonts}\n${body}}`, (c) => c.charCodeAt(0))

export const readRich = (body: string, limits: Partial<ReadLimits> = {}) =>
  readRtf(rtfFile(body), { name: 'plan.rtf', limits: { ...defaultLimits, ...limits }, office: 'never' })

export const richTexts = async (body: string) => (await readRich(body)).blocks.map(textOf)
