import unorm from 'unorm'

/** The two forms of Unicode text (UAX #15) that reading needs. */
export interface UnicodeForms {
  readonly nfc: (text: string) => string
  readonly nfd: (text: string) => string
}

/** The runtime's own forms; unorm's where a runtime has none. */
export const unicodeForms: UnicodeForms =
  typeof String.prototype.normalize === 'function'
    ? { nfc: (text) => text.normalize('NFC'), nfd: (text) => text.normalize('NFD') }
    : { nfc: unorm.nfc, nfd: unorm.nfd }
