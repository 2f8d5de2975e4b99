import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const plan = `TRƯỜNG THCS HỒNG LAM	CÔNG AN XÃ ĐỒNG LẠC	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
		Độc lập - Tự do - Hạnh phúc
Số: 12/KHPH-THCSHL-CAX		Đồng Lạc, ngày 05 tháng 3 năm 2024

KẾ HOẠCH PHỐI HỢP
Bảo đảm an ninh trường học

I. MỤC ĐÍCH
1. Bảo đảm an ninh.
2. Phòng ngừa tai nạn.

Trên đây là Kế hoạch phối hợp./.

`
const recipients = `Nơi nhận:
- UBND xã (b/c);
- Lưu: VT.
`

async function endOf(text: string) {
  const { signature, recipients: list, sections } = await parsePlan({ text: plan + text })
  return {
    signature: signature && [signature.authority, signature.position, signature.name],
    recipients: list.map(({ name }) => name),
    sections: sections.length,
  }
}

const signed = {
  signature: [null, 'HIỆU TRƯỞNG', 'Nguyễn Thị Hoa'],
  recipients: ['UBND xã', 'Lưu: VT'],
  sections: 1,
}

describe('two signers side by side', () => {
  const pair = `CÔNG AN XÃ	TRƯỜNG THCS HỒNG LAM
TRƯỞNG CÔNG AN XÃ	HIỆU TRƯỞNG



Thiếu tá Vừ A Sùng	Nguyễn Thị Hoa
`
  it.each([
    ['above Nơi nhận', `${pair}\n${recipients}`],
    ['below Nơi nhận', `${recipients}\n${pair}`],
    ['parted by blanks', `${pair.replaceAll('\t', '            ')}\n${recipients}`],
  ])('%s: the lead issuer signs', async (_, text) => {
    expect(await endOf(text)).toEqual(signed)
  })

  it('reads positions in small letters below those who are represented', async () => {
    const small = `ĐẠI DIỆN CÔNG AN XÃ	ĐẠI DIỆN NHÀ TRƯỜNG
Trưởng Công an xã	Hiệu trưởng


Thiếu tá Vừ A Sùng	ThS. Nguyễn Thị Hoa
`
    expect(await endOf(`${small}\n${recipients}`)).toEqual({
      ...signed,
      signature: ['ĐẠI DIỆN NHÀ TRƯỜNG', 'Hiệu trưởng', 'ThS. Nguyễn Thị Hoa'],
    })
  })

  it('takes who signs, not who approves', async () => {
    const approved = `DUYỆT CỦA BGH                         TỔNG PHỤ TRÁCH ĐỘI



                                      Nguyễn Thị Hoa
`
    expect((await endOf(approved)).signature).toEqual([null, 'TỔNG PHỤ TRÁCH ĐỘI', 'Nguyễn Thị Hoa'])
  })
})

describe('an end whose columns run together', () => {
  it('is cut in front of authority, position and name', async () => {
    expect(
      await endOf(`Nơi nhận: KT. HIỆU TRƯỞNG
- UBND xã (b/c); PHÓ HIỆU TRƯỞNG
- Lưu: VT.
(Đã ký)
Nguyễn Thị Hoa
`),
    ).toEqual({ ...signed, signature: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Nguyễn Thị Hoa'] })
  })

  it('is cut at three blanks in front of a position', async () => {
    const { signature } = await endOf(`Nơi nhận:                              TL. CHỦ TỊCH
- Chủ tịch, các PCT UBND xã (b/c);   CHÁNH VĂN PHÒNG
- Lưu: VT.
                                       Nguyễn Thị Hoa
`)
    expect(signature).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Nguyễn Thị Hoa'])
  })

  it('keeps a recipient with a position inside', async () => {
    expect(
      await endOf(`Nơi nhận:
- Chủ tịch, các Phó Chủ tịch UBND xã;
- Lưu: VT.
`),
    ).toMatchObject({ recipients: ['Chủ tịch, các Phó Chủ tịch UBND xã', 'Lưu: VT'] })
  })
})

it('ends the list before the head of an attached text', async () => {
  const { recipients: list } = await parsePlan({
    text: `${plan}Nơi nhận:	HIỆU TRƯỞNG
- UBND xã;
- Lưu: VT.

	Nguyễn Thị Hoa

UBND XÃ ĐỒNG LẠC	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THCS HỒNG LAM	Độc lập - Tự do - Hạnh phúc

DANH SÁCH
Tổ tuần tra

I. TỔ MỘT
1. Bảo vệ cổng trường.
`,
  })
  expect(list.map(({ name }) => name)).toEqual(['UBND xã', 'Lưu: VT'])
})

describe('one signer in every layout', () => {
  const list = ['Nơi nhận:', '- UBND xã (b/c);', '- Lưu: VT.']
  const layouts: Record<string, (lines: string[], name: string) => string> = {
    tabs: (lines, name) =>
      [list[0], list[1], list[2], '']
        .map((left, i) => `${left}\t${[...lines, name][i] ?? ''}`)
        .join('\n')
        .trimEnd(),
    below: (lines, name) => [...list, ...lines, '', name].join('\n'),
    above: (lines, name) => [...lines, '', name, '', ...list].join('\n'),
    spaced: (lines, name) => [...list, ...lines, name].join('\n\n'),
    markdown: (lines, name) =>
      `| **Nơi nhận:**<br>${list.slice(1).join('<br>')} | **${lines.join('<br>')}**<br>**${name}** |\n|---|---|\n`,
  }
  const signers: [string | null, string, string][] = [
    ['KT. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG', 'TS. BS. Trần Thị Hoa'],
    [null, 'CHÍNH TRỊ VIÊN', 'Đại úy Lò Văn Nam'],
    [null, 'THỦ TRƯỞNG ĐƠN VỊ', "H'Hen Niê"],
    ['KT. TỔNG CỤC TRƯỞNG', 'PHÓ TỔNG CỤC TRƯỞNG', 'Y Thanh Niê'],
  ]
  it.each(signers.flatMap((signer) => Object.keys(layouts).map((layout) => [layout, ...signer] as const)))(
    '%s: %s %s %s',
    async (layout, authority, position, name) => {
      const lines = [authority, position].filter((line) => line !== null)
      expect(await endOf(layouts[layout]!(lines, name))).toEqual({
        ...signed,
        signature: [authority, position, name],
      })
    },
  )
})
