import { cue } from './cue.ts'
import { grammar, part } from './kit.ts'

/** «Các khoa và …»: a collective at the beginning of a list of units. */
export const collectiveOpening = grammar<true>({
  name: 'table/collective',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: các | những ) \s (?<list> [^.;()\n]{1,300} )`,
  read: () => true,
  examples: [[true, 'Các khoa và Phòng Đào tạo', 'những lớp, tổ']],
  counterexamples: ['Khoa Toán', 'cácx', 'Tổ các môn'],
})

/** Between the units of a list. */
export const unitJoint = cue({
  name: 'table/unit-joint',
  openStart: true,
  openEnd: true,
  pattern: part`, \s? | \s và \s`,
  examples: ['khoa⟦, ⟧tổ', 'khoa⟦ và ⟧tổ'],
  counterexamples: ['khoa; tổ', 'vàng', 'khoa - tổ'],
})

/** «, thiết bị»: what a name goes on with behind a comma. */
export const nameTail = cue({
  name: 'table/name-tail',
  anchored: 'whole',
  pattern: part`, \s [\p{L} ,]+`,
  examples: [', thiết bị', ', Viễn thông'],
  counterexamples: ['; thiết bị', ' thiết bị', ', số 5'],
})

export const tableUnits = [collectiveOpening, unitJoint, nameTail] as const
