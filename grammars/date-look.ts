import { cue } from './cue.ts'
import { part } from './kit.ts'

/**
 * What anybody would take for a whole date in figures, wherever it stands. Nothing is read from it: where no grammar and no mask accounts for
 * one, that is said, so that no date can vanish.
 */
export const dateLook = cue({
  name: 'date/look',
  openStart: true,
  openEnd: true,
  pattern: part`(?<! \d ) \d{1,2} \s? [/.-] \s? \d{1,2} \s? [/.-] \s? (?: 19 | 20 ) \d\d (?! \d )`,
  examples: ['05/3/2025', '5-3-2025', '05. 3. 2025', '99/99/2025'],
  counterexamples: ['123/4/2025', '05/3/25', '05/3/20255'],
})
