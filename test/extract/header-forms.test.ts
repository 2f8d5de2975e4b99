import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const body = '\nI. MỤC ĐÍCH\n1. Bảo đảm an toàn.\n'

async function head(text: string) {
  const { header } = await parsePlan({ text })
  return {
    issuer: header.issuer?.name ?? null,
    superior: header.superior?.name ?? null,
    number: header.number?.canonical ?? null,
    type: header.documentType?.code ?? null,
    subject: header.subject?.text ?? null,
    place: header.place?.text ?? null,
    date: header.date?.edtf ?? null,
  }
}

describe('a title without a letterhead', () => {
  test.each([
    ['Kế hoạch tổ chức Tết trồng cây năm 2031\n', 'KH', 'tổ chức Tết trồng cây năm 2031'],
    ['Báo cáo\nTình hình thực hiện nhiệm vụ năm 2030\n', 'BC', 'Tình hình thực hiện nhiệm vụ năm 2030'],
    ['Trường THCS Gió Lành ban hành Kế hoạch “Tủ sách lớp em” như sau:\n', 'KH', 'Tủ sách lớp em'],
    ['KẾ HOẠCH\nXét tặng danh hiệu học sinh giỏi\n', 'KH', 'Xét tặng danh hiệu học sinh giỏi'],
    ['LỊCH CÔNG TÁC TUẦN 5\n', 'LCT', 'TUẦN 5'],
    [': KẾ HOẠCH -\nĐọc sách năm 2031\n', 'KH', 'Đọc sách năm 2031'],
    ['KẾ HOẠCH THEO\nCăn cứ Kế hoạch số 5/KH-UBND;\n', 'KH', null],
    ['Kế hoạch này có hiệu lực từ tháng 3.\n', null, null],
    ['Kế hoạch số 5/KH-UBND đã được ban hành\n', null, null],
  ])('%s', async (text, type, subject) => {
    expect(await head(text + body)).toMatchObject({ type, subject })
  })
})

test('below «LUẬT» stands its name, however it begins', async () => {
  const text = `QUỐC HỘI\nLuật số: 109/2031/QH15\n\nLUẬT\nTHUẾ ĐỌC SÁCH\nCăn cứ Hiến pháp;\n${body}`
  expect(await head(text)).toMatchObject({ issuer: 'QUỐC HỘI', type: 'L', subject: 'THUẾ ĐỌC SÁCH' })
})

test('a subject above the bases may be of any length', async () => {
  const subject = `Sửa đổi ${'một số điều về tủ sách, phòng đọc và thẻ bạn đọc; '.repeat(12)}kiểm kê`
  const text = `BỘ SÁCH\nSố: 12/2031/TT-BS\n\nTHÔNG TƯ\n${subject}\n\nCăn cứ Luật Thư viện;\n${body}`
  expect((await head(text)).subject).toBe(subject)
})

describe('who issues it', () => {
  test.each([
    [
      'THỦ TƯỚNG CHÍNH PHỦ\nSố: 39/2031/QĐ-TTg\n\nQUYẾT ĐỊNH\nVề tủ sách\n\nCăn cứ Luật Thư viện;\n',
      'THỦ TƯỚNG CHÍNH PHỦ',
      null,
    ],
    [
      'NGHỊ QUYẾT\nBan hành quy chế đọc sách\nỦY BAN THƯỜNG VỤ HỘI KHUYẾN ĐỌC\nCăn cứ Luật Thư viện;\n',
      'ỦY BAN THƯỜNG VỤ HỘI KHUYẾN ĐỌC',
      null,
    ],
    [
      'ĐẢNG CỘNG SẢN\nVIỆT NAM\nAn Mẫu, ngày 05 tháng 8 năm 2031\nĐẢNG ỦY XÃ AN MẪU\nSố 15-KH/ĐU\nKẾ HOẠCH\nKiểm tra\n',
      'ĐẢNG ỦY XÃ AN MẪU',
      null,
    ],
    ['TTYT HUYỆN HÒA LẠC\nPKĐK BẮC SƠN\n\nKẾ HOẠCH\nKhám bệnh\n', 'PKĐK BẮC SƠN', 'TTYT HUYỆN HÒA LẠC'],
    ['. UBND TỈNH HÀ MẪU\nSỞ THƯ VIỆN\nSố: 12/KH-STV\nKẾ HOẠCH\nĐọc sách\n', 'SỞ THƯ VIỆN', 'UBND TỈNH HÀ MẪU'],
  ])('%s', async (text, issuer, superior) => {
    expect(await head(text + body)).toMatchObject({ issuer, superior })
  })
})

