import type { EngineDocument, EnginePage } from './engine.ts'
import type { MeasuredFont } from './fonts.ts'
import { applyX, identity, type Matrix, multiply, toMatrix } from './matrix.ts'
import type { PageContent } from './page-content.ts'
import { pathCollector } from './path-rulings.ts'
import { type TextState, textCollector } from './text-collector.ts'

interface GraphicsState extends TextState {
  ctm: Matrix
  leading: number
  fill: string
  stroke: string
}

const initialState: Omit<GraphicsState, 'ctm'> = {
  font: null,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  rise: 0,
  renderMode: 0,
  leading: 0,
  fill: '',
  stroke: '',
}

/** Layers that can be switched off, as the document's configuration has them. */
export type Layers = Awaited<ReturnType<EngineDocument['getOptionalContentConfig']>>

/**
 * Carries out a page's operators (ISO 32000-1, annex A) as far as they place text and lines.
 * @param operators pdfjs' operator codes by name
 * @param fontOf looks a font up by pdfjs' id
 */
export async function interpretPage(
  page: EnginePage,
  number: number,
  operators: Readonly<Record<string, number>>,
  fontOf: (page: EnginePage, id: string) => MeasuredFont,
  layers: Layers,
): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const viewport = page.getViewport({ scale: 1 })
  const base = toMatrix(viewport.transform)
  const text = textCollector()
  const paths = pathCollector()
  const names = operatorNames(operators)

  let state: GraphicsState = { ...initialState, ctm: base }
  const saved: GraphicsState[] = []
  const restore = (): void => {
    state = saved.pop() ?? state
  }
  let textMatrix = identity
  /** Position in text space, and the start of the current line. */
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  const toLineStart = (dx: number, dy: number): void => {
    lineX += dx
    lineY += dy
    x = lineX
    y = lineY
  }
  let annotation = 0
  let annotations = 0
  let hiddenGlyphs = 0
  /** Marked-content brackets that are open: what each adds. */
  const marks: { readonly artifact: boolean; readonly hidden: boolean }[] = []
  let artifacts = 0
  let hidden = 0
  const openMark = (artifact: boolean, isHidden: boolean): void => {
    marks.push({ artifact, hidden: isHidden })
    if (artifact) artifacts++
    if (isHidden) hidden++
  }

  const setFont = (id: unknown, size: unknown): void => {
    state.font = fontOf(page, String(id))
    state.size = Math.abs(Number(size)) || 0
    state.direction = Number(size) < 0 ? -1 : 1
  }
  const show = (items: unknown): void => {
    if (!Array.isArray(items)) return
    if (hidden > 0) {
      hiddenGlyphs += items.filter((item) => item !== null && typeof item === 'object').length
      return
    }
    const placed: Matrix = [...(textMatrix.slice(0, 4) as [number, number, number, number]), 0, 0]
    const at = multiply(
      [1, 0, 0, 1, applyX(textMatrix, x, y), textMatrix[1] * x + textMatrix[3] * y + textMatrix[5]],
      placed,
    )
    x += text.show(items, state, at, { ctm: state.ctm, annotation, artifact: artifacts > 0 })
  }

  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as readonly unknown[]
    const value = args[0] as number
    switch (names.get(fnArray[i]!)) {
      case 'save':
        saved.push({ ...state })
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'transform':
        state.ctm = multiply(state.ctm, toMatrix(args))
        break
      case 'paintFormXObjectBegin':
        saved.push({ ...state })
        state.ctm = multiply(state.ctm, toMatrix(args[0]))
        break
      case 'beginAnnotation':
        saved.push({ ...state })
        annotation = ++annotations
        state = { ...initialState, ctm: multiply(base, multiply(toMatrix(args[2]), toMatrix(args[3]))) }
        break
      case 'endAnnotation':
        annotation = 0
        restore()
        break
      case 'setGState':
        for (const [key, setting] of value as unknown as [string, unknown][]) {
          if (key === 'Font' && Array.isArray(setting)) setFont(setting[0], setting[1])
        }
        break
      case 'setFillRGBColor':
        state.fill = String(value)
        break
      case 'setStrokeRGBColor':
        state.stroke = String(value)
        break
      case 'beginText':
        textMatrix = identity
        ;[x, y, lineX, lineY] = [0, 0, 0, 0]
        break
      case 'setCharSpacing':
        state.charSpacing = value
        break
      case 'setWordSpacing':
        state.wordSpacing = value
        break
      case 'setHScale':
        state.horizontalScale = value / 100
        break
      case 'setLeading':
        state.leading = -value
        break
      case 'setTextRise':
        state.rise = value
        break
      case 'setTextRenderingMode':
        // Modes 4 to 7 also clip; what they draw is the same.
        state.renderMode = value & 3
        break
      case 'setFont':
        setFont(args[0], args[1])
        break
      case 'setTextMatrix':
        textMatrix = toMatrix(args.length === 1 ? args[0] : args)
        ;[x, y, lineX, lineY] = [0, 0, 0, 0]
        break
      case 'moveText':
        toLineStart(value, args[1] as number)
        break
      case 'setLeadingMoveText':
        state.leading = args[1] as number
        toLineStart(value, args[1] as number)
        break
      case 'nextLine':
        toLineStart(0, state.leading)
        break
      case 'nextLineShowText':
        toLineStart(0, state.leading)
        show(args[0])
        break
      case 'nextLineSetSpacingShowText':
        state.wordSpacing = value
        state.charSpacing = args[1] as number
        toLineStart(0, state.leading)
        show(args[2])
        break
      case 'showText':
      case 'showSpacedText':
        show(args[0])
        break
      case 'beginMarkedContent':
        openMark((value as unknown) === 'Artifact', false)
        break
      case 'beginMarkedContentProps':
        openMark((value as unknown) === 'Artifact', (value as unknown) === 'OC' && !layers.isVisible(args[1]))
        break
      case 'endMarkedContent': {
        const mark = marks.pop()
        if (mark?.artifact) artifacts--
        if (mark?.hidden) hidden--
        break
      }
      case 'constructPath':
        drawPath(args)
        break
    }
  }

  function drawPath(args: readonly unknown[]): void {
    const path = Array.isArray(args[1]) ? args[1][0] : null
    const painting = paintings.get(names.get(args[0] as number) ?? '')
    if (painting === undefined || hidden > 0 || !isNumberList(path)) return
    const stroked = painting.stroke && state.stroke !== white
    const filled = painting.fill && state.fill !== white
    if (stroked || filled) paths.draw(path, state.ctm, stroked, filled)
  }

  return {
    number,
    width: viewport.width,
    height: viewport.height,
    pieces: text.pieces,
    rulings: paths.rulings,
    curvedShapes: paths.curvedShapes(),
    hiddenGlyphs,
    operators: fnArray.length,
  }
}

const white = '#ffffff'

/** How the operators that end a path paint it. */
const paintings = new Map([
  ['stroke', { stroke: true, fill: false }],
  ['closeStroke', { stroke: true, fill: false }],
  ['fill', { stroke: false, fill: true }],
  ['eoFill', { stroke: false, fill: true }],
  ['fillStroke', { stroke: true, fill: true }],
  ['eoFillStroke', { stroke: true, fill: true }],
  ['closeFillStroke', { stroke: true, fill: true }],
  ['closeEOFillStroke', { stroke: true, fill: true }],
])

function isNumberList(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

const namesByTable = new WeakMap<object, ReadonlyMap<number, string>>()

function operatorNames(operators: Readonly<Record<string, number>>): ReadonlyMap<number, string> {
  const known = namesByTable.get(operators)
  if (known !== undefined) return known
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  namesByTable.set(operators, names)
  return names
}
