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

/** The words that begin with a vowel; any other syllable that does is the rest of one whose onset stands in front of it. */
const vowelWords = new Set(
  (
    'a à á ả ạ ai ái ải am ám ảm an án ang áng anh ánh ảnh ao ào áo ảo áp át au áu ay áy ác ách ạch ào ạt ' +
    'ăn ăng ắng ẳng ắp ắt ắc ẵm âm ấm ẩm ậm ân ấn ẩn ấp ấy ấu ẩu âu ẩy ất ' +
    'e è é em ém én eo èo éo ép ẹp ê ế ệ ếch êm ếm êu ' +
    'i ì ích in ìn ỉn ít ỉu im ỉm inh ình ĩnh ỉ ' +
    'o ò ó oa òa oai oán oan oang oanh oành oách óc ong óng ỏng oi ói om òm ô ồ ố ổ ôi ồi ối ổi ôm ốm ôn ồn ổn ông ống ốc ọp ộp ' +
    'ơ ờ ở ơn ớn ớt ' +
    'u ù ú ủ ụ ua úa uẩn uất úc ục ui ủi ủng úng ung uốn uông uống út úp ụp ưa ứa ừ ừng ứng ưng ức ưu ước ướt ươm ướm ươn ương ướp ' +
    'uy ủy uỷ úy uý uyên uyển uyết uế uể uỳnh y ý ỷ yếm yên yến yêu yếu yểu yết yểm'
  ).split(' '),
)

/** True for a word that begins with a vowel, as a syllable that lost its onset does not. */
export const isVowelWord = (word: string): boolean => vowelWords.has(word.toLowerCase())

/** True for an onset without its rhyme: no word, whatever stands behind it. */
export const isBareOnset = (word: string): boolean => onsets.includes(word.toLowerCase())

/** True for the consonants in which a syllable may end. */
export const isBareCoda = (word: string): boolean => /^(?:ch|ng|nh|[cmnpt])$/.test(word)

/** Words behind which a lone letter names something: «điểm c ở trên». */
export const namesByLetter = /(?:^|[^\p{L}])(?:điểm|khoản|mục|nhóm|lớp|tổ|phần|chữ|hạng|loại|khối|cụm|bảng|câu|hộp) $/iu

/** An onset of small letters, a blank, and a vowel: what a word leaves that was split behind its onset. */
export const loneOnset = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])(${onsets.filter((onset) => onset !== 'gi').join('|')}) ([aeiouyà-ỹ][\\p{L}\\p{M}]{0,6})(?![\\p{L}\\p{M}])`,
  'gu',
)

/** True for what begins with a vowel. */
export const beginsWithVowel = (word: string): boolean => /^[aeiouyăâêôơưà-ỹ]/iu.test(word)
