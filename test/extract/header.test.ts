import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const body = `
Căn cứ Luật Giáo dục năm 2019;

I. MỤC ĐÍCH
1. Nâng cao chất lượng.
2. Bảo đảm an toàn.
`

async function headOf(head: string) {
  const { header } = await parsePlan({ text: `${head}\n${body}` })
  return {
    superior: header.superior?.name ?? null,
    issuer: header.issuer?.name ?? null,
    number: header.number?.canonical ?? null,
    place: header.place?.text ?? null,
    date: header.date?.edtf ?? null,
    type: header.documentType?.code ?? null,
    subject: header.subject?.text ?? null,
  }
}

const plain = {
  superior: 'UBND HUYỆN LÂM SƠN',
  issuer: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  number: '15/KH-PGDĐT',
  place: 'Lâm Sơn',
  date: '2024-03-05',
  type: 'KH',
  subject: 'Tổ chức hội thi tin học năm 2024',
}

describe('letterheads whose columns run together', () => {
  it('cuts in front of the name of the state and the motto', async () => {
    expect(
      await headOf(`UBND HUYỆN LÂM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc
Số: 15/KH-PGDĐT Lâm Sơn, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức hội thi tin học năm 2024`),
    ).toEqual(plain)
  })

  it('reads a head on one line', async () => {
    expect(
      await headOf(`UBND HUYỆN LÂM SƠN PHÒNG GIÁO DỤC VÀ ĐÀO TẠO ------ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Lâm Sơn, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Tổ chức hội thi tin học năm 2024`),
    ).toEqual({ ...plain, number: null })
  })

  it('leaves the name of the state in a sentence alone', async () => {
    const { header } = await parsePlan({
      text: `UBND XÃ A
KẾ HOẠCH
Trồng cây

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;
I. MỤC ĐÍCH
1. Trồng cây.`,
    })
    expect(header.issuer?.name).toBe('UBND XÃ A')
    expect(header.subject?.text).toBe('Trồng cây')
  })

  it('knows the state by its consonants where its vowels are misprinted', async () => {
    expect(
      await headOf(`UBND HUYỆN LÂM SƠN     CỘNG HOÀ XÃ HỌI CHỦ NGHÍA VIỆT NAM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO     Độc lập Tự do Hạnh phúc
Số: 15/KH-PGDĐT     Lâm Sơn, ngày 05 tháng 3 năm 2024

KÉ HOẠCH
Tổ chức hội thi tin học năm 2024`),
    ).toEqual(plain)
  })
})

describe('letterheads copied from web pages', () => {
  it('joins cells that were torn and drops their borders', async () => {
    expect(
      await headOf(`ỦY
BAN NHÂN DÂN
TỈNH LÂM THAO
-------
|
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số:
15/KH-UBND
|
Lâm
Thao, ngày
05 tháng 3
năm 2024
|
KẾ HOẠCH
TRIỂN KHAI CÔNG TÁC THƯ VIỆN
NĂM 2024`),
    ).toEqual({
      superior: null,
      issuer: 'ỦY BAN NHÂN DÂN TỈNH LÂM THAO',
      number: '15/KH-UBND',
      place: 'Lâm Thao',
      date: '2024-03-05',
      type: 'KH',
      subject: 'TRIỂN KHAI CÔNG TÁC THƯ VIỆN NĂM 2024',
    })
  })

  it('takes the type from the number where the title was lost', async () => {
    expect(
      await headOf(`ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 15/QĐ-UBND | Lâm Thao, ngày 05 tháng 3 năm 2024 |
BAN HÀNH QUY CHẾ LÀM VIỆC CỦA TỔ CÔNG TÁC
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`),
    ).toMatchObject({
      superior: null,
      issuer: 'ỦY BAN NHÂN DÂN',
      type: 'QĐ',
      subject: 'BAN HÀNH QUY CHẾ LÀM VIỆC CỦA TỔ CÔNG TÁC',
    })
  })

  it('ends the subject before the office that decides', async () => {
    expect(
      await headOf(`BỘ LÂM NGHIỆP
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 15/QĐ-BLN
Hà Nội, ngày 05 tháng 3 năm 2024
QUYẾT ĐỊNH
VỀ VIỆC BAN HÀNH BỘ TIÊU CHÍ
BỘ TRƯỞNG BỘ LÂM NGHIỆP`),
    ).toMatchObject({ issuer: 'BỘ LÂM NGHIỆP', type: 'QĐ', subject: 'VỀ VIỆC BAN HÀNH BỘ TIÊU CHÍ' })
  })
})

