import { unicodeForms } from './unicode-forms.ts'

/** The look behind lets a run of tones be tried but once, from its beginning. */
const toneBeforeShape =
  /(?<![\u0300\u0301\u0303\u0309\u0323])([\u0300\u0301\u0303\u0309\u0323]+)([\u0302\u0306\u031b])/g

/**
 * Unicode NFC, with the marks in Vietnamese order first: a tone typed before the circumflex or horn would never compose
 * (a + ́ + ̂ stays two characters in NFC although it prints ấ).
 */
export function toNfc(text: string): string {
  const composed = unicodeForms.nfc(text)
  return /[\u0300-\u036f]/.test(composed)
    ? unicodeForms.nfc(unicodeForms.nfd(composed).replace(toneBeforeShape, '$2$1'))
    : composed
}