describe('who issues it, without a letterhead', () => {
  const issuerOf = async (preamble: string) =>
    (await head(`KẾ HOẠCH\nTủ sách cho công nhân\n\nCăn cứ Luật Thư viện;\n\n${preamble}\n${body}`)).issuer

  test.each([
    ['Sở Thư viện Hà Mẫu phát động phong trào đọc sách với các nội dung như sau:', 'Sở Thư viện Hà Mẫu'],
    [
      'Thực hiện Chỉ thị số 5-CT/TW của Ban Bí thư; Ban Tuyên giáo tỉnh Hà Mẫu yêu cầu các đơn vị như sau:',
      'Ban Tuyên giáo tỉnh Hà Mẫu',
    ],
    [
      'Thực hiện Quyết định số 39/QĐ-TTg của Thủ tướng Chính phủ ban hành Kế hoạch đọc sách. Sở Thư viện Hà Mẫu đề nghị các trường như sau:',
      'Sở Thư viện Hà Mẫu',
    ],
    ['Các trường trong tỉnh thực hiện như sau:', null],
  ])('%s', async (preamble, issuer) => expect(await issuerOf(preamble)).toBe(issuer))
})

test('a number by which a body was set up is not the own one', async () => {
  const text = `TỔ THẨM TRA\nLẬP THEO QUYẾT ĐỊNH\nSỐ 77/QĐ-SXD\nSố: 88/KH-TTT\n\nKẾ HOẠCH\nThẩm tra hồ sơ\n${body}`
  expect(await head(text)).toMatchObject({
    issuer: 'TỔ THẨM TRA LẬP THEO QUYẾT ĐỊNH SỐ 77/QĐ-SXD',
    number: '88/KH-TTT',
  })
})

test('joint issuers may fill a long line', async () => {
  const bodies =
    'BỘ SÁCH - BỘ MÂY - BỘ NÚI - BỘ SÔNG - TÒA ÁN NHÂN DÂN TỐI CAO - VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO - HỘI KHUYẾN ĐỌC'
  const text = `${bodies}\nSố: 12/HDLN-BS-BM-BN-BSG-TANDTC-VKSNDTC-HKĐ\n\nHƯỚNG DẪN LIÊN NGÀNH\nVề tủ sách\n${body}`
  expect(await head(text)).toMatchObject({ issuer: bodies, number: '12/HDLN-BS-BM-BN-BSG-TANDTC-VKSNDTC-HKĐ' })
})

test('the own number is taken as it is printed', async () => {
  expect((await head(`BỘ SÁCH\nSố: 03/2031-BS\n\nTHÔNG BÁO\nVề tủ sách\n${body}`)).number).toBe('03/2031-BS')
})

test('OCR sets the number beside the body, and the date beside what it made of the number', async () => {
  const text = `UBND TỈNH HÀ MẪU\nSỞ THƯ VIỆN Số:{24.2 /KH-STV\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSóz?%/KH-STV Hà Mẫu, ngày 06 tháng 11 năm 2031\nKẾ HOẠCH\nĐọc sách\n${body}`
  expect(await head(text)).toMatchObject({ issuer: 'SỞ THƯ VIỆN', place: 'Hà Mẫu', date: '2031-11-06' })
})

test('place and date may stand at the end', async () => {
  const text = `THÔNG BÁO\nVề việc nghỉ Tết\n${body}\nHà Mẫu, ngày 29 tháng 9 năm 2031\nBAN ĐÀO TẠO\n`
  expect(await head(text)).toMatchObject({ place: 'Hà Mẫu', date: '2031-09-29' })
})

describe('the ending', () => {
  const ending = async (lines: string) =>
    parsePlan({ text: `UBND XÃ SAO MAI\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n${body}${lines}\n` })

  test.each([
    ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bốn', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Văn Bốn']],
    ['K/T HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG\nTrần Văn Bốn', ['K/T HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Trần Văn Bốn']],
    ['TRƯỞNG BAN PHÓ CHỦ TỊCH Trần Văn Bốn', [null, 'TRƯỞNG BAN PHÓ CHỦ TỊCH', 'Trần Văn Bốn']],
  ])('%s', async (lines, [authority, position, name]) => {
    expect((await ending(lines)).signature).toMatchObject({ authority, position, name })
  })

  test('an appendix ends the columns of recipients and signer', async () => {
    const { recipients, signature } = await ending(
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\t KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Văn Bốn\n\nPHỤ LỤC\nDANH MỤC SÁCH\nTT\n\t Tên sách\n1\n\t Sách A\n',
    )
    expect(recipients.map(({ name }) => name)).toEqual(['Như trên', 'Lưu: VT'])
    expect(signature).toMatchObject({ authority: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Bốn' })
  })

  test('only what it is sent for is a purpose', async () => {
    const { recipients } = await ending(
      'Nơi nhận:\n- Hội khuyến đọc xã(biết);\n- Phòng Văn hóa (tổ thư viện);\n- BGĐ thư viện để (b/c);\nBản điện tử:\n- Lưu: VT.',
    )
    expect(recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Hội khuyến đọc xã', 'biết'],
      ['Phòng Văn hóa (tổ thư viện)', null],
      ['BGĐ thư viện', 'b/c'],
      ['Lưu: VT', null],
    ])
  })
})