describe('joint issuers', () => {
  const head = (number: string) => `TRƯỜNG THCS HỒNG LAM	CÔNG AN XÃ ĐỒNG LẠC	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
		Độc lập - Tự do - Hạnh phúc
Số: ${number}		Đồng Lạc, ngày 05 tháng 3 năm 2024

KẾ HOẠCH PHỐI HỢP
Bảo đảm an ninh trường học`

  it('are as many as the number names', async () => {
    expect(await headOf(head('12/KHPH-THCSHL-CAX'))).toMatchObject({
      superior: null,
      issuer: 'TRƯỜNG THCS HỒNG LAM - CÔNG AN XÃ ĐỒNG LẠC',
    })
  })

  it('are two where the enacting sentence names both', async () => {
    const enacted = (who: string) =>
      `${head('12/KHLT')}\n\n${who} xây dựng Kế hoạch bảo đảm an ninh trường học như sau:`
    expect(await headOf(enacted('Trường THCS Hồng Lam và Công an xã Đồng Lạc'))).toMatchObject({
      superior: null,
      issuer: 'TRƯỜNG THCS HỒNG LAM - CÔNG AN XÃ ĐỒNG LẠC',
    })
    expect(await headOf(enacted('Theo chỉ đạo của Trường THCS Hồng Lam, Công an xã'))).toMatchObject({
      superior: 'TRƯỜNG THCS HỒNG LAM',
    })
  })

  it('are a superior and its issuer where the number names one', async () => {
    expect(await headOf(head('12/KH-CAX'))).toMatchObject({
      superior: 'TRƯỜNG THCS HỒNG LAM',
      issuer: 'CÔNG AN XÃ ĐỒNG LẠC',
    })
  })
})

describe('what stands behind or below the type', () => {
  const head = (title: string) => `BỘ LÂM NGHIỆP
Số: 15/2003/QĐ-BLN

${title}`

  it.each([
    ['in capitals', 'QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ LÂM NGHIỆP\nVề việc ban hành bộ tiêu chí'],
    ['in small letters', 'quyết định của bộ trưởng bộ lâm nghiệp\nVề việc ban hành bộ tiêu chí'],
  ])('is who issues it, %s; the subject stands below', async (_, title) => {
    expect(await headOf(head(title))).toMatchObject({ type: 'QĐ', subject: 'Về việc ban hành bộ tiêu chí' })
  })

  it('is the subject where it says more than who issues it', async () => {
    expect(await headOf(head('KẾ HOẠCH CỦA BỘ LÂM NGHIỆP VỀ TRỒNG RỪNG'))).toMatchObject({
      subject: 'CỦA BỘ LÂM NGHIỆP VỀ TRỒNG RỪNG',
    })
  })
})

it('reads the column beside «Kính gửi»', async () => {
  const { header } = await parsePlan({
    text: `ỦY BAN NHÂN DÂN TỈNH LÂM THAO	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 21/UBND-NC	Độc lập - Tự do - Hạnh phúc
V/v trồng cây	Lâm Thao, ngày 05 tháng 3 năm 2024

Kính gởi: Sở Lâm nghiệp

Ủy ban nhân dân tỉnh đề nghị trồng cây.`,
  })
  expect(header.date?.edtf).toBe('2024-03-05')
  expect(header.documentType?.code).toBe('CV')
})

it('reads a place without its comma, and a subject that runs on below the type', async () => {
  expect(
    await headOf(`ĐỘI TNTP HỒ CHÍ MINH
LIÊN ĐỘI TRƯỜNG TH LÂM THAO
Lâm Thao ngày 05 tháng 3 năm 2024
KẾ HOẠCH V/v tổ chức hội thi lồng đèn cấp trường
Năm học 2023 - 2024`),
  ).toMatchObject({
    place: 'Lâm Thao',
    date: '2024-03-05',
    subject: 'V/v tổ chức hội thi lồng đèn cấp trường Năm học 2023 - 2024',
  })
})

it('ends a subject in capitals before the text, and keeps the figure of a ward out of the date', async () => {
  expect(
    await headOf(`ỦY BAN NHÂN DÂN PHƯỜNG 12
QUẬN LÂM SƠN
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phường 12, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
LẬP LẠI TRẬT TỰ LÒNG LỀ ĐƯỜNG NĂM 2024
Thực hiện chỉ đạo của quận, phường lập kế hoạch này`),
  ).toMatchObject({
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG 12 QUẬN LÂM SƠN',
    place: 'Phường 12',
    date: '2024-03-05',
    subject: 'LẬP LẠI TRẬT TỰ LÒNG LỀ ĐƯỜNG NĂM 2024',
  })
})
