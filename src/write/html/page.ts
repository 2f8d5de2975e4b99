import type { PlanDocument } from '../../model/plan-document.ts'
import { sha256 } from '../../model/sha-256.ts'
import { escapeText } from './escape.ts'
import { style } from './style.ts'

/** A digest as a policy names it. */
const inBase64 = (hex: string): string =>
  btoa(
    String.fromCharCode(
      ...Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)),
    ),
  )

/** Only this style sheet, and where there is one this script, may run or load; nothing else, whatever the document says. */
const policyOf = (script: string | null): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${inBase64(sha256(style))}'`,
    ...(script === null ? [] : [`script-src 'sha256-${inBase64(sha256(script))}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** What a document is called: its type and subject, else its file. */
export function titleOf({ header, source }: PlanDocument): string {
  const title = [header.documentType?.name, header.subject?.text].filter(Boolean).join(': ')
  return title || source.name || 'Văn bản'
}

/** The lines under the title. */
export function factsOf({ header, source, schemaVersion, diagnostics, review }: PlanDocument): string[] {
  const pages = source.pages === null ? null : `${source.pages} trang`
  const warnings = diagnostics.filter(({ severity }) => severity !== 'info').length
  return [
    [header.number?.canonical, header.issuer?.name, header.date?.edtf],
    [source.name, source.format, pages, `${source.bytes.toLocaleString('vi')} byte`],
    [source.sha256 === null ? null : `SHA-256 ${source.sha256}`, `lược đồ ${schemaVersion}`],
    [verdictOf(review)],
    warnings === 0 ? [] : [`${warnings} cảnh báo: xem «Ghi nhận khi đọc»`],
  ]
    .map((facts) => facts.filter(Boolean).join(' · '))
    .filter(Boolean)
}

/** The verdicts as people are told them. */
export const verdictWords = {
  ready: 'Dùng được ngay',
  review: 'Cần xem lại',
  unreadable: 'Không đọc được chữ',
} as const

/** What the document needs before it is imported. */
function verdictOf({ verdict, items }: PlanDocument['review']): string {
  return `${verdictWords[verdict]}${items.length === 0 ? '' : `, ${items.length} giá trị cần xem: xem «Cần xem lại»`}`
}

/**
 * A whole page around a body.
 * @param script makes the page handier; without it everything can be read as well
 */
export function renderPage(title: string, body: string, script: string | null = null): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === null ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}
