import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** The labels of the lines that programs print beside a digital signature, in Vietnamese or English. */
export const stampLabel = cue({
  name: 'stamp/label',
  anchored: 'start',
  pattern: part`ký \s (?: số \s )? bởi | người \s ký | (?: thời \s gian | ngày | giờ ) \s ký | cơ \s quan | tổ \s chức | đơn \s vị | email | chức \s vụ | lý \s do | digitally \s signed | date | reason | location | signature`,
  examples: ['Ký bởi: Nguyễn Văn A', 'Người ký:', 'Thời gian ký:', 'Cơ quan: Sở A', 'Digitally signed by'],
  counterexamples: ['ký kết', 'dates', 'Nguyễn Văn A'],
})

/** Labels that stand beside digital signatures only. */
export const stampOpening = cue({
  name: 'stamp/opening',
  anchored: 'start',
  pattern: part`ký \s (?: số \s )? bởi | người \s ký | (?: thời \s gian | ngày | giờ ) \s ký | digitally \s signed | signature \s (?: not \s verified | valid )`,
  examples: ['Ký số bởi: Sở A', 'Người ký:', 'Ngày ký:', 'Signature valid'],
  counterexamples: ['Cơ quan: Sở A', 'người kýx', 'signature'],
})

/** «Người ký:», before the name. */
export const signerLabel = cue({
  name: 'stamp/signer',
  openEnd: true,
  pattern: part`(?: ký \s (?: số \s )? bởi | người \s ký ) \s* :`,
  examples: ['⟦Người ký:⟧ Sở A', '⟦ký số bởi :⟧ Sở A'],
  counterexamples: ['người ký', 'ký bởi Sở A', 'ngày ký:'],
})

/** «Thời gian ký:», before the time. */
export const signingTimeLabel = cue({
  name: 'stamp/time',
  openEnd: true,
  pattern: part`(?: ngày | thời \s gian | giờ ) \s ký \s* :`,
  examples: ['⟦Thời gian ký:⟧ 10:21:11', '⟦ngày ký :⟧ 10/6'],
  counterexamples: ['ngày ký', 'người ký:', 'ngày 10:'],
})

export const signatureStamps: readonly Grammar[] = [stampLabel, stampOpening, signerLabel, signingTimeLabel]
