/**
 * Lets a bundler drop the schemas that nothing uses, and zod with them: each is made inside a function that is marked as pure. Extraction
 * uses the words of the model and none of its schemas.
 */
export const pureSchemas = {
  name: 'pure-schemas',
  transform(code, id) {
    if (!/[\\/]src[\\/]model[\\/].*\.ts$/.test(id)) return null
    const program = this.parse(code, { lang: 'ts' })
    const stretches = program.body
      .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
      .filter((node) => node?.type === 'VariableDeclaration')
      .flatMap(({ declarations }) => declarations.map(({ init }) => init))
      .filter((init) => init !== null && init.type !== 'ArrowFunctionExpression')
      .map(({ start, end }) => [start, end])
      .filter(([start, end]) => /\bz\s*\./.test(code.slice(start, end)))
    let made = ''
    let at = 0
    for (const [start, end] of stretches) {
      made += `${code.slice(at, start)}/* @__PURE__ */ (() => (${code.slice(start, end)}))()`
      at = end
    }
    return at === 0 ? null : { code: made + code.slice(at), map: null }
  },
}
