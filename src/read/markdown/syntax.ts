import { parse, postprocess, preprocess } from 'micromark'
import { attention } from 'micromark-core-commonmark'
import type { Construct, Event, Extension, State } from 'micromark-util-types'

const star = 42

/**
 * Stars open and close emphasis wherever they stand. CommonMark asks for blanks and punctuation at the right side of them,
 * which converters break («**2. Mục tiêu: **Hỗ trợ», «**Nơi nhận:**Như trên»).
 */
const starEmphasis: Construct = {
  ...attention,
  name: 'starEmphasis',
  tokenize(effects, ok) {
    const inside: State = (code) => {
      if (code === star) {
        effects.consume(code)
        return inside
      }
      const token = effects.exit('attentionSequence')
      token._open = true
      token._close = true
      return ok(code)
    }
    return (code) => {
      effects.enter('attentionSequence')
      return inside(code)
    }
  },
}

/**
 * What in a plan is no markup: its lists and indents are text, and often no lists to Markdown; lines of dashes are printed;
 * a bracket before a colon is no address, and tags stand inside of text.
 */
const plans: Extension = {
  disable: {
    null: ['list', 'codeIndented', 'codeFenced', 'htmlFlow', 'thematicBreak', 'setextUnderline', 'definition'],
  },
  text: { [star]: starEmphasis },
}

/** Reads Markdown (CommonMark by micromark) as the events of its tokens. Offsets count from the beginning of `text`. */
export function readEvents(text: string): Event[] {
  return postprocess(
    parse({ extensions: [plans] })
      .document()
      .write(preprocess()(text, undefined, true)),
  )
}
