/** What may follow a beginning of forms; `isForm` where the beginning is a form itself. */
interface Branch {
  isForm: boolean
  readonly next: Map<string, Branch>
}

/**
 * A pattern for any of the forms, the longest first, with any run of blanks between words. Forms share the letters they begin with:
 * at no place more than one way goes on with a letter, which makes long lexicons small, and fast to compile.
 * @param quote makes a character stand for itself in a pattern
 */
export function writeForms(forms: readonly string[], quote: (character: string) => string): string {
  const root: Branch = { isForm: false, next: new Map() }
  for (const form of forms) {
    let branch = root
    for (const [letter] of form.matchAll(/\s+|\S/gu)) {
      const token = letter.trim() === '' ? '\\s+' : quote(letter)
      const next = branch.next.get(token) ?? { isForm: false, next: new Map() }
      branch.next.set(token, next)
      branch = next
    }
    branch.isForm = true
  }
  return writeRest(root)
}

function writeRest({ isForm, next }: Branch): string {
  if (next.size === 0) return ''
  const ways = [...next].map(([token, branch]) => token + writeRest(branch)).join('|')
  return isForm ? `(?:${ways})?` : next.size > 1 ? `(?:${ways})` : ways
}
