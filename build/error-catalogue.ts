import { batchErrorCodes } from '../src/batch/batch-error.ts'
import { exitCodes } from '../src/cli/exit-codes.ts'
import { readErrorCodes } from '../src/read/read-error.ts'
import { writeErrorCodes } from '../src/write/write-error.ts'

/** What to do beside what the message says, where there is more to say. */
const more: Readonly<Record<keyof typeof readErrorCodes, string>> = {
  empty: 'A file of 0 bytes, or one with nothing but blanks.',
  encrypted: '`password` of the options, `--password`. Office files have to be saved without one.',
  corrupt: 'What can be mended is, and said with `docx-fallback`; this could not be.',
  'too-large': '`limits.maxBytes`, `--max-size`. A stream is closed as soon as it has given more.',
  'too-complex': '`limits.maxBlocks`, `maxDepth`, `maxPartBytes`, `maxTotalBytes`, `maxHeapBytes`; `workerHeapBytes`, `--memory`.',
  timeout: '`limits.timeoutMs`, `--timeout`; `limits.maxPageMs` for one page.',
  'unsupported-format': 'Formats are told by bytes, not by names: a .docx that is a picture is a picture.',
  'no-text-layer': '`ocr` of the options, `--ocr`.',
  'reader-missing': 'Only Word 95 and before, and files that our reader cannot read.',
  'not-found': 'Misspelt, moved, or without the right to read it.',
  'not-a-file': 'Directories are for `kehoach batch`.',
  'remote-url': '`parsePlan((await fetch(url)).body)`; `kehoach enqueue` takes URLs.',
}

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...titles), row(...titles.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

/** Every error with its code, its message and what to do, as Markdown. */
export function errorCatalogue(): string {
  const read = Object.entries(readErrorCodes).map(([code, message]) => [
    `\`${code}\``,
    message,
    more[code as keyof typeof readErrorCodes],
  ])
  const plain = (codes: Readonly<Record<string, string>>) =>
    Object.entries(codes).map(([code, message]) => [`\`${code}\``, message])
  return `# Errors

Codes are stable; messages are for people, end with what to do, and may come to say it better. Made by \`npm run docs:fields\` from the code. Odd documents
never throw: what is doubtful stands in \`diagnostics\`, whose codes the README lists.

## ReadError

The bytes are not what they claim to be, or need more than the limits allow. \`parsePlan\` throws it, \`parsePlans\` yields it, the commands print it as
\`file: message [code]\`.

${table(['code', 'message', 'see'], read)}

## BatchError

A file failed for a reason that lies not in the file.

${table(['code', 'message'], plain(batchErrorCodes))}

## WriteError

The documents are there, and the output cannot be written.

${table(['code', 'message'], plain(writeErrorCodes))}

## TypeError, RangeError

Wrong use: an input that is none, an option or limit that does not exist (\`TypeError\`), or that cannot have this value (\`RangeError\`); a lexicon that is none,
with the place of the wrong word (\`TypeError\` of \`defineLexicon\`); a stored document of no or a newer version (\`TypeError\` of \`migrate\`).
An aborted \`signal\` throws its reason; what \`onProgress\` or an \`ocr\` of your own throws comes out as it is.

## Exit codes

${table(
  ['code', 'name'],
  Object.entries(exitCodes).map(([name, code]) => [String(code), name]),
)}

Errors of the commands are one line on standard error. \`KEHOACH_DEBUG=1\` prints where a fault of the program (70) happened.
`
}
