/**
 * The syllables that Vietnamese spelling allows: an onset or none, a rhyme, a tone. Rimes and onsets are those of the orthography
 * (Quyết định 240/QĐ, 1984); a syllable that ends in c, ch, p or t bears the tone sắc or nặng.
 */
const onsets = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ')

const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao ' +
    'oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
)

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

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True for what Vietnamese spelling allows as a syllable; the case of letters counts for nothing. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tone = decomposed.match(toneMarks) ?? []
  if (tone.length > 1) return false
  const plain = decomposed.replace(toneMarks, '').normalize('NFC')
  const isStopped = /(?:c|ch|p|t)$/.test(plain)
  if (isStopped && !/[\u0301\u0323]/.test(tone[0] ?? '')) return false
  return rhymes.has(plain) || onsets.some((onset) => plain.startsWith(onset) && rhymes.has(rhymeBehind(plain, onset)))
}

/** «gì», «giếng» and «quốc»: the vowel of the onset is one of the rhyme. */
function rhymeBehind(plain: string, onset: string): string {
  const rest = plain.slice(onset.length)
  if (onset === 'gi') return rhymes.has(rest) ? rest : `i${rest}`
  return rest
}

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
