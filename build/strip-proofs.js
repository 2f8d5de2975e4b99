/**
 * What of a grammar or rule the built package does not need: its examples, and the pieces its pattern is made of, which stand there as they
 * were written (see `patterns-module.ts`). What only they used falls away with them.
 */
const makers = { grammar: ['pattern', 'examples', 'counterexamples'], chunkRule: ['examples', 'counterexamples'] }

/** Every node below one, that one first. */
function* nodesOf(node) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const one of node) yield* nodesOf(one)
    return
  }
  if (typeof node.type === 'string') yield node
  for (const key in node) if (key !== 'parent') yield* nodesOf(node[key])
}

/** The properties to leave out, as stretches of the code, the comma behind them included. */
function stretchesOf(program, code) {
  const stretches = []
  for (const node of nodesOf(program)) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') continue
    const names = Object.hasOwn(makers, node.callee.name) ? makers[node.callee.name] : []
    const [spec] = node.arguments
    if (spec?.type !== 'ObjectExpression') continue
    for (const property of spec.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier' || !names.includes(property.key.name)) continue
      const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0
      stretches.push([property.start, property.end + comma])
    }
  }
  return stretches
}

export const stripProofs = {
  name: 'strip-proofs',
  transform(code, id) {
    if (!/[\\/]grammars[\\/].*\.ts$/.test(id) || /[\\/]kit\.ts$/.test(id)) return null
    const program = this.parse(code, { lang: 'ts' })
    let kept = ''
    let at = 0
    for (const [start, end] of stretchesOf(program, code).sort((a, b) => a[0] - b[0])) {
      kept += code.slice(at, start)
      at = end
    }
    return at === 0 ? null : { code: kept + code.slice(at), map: null }
  },
}
