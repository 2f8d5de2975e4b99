/**
 * What a written Vietnamese syllable looks like: onset, rhyme and tone.
 *
 * The rules are those of quốc ngữ spelling as school grammars state them: a closed list of onsets, a closed list of
 * rhymes, one tone mark at most, and a rhyme that ends in a stop (c, ch, p, t) takes only sắc or nặng. Where the tone mark
 * stands (hoà, hòa) does not matter. Names of other languages (Đắk, Krông) are no syllables in this sense.
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

/** Rhymes that end in a vowel, a glide or a nasal: they take every tone. */
const openRhymes = [
  'a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây',
  'e eo em en eng ê êu êm ên ênh i ia iu im in inh iêm iên iêng iêu',
  'o oi om on ong oong oa oai oao oay oam oan oang oanh oăm oăn oăng oe oen oeo',
  'ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui um un ung uơ uê uên uênh uy uya uyu uyn uynh uyên uân uâng uây uôi uôm uôn uông',
  'ư ưa ưi ưu ưm ưn ưng ươi ươm ươn ương ươu y yêm yên yêng yêu',
]
  .join(' ')
  .split(' ')

/** Rhymes that end in a stop. */
const stopRhymes = [
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt',
  'oc op ot ooc oac oach oap oat oăc oăt oet ôc ôp ôt ơp ơt',
  'uc up ut uêch uêt uych uyt uyêt uât uôc uôp uôt ưc ưt ươc ươp ươt yêt',
]
  .join(' ')
  .split(' ')

const huyen = '\u0300'
const sac = '\u0301'
const nga = '\u0303'
const hoi = '\u0309'
const nang = '\u0323'
const tones = new RegExp(`[${huyen}${sac}${nga}${hoi}${nang}]`, 'g')

/** Longest syllable is «nghiêng»; decomposed and with a tone it has nine characters. */
const longest = 10

/** Toneless syllables: true where the rhyme ends in a stop. */
let shapes: Map<string, boolean> | null = null

function buildShapes(): Map<string, boolean> {
  const built = new Map<string, boolean>()
  for (const onset of ['', ...onsets]) {
    for (const rhyme of openRhymes) if (fits(onset, rhyme)) built.set(onset + rhyme, false)
    for (const rhyme of stopRhymes) if (fits(onset, rhyme)) built.set(onset + rhyme, true)
  }
  built.set('gi', false)
  return built
}

/** Spelling of the onset before front vowels: ghe, nghe, kê; ga, nga, ca. «k» before a stands in names (Bắc Kạn). */
function fits(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme)
  if (onset === 'gh' || onset === 'ngh') return front
  if (onset === 'c' || onset === 'ng') return !front
  if (onset === 'g') return !front || rhyme === 'in' || rhyme.startsWith('iê')
  if (onset === 'qu') return !/^[uưo]/.test(rhyme)
  return true
}

const known = new Map<string, boolean>()
const maxKnown = 20_000

function judge(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const marks = parts.match(tones)
  if (marks && marks.length > 1) return false
  shapes ??= buildShapes()
  const stopped = shapes.get(parts.replace(tones, '').normalize('NFC'))
  if (stopped === undefined) return false
  return !stopped || marks?.[0] === sac || marks?.[0] === nang
}

/** Whether `word` (letters only, any case, NFC or NFD) can be a Vietnamese syllable. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length === 0 || word.length > longest) return false
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= maxKnown) known.clear()
  const verdict = judge(word)
  known.set(word, verdict)
  return verdict
}

/** How much of a text is Vietnamese. */
export interface SyllableCount {
  /** Words: stretches of letters. */
  readonly words: number
  /** Words that can be Vietnamese syllables. */
  readonly syllables: number
  /** Words with at least one letter outside ASCII. */
  readonly accented: number
  /** Of these, the ones that can be Vietnamese syllables. */
  readonly accentedSyllables: number
}

/** Counts the words of `text` and how many of them can be Vietnamese syllables. */
export function countSyllables(text: string): SyllableCount {
  let words = 0
  let syllables = 0
  let accented = 0
  let accentedSyllables = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const isSyllable = isVietnameseSyllable(word)
    words++
    if (isSyllable) syllables++
    if (!/[^a-z]/i.test(word)) continue
    accented++
    if (isSyllable) accentedSyllables++
  }
  return { words, syllables, accented, accentedSyllables }
}

/**
 * The share of the words of `text` that can be Vietnamese syllables, from 0 to 1; 0 where it has no words.
 * Running administrative Vietnamese has 0.85 and more (the rest is abbreviations and names); a text layer without
 * diacritics or with shifted codes has far less.
 */
export function vietnameseShare(text: string): number {
  const { words, syllables } = countSyllables(text)
  return words === 0 ? 0 : syllables / words
}
