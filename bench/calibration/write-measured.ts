import type { Counts, Measured } from '../../src/confidence/measured.ts'

/** The file as it is committed: one case a line, so that people can read it and a difference reads well. */
export function writeMeasured({ fields, withheldBelow }: Measured): string {
  const lines = ['{', '  "fields": {']
  const names = Object.keys(fields)
  for (const [index, name] of names.entries()) {
    const end = index === names.length - 1 ? '' : ','
    lines.push(...linesOf(name, fields[name]!, '    ', end))
  }
  lines.push('  },', `  "withheldBelow": ${JSON.stringify(withheldBelow)}`, '}')
  return `${lines.join('\n')}\n`
}

function linesOf(name: string, { real, own, by, cases = {} }: Counts, indent: string, end: string): string[] {
  const head = `${indent}${JSON.stringify(name)}: { "real": [${real.join(', ')}], "own": [${own.join(', ')}]`
  const inner = Object.entries(cases)
  if (by === undefined || inner.length === 0) return [`${head} }${end}`]
  return [
    `${head}, "by": ${JSON.stringify(by)}, "cases": {`,
    ...inner.flatMap(([word, counts], index) =>
      linesOf(word, counts, `${indent}  `, index === inner.length - 1 ? '' : ','),
    ),
    `${indent}} }${end}`,
  ]
}
