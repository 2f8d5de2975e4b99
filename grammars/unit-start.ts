import { anyOf, type Grammar, grammar, type Piece, part, wordEnd } from './kit.ts'
import { unitHeads } from './lexicon/unit-heads.ts'
import { unitHomographs } from './lexicon/unit-homographs.ts'
import { bodySigns } from './own-signs.ts'

const heads = Object.entries(unitHeads).flatMap(([kind, forms]) =>
  kind === 'person' || kind === 'position' || kind === 'group' ? [] : forms,
)

/** What begins like the name of a body and is none; in a letterhead also what may name one elsewhere («các tổ chức»). */
const homographs = anyOf([...unitHomographs, 'đoàn viên', 'đội tuyển', 'khoa học', 'tổ chức', 'trường học'])

/** The name of a body of the user's own, by the signs that stand for it. */
const ownBody: Piece = { syntax: `[${bodySigns}]+` }

/** A line of the letterhead that begins the name of a body: «SỞ …», «TRƯỜNG …»; «TỈNH …» and «VÀ …» go on in the line above. */
export const unitStart = grammar<{ head: string }>({
  name: 'unit/start',
  anchored: 'start',
  pattern: part`(?! (?: tỉnh | huyện | quận | thị \s xã | thành \s phố | tp | xã | phường | thị \s trấn | đặc \s khu | và | & | trực \s thuộc ) \s (?! ủy | đoàn ) ) (?! ${homographs} ${wordEnd} | phòng , ) (?<head> ${anyOf(heads)} | ${ownBody} | huyện \s (?: ủy | đoàn ) | xã \s đoàn | tỉnh \s (?: ủy | đoàn ) | thành \s (?: ủy | đoàn ) | các \s cơ \s quan | trường (?: mn | mg | th | thcs | thpt ) )`,
  read: ({ head }) => ({ head: head!.toLowerCase() }),
  examples: [
    [{ head: 'sở' }, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    [{ head: 'ủy ban nhân dân' }, 'ỦY BAN NHÂN DÂN', 'UỶ BAN NHÂN DÂN HUYỆN A'],
    [{ head: 'huyện ủy' }, 'HUYỆN ỦY A'],
    [{ head: 'trườngmn' }, 'TRƯỜNGMN MAI'],
  ],
  counterexamples: [
    'TỈNH A',
    'VÀ ĐÀO TẠO',
    'THÀNH PHỐ B',
    'SỞHỮU',
    'KẾ HOẠCH',
    'BAN HÀNH QUY CHẾ',
    'PHÒNG, CHỐNG BÃO',
    'TỔ CHỨC HỘI THI',
    'HỘI KHỎE PHÙ ĐỔNG',
  ],
})

const beginnings = new Set(
  heads.flatMap((form) => {
    const words = form.toLowerCase().split(' ')
    return words.slice(1).map((_, i) => words.slice(0, i + 1).join(' '))
  }),
)
const whole = new Set(heads.map((form) => form.toLowerCase()))

/** True for a line that breaks off within the first words of a name: «ỦY», «UỶ BAN NHÂN», «HỘI ĐỒNG NHÂN». */
export function breaksOffInHead(line: string): boolean {
  const words = line.toLowerCase().trim()
  return beginnings.has(words) && !whole.has(words)
}

export const unitStarts: readonly Grammar[] = [unitStart]
