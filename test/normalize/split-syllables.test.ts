import { expect, test } from 'vitest'
import { isVietnameseSyllable } from '../../grammars/syllable.ts'
import { locate, parsePlan } from '../../src/index.ts'
import { plainParagraph } from '../../src/model/source-document.ts'
import { joinSplitSyllables } from '../../src/normalize/split-syllables.ts'

test.each([
  'trường',
  'quyết',
  'giếng',
  'gì',
  'nghiêng',
  'khuỷu',
  'ủy',
  'uỷ',
  'yêu',
  'quốc',
  'Thuộc',
  'ĐƯỢC',
  'xoong',
  'tuyệt',
])('%s is a syllable', (word) => expect(isVietnameseSyllable(word)).toBe(true))

test.each(['truơng', 'đ', 'qu', 'ệ t', 'cáp̀', 'hoc', 'zeta', 'kếh', 'strong', 'lật̀', 'cacs'])('%s is none', (word) =>
  expect(isVietnameseSyllable(word)).toBe(false),
)

const damage = 'đ ược giao, s ản phẩm, t ỉnh Hoa.'
const mend = (text: string): string | undefined =>
  joinSplitSyllables([plainParagraph(damage), plainParagraph(text)]).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : '',
  )[1]

test.each([
  ['Uỷ ban nhân dân t ỉnh đ ề nghị thu ộc tính', 'Uỷ ban nhân dân tỉnh đề nghị thuộc tính'],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VI ỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['các cơ s ở đào tạo hi ện đ ại', 'các cơ sở đào tạo hiện đại'],
  ['B ộ Giáo dục và gi ới tính', 'Bộ Giáo dục và giới tính'],
  ['theo điểm c ở trên và ý a', 'theo điểm c ở trên và ý a'],
  ['Tổ B ở phía bắc ra ở riêng', 'Tổ B ở phía bắc ra ở riêng'],
  ['ba ông y tá và ông An', 'ba ông y tá và ông An'],
])('%s', (split, whole) => expect(mend(split)).toBe(whole))

test('a text without such damage is left as it is', () => {
  const blocks = [plainParagraph('Nhóm c ưa chuộng «thu ộc».')]
  expect(joinSplitSyllables(blocks)).toEqual({ blocks, count: 0 })
})

test('values are read from the whole words, and lead to the input', async () => {
  const text = [
    'PHÒNG GIÁO DỤC HOA SỮA',
    'TRƯỜNG THCS GÒ MÂY',
    'K Ế HOẠCH',
    'Phát đ ộng trồng cây',
    '1. Đ ội trưởng các l ớp báo cáo Hi ệu trưởng trư ớc ngày 20/4/2031.',
    '2. Bảo v ệ trường mở c ổng lúc 6 giờ.',
  ].join('\n')
  const plan = await parsePlan({ text })
  expect(plan.diagnostics.map(({ code }) => code)).toContain('words-joined')
  const [deadline] = plan.deadlines
  expect(deadline?.due.edtf).toBe('2031-04-20')
  const [recipient] = deadline!.recipient
  expect(recipient?.name).toBe('Hiệu trưởng')
  const place = locate(plan, recipient!.span)[0]?.input
  expect(text.slice(place!.start, place!.end)).toBe('Hi ệu trưởng')
})
