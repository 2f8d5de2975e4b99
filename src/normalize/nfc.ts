/** True where the runtime composes Vietnamese by itself; without full ICU, `normalize` leaves the text as it is. */
const isNative = 'e\u0302\u0301'.normalize('NFC') === 'ế'

const compose: (text: string) => string = isNative
  ? (text) => text.normalize('NFC')
  : (await import('unorm')).default.nfc

const toneBeforeShape = /([\u0300\u0301\u0303\u0309\u0323]+)([\u0302\u0306\u031b])/g

/**
 * Unicode NFC, with the marks in Vietnamese order first: a tone typed before the circumflex or horn would never compose
 * (a + ́ + ̂ stays two characters in NFC although it prints ấ).
 */
export function toNfc(text: string): string {
  const composed = compose(text)
  return /[\u0300-\u036f]/.test(composed)
    ? compose(composed.normalize('NFD').replace(toneBeforeShape, '$2$1'))
    : composed
}
