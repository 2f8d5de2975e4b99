import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { unitHeads } from './lexicon/unit-heads.ts'

const heads = Object.entries(unitHeads).flatMap(([kind, forms]) =>
  kind === 'person' || kind === 'position' || kind === 'group' ? [] : forms,
)

/** A line of the letterhead that begins the name of a body: «SỞ …», «TRƯỜNG …»; «TỈNH …» and «VÀ …» go on in the line above. */
export const unitStart = grammar<{ head: string }>({
  name: 'unit/start',
  anchored: 'start',
  pattern: part`(?! (?: tỉnh | huyện | quận | thị \s xã | thành \s phố | tp | xã | phường | thị \s trấn | đặc \s khu | và | & | trực \s thuộc ) \s (?! ủy | đoàn ) ) (?<head> ${anyOf(heads)} | huyện \s (?: ủy | đoàn ) | xã \s đoàn | tỉnh \s (?: ủy | đoàn ) | thành \s (?: ủy | đoàn ) | các \s cơ \s quan )`,
  read: ({ head }) => ({ head: head!.toLowerCase() }),
  examples: [
    [{ head: 'sở' }, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    [{ head: 'ủy ban nhân dân' }, 'ỦY BAN NHÂN DÂN', 'UỶ BAN NHÂN DÂN HUYỆN A'],
    [{ head: 'huyện ủy' }, 'HUYỆN ỦY A'],
  ],
  counterexamples: ['TỈNH A', 'VÀ ĐÀO TẠO', 'THÀNH PHỐ B', 'SỞHỮU', 'KẾ HOẠCH'],
})

export const unitStarts: readonly Grammar[] = [unitStart]
