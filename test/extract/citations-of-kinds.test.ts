import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

async function citedIn(sentence: string) {
  const { citations } = await parsePlan({
    text: `UBND XÃ LÂM THAO
KẾ HOẠCH
Kiểm tra thiết bị

${sentence}

I. MỤC ĐÍCH
1. Bảo đảm an toàn.
`,
  })
  return citations.map(({ documentType, number, name, issuer }) => [
    documentType?.code ?? null,
    number?.canonical ?? name,
    issuer,
  ])
}

test.each([
  ['Căn cứ QCVN 2:2021/BKHCN về mũ bảo hiểm;', [['QCVN', 'QCVN 2:2021/BKHCN', null]]],
  ['Căn cứ TCVN ISO 9001:2015;', [['TCVN', 'TCVN ISO 9001:2015', null]]],
  [
    'Thực hiện Hiệp định Thương mại tự do giữa nước A và nước B (AB-FTA);',
    [[null, 'Hiệp định Thương mại tự do giữa nước A và nước B', null]],
  ],
  [
    'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
    [['HP', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam', null]],
  ],
  ['Căn cứ Nghị định số 21/2018/NĐ-CP ngày 23/4/2018 Chính phủ về một cửa;', [['NĐ', '21/2018/NĐ-CP', 'Chính phủ']]],
  [
    'Thực hiện Hướng dẫn số 23/HD-SGDĐT ngày 01/3/2012 của Sở Giáo dục và Đào tạo Lâm Thao V/v tổ chức hội thi;',
    [['HD', '23/HD-SGDĐT', 'Sở Giáo dục và Đào tạo Lâm Thao']],
  ],
])('%s', async (sentence, expected) => {
  expect(await citedIn(sentence)).toEqual(expected)
})

test.each([
  [
    'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thanh tra và Luật Khiếu nại;',
    [['L', 'Luật sửa đổi, bổ sung một số điều của Luật Thanh tra và Luật Khiếu nại', null]],
  ],
  [
    'Thực hiện Nghị quyết Hội nghị viên chức, người lao động Trường Tiểu học Lâm Thao ngày 02/10/2024;',
    [['NQ', 'Nghị quyết Hội nghị viên chức, người lao động Trường Tiểu học Lâm Thao', null]],
  ],
  [
    'Thực hiện Chương trình công tác Đoàn và phong trào thanh thiếu nhi xã năm 2023;',
    [['CTr', 'Chương trình công tác Đoàn và phong trào thanh thiếu nhi xã năm 2023', null]],
  ],
])('%s', async (sentence, expected) => {
  expect(await citedIn(sentence)).toEqual(expected)
})

test('laws are called by their name, and orders by theirs', async () => {
  const { citations } = await parsePlan({
    text: `KẾ HOẠCH\nKiểm tra thiết bị\n\nCăn cứ Luật Thư viện số 46/2019/QH14; Bộ luật Lao động, bao gồm các điều bổ sung; Lệnh số 05/2019/L-CTN ngày 03/12/2019; Thông tri số 07-TT/TW.\n\nI. MỤC ĐÍCH\n1. Bảo đảm an toàn.\n`,
  })
  expect(citations.map(({ documentType, number, name }) => [documentType?.name, number?.canonical ?? name])).toEqual([
    ['Luật', '46/2019/QH14'],
    ['Luật', 'Bộ luật Lao động'],
    ['Lệnh', '05/2019/L-CTN'],
    ['Thông tri', '07-TT/TW'],
  ])
})
