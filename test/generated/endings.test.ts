import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

/** Authority, position, name. */
const signers: readonly (readonly [string, string, string])[] = [
  ['', 'HIỆU TRƯỞNG', 'Nguyễn Văn Khuê'],
  ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Trần Thị Bích Nhạn'],
  ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Hoành'],
  ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hồ Thị Thanh'],
  ['T/M BAN CHẤP HÀNH', 'BÍ THƯ', 'Vàng A Pao'],
  ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG NỘI VỤ', 'Phạm Đức Lẫm'],
  ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Đỗ Mạnh Tấn'],
  ['', 'Q. GIÁM ĐỐC', 'Bùi Văn Kiệm'],
  ['TM. BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Y Blim Niê Hrưm'],
  ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'K’ Sớn'],
  ['', 'TỔ TRƯỞNG', 'Lương Thị Hằng'],
]

const recipientLists = [
  ['UBND huyện (để b/c)', 'Các trường (để t/h)', 'Lưu: VT, GDTH'],
  ['Như trên', 'Lưu: VT'],
  ['Sở GDĐT (b/c)', 'Các tổ chuyên môn (thực hiện)', 'Website trường', 'Lưu VT'],
]

type Layout = (recipients: readonly string[], signature: readonly string[], name: string) => string

const beside = (left: readonly string[], right: readonly string[], join: (a: string, b: string) => string): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => join(left[i] ?? '', right[i] ?? '')).join('\n')

const layouts: Readonly<Record<string, Layout>> = {
  'below the recipients': (recipients, signature, name) => [...recipients, '', ...signature, '', '', name].join('\n'),
  'above the recipients': (recipients, signature, name) =>
    [...signature, '(Đã ký)', '', name, '', ...recipients].join('\n'),
  'beside them, by tabs': (recipients, signature, name) =>
    beside(recipients, [...signature, '', '', name], (a, b) => `${a}\t${b}`),
  'beside them, by blanks': (recipients, signature, name) =>
    beside(recipients, [...signature, '', '', name], (a, b) => a.padEnd(50) + b),
}

const head = `UBND HUYỆN AN BÌNH
TRƯỜNG THCS HOA MAI
Số: 7/KH-THCSHM

KẾ HOẠCH
Trồng cây

I. MỤC ĐÍCH
1. Nâng cao nhận thức.
2. Trồng 100 cây.
Trên đây là Kế hoạch trồng cây của nhà trường./.

`

test.each(Object.keys(layouts))('the signature stands %s', async (layout) => {
  const wrong: string[] = []
  for (const [authority, position, name] of signers) {
    for (const list of recipientLists) {
      const lines = list.map((one, i) => `- ${one}${i === list.length - 1 ? '.' : ';'}`)
      const signature = [...authority.split('\n'), position].filter((line) => line !== '')
      const text = head + layouts[layout]!(['Nơi nhận:', ...lines], signature, name)
      const { signature: read, recipients } = await parsePlan({ text })
      const signed = [read?.authority, read?.position].filter(Boolean).join(' ').replace(/\s+/g, ' ')
      const found = [signed, read?.name, recipients.map((one) => one.name).join('/')]
      const wanted = [signature.join(' '), name, list.map((one) => one.replace(/\s*\(.*\)/, '')).join('/')]
      if (found.join(' | ') !== wanted.join(' | ')) wrong.push(`${wanted.join(' | ')} → ${found.join(' | ')}`)
    }
  }
  expect(wrong).toEqual([])
})
