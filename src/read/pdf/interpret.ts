import type { EngineDocument, EnginePage } from './engine.ts'
import type { MeasuredFont } from './fonts.ts'
import { identity, type Matrix, multiply, toMatrix } from './matrix.ts'
import { isNumberList, operatorNames, paintings } from './operators.ts'
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
  /** From text space to the page; null where it has to be worked out anew. */
  let toPage: Matrix | null = null
  const save = (): void => {
    saved.push({ ...state })
  }
  const restore = (): void => {
    state = saved.pop() ?? state
    toPage = null
  }
  const transform = (matrix: unknown): void => {
    state.ctm = multiply(state.ctm, toMatrix(matrix))
    toPage = null
  }

  let textMatrix = identity
  /** The place in text space, and the start of the current line. */
  const position = { x: 0, y: 0 }
  const lineStart = { x: 0, y: 0 }
  const setTextMatrix = (matrix: Matrix): void => {
    textMatrix = matrix
    toPage = null
    position.x = position.y = lineStart.x = lineStart.y = 0
  }
  const moveLine = (dx: number, dy: number): void => {
    position.x = lineStart.x += dx
    position.y = lineStart.y += dy
  }

  /** What text and paths are drawn under: the annotation, and the open brackets of marked content. */
  const context = { annotation: 0, artifact: false }
  let annotations = 0
  const marks: { readonly artifact: boolean; readonly hidden: boolean }[] = []
  let hidden = false
  let hiddenGlyphs = 0
  const lookAtMarks = (): void => {
    context.artifact = marks.some((mark) => mark.artifact)
    hidden = marks.some((mark) => mark.hidden)
  }

  const setFont = (id: unknown, size: unknown): void => {
    state.font = fontOf(page, String(id))
    state.size = Math.abs(Number(size)) || 0
    state.direction = Number(size) < 0 ? -1 : 1
  }
  const show = (items: unknown): void => {
    if (!Array.isArray(items)) return
    if (hidden) {
      hiddenGlyphs += items.filter((item) => item !== null && typeof item === 'object').length
      return
    }
    toPage ??= multiply(state.ctm, textMatrix)
    position.x += text.show(items, state, toPage, position, context)
  }
  const drawPath = (painting: unknown, data: unknown): void => {
    const path = Array.isArray(data) ? data[0] : null
    const paint = paintings.get(names.get(painting as number) ?? '')
    if (paint === undefined || hidden || !isNumberList(path)) return
    const stroked = paint.stroke && state.stroke !== white
    const filled = paint.fill && state.fill !== white
    if (stroked || filled) paths.draw(path, state.ctm, stroked, filled)
  }

  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as readonly unknown[]
    const value = args[0] as number
    switch (names.get(fnArray[i]!)) {
      case 'save':
        save()
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'transform':
        transform(args)
        break
      case 'paintFormXObjectBegin':
        save()
        transform(args[0])
        break
      case 'beginAnnotation':
        save()
        context.annotation = ++annotations
        state = { ...initialState, ctm: multiply(base, multiply(toMatrix(args[2]), toMatrix(args[3]))) }
        toPage = null
        break
      case 'endAnnotation':
        context.annotation = 0
        restore()
        break
      case 'setGState':
        for (const [key, setting] of args[0] as [string, unknown][]) {
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
        setTextMatrix(identity)
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
        setTextMatrix(toMatrix(args.length === 1 ? args[0] : args))
        break
      case 'moveText':
        moveLine(value, args[1] as number)
        break
      case 'setLeadingMoveText':
        state.leading = args[1] as number
        moveLine(value, args[1] as number)
        break
      case 'nextLine':
        moveLine(0, state.leading)
        break
      case 'nextLineShowText':
        moveLine(0, state.leading)
        show(args[0])
        break
      case 'nextLineSetSpacingShowText':
        state.wordSpacing = value
        state.charSpacing = args[1] as number
        moveLine(0, state.leading)
        show(args[2])
        break
      case 'showText':
      case 'showSpacedText':
        show(args[0])
        break
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        marks.push({ artifact: args[0] === 'Artifact', hidden: args[0] === 'OC' && !layers.isVisible(args[1]) })
        lookAtMarks()
        break
      case 'endMarkedContent':
        marks.pop()
        lookAtMarks()
        break
      case 'constructPath':
        drawPath(args[0], args[1])
        break
    }
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
