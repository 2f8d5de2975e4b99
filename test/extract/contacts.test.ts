import { expect, test } from 'vitest'
import { extractPlan } from '../../src/extract-plan.ts'
import { readPlainText } from '../../src/read/plain.ts'

/** E-mail, telephones, person, position and organization of each contact in a paragraph of a plan. */
const contactsIn = (paragraph: string): string[] =>
  extractPlan(
    readPlainText(`KẾ HOẠCH\nVệ sinh trường học\n\nI. TỔ CHỨC THỰC HIỆN\n1. Liên hệ\n${paragraph}\n`),
  ).contacts.map(({ email, phones, person, position, organization }) =>
    [email, phones.join(' '), person, position, organization].map((value) => value || '–').join(' | '),
  )

test.each([
  [
    'Gửi về Văn phòng (đồng chí Lò Văn Tem - Chuyên viên, điện thoại: 0912.345.678).',
    ['– | +84912345678 | Lò Văn Tem | Chuyên viên | Văn phòng'],
  ],
  [
    'Mọi vướng mắc liên hệ bà Lò Thị Tem (SĐT: 0987654321; email: tem@haiau.example.edu.vn).',
    ['tem@haiau.example.edu.vn | +84987654321 | Lò Thị Tem | – | –'],
  ],
  [
    'Liên hệ ông Lò Văn Tem - Chuyên viên Phòng Kinh tế (ĐT: 0987654321).',
    ['– | +84987654321 | Lò Văn Tem | Chuyên viên | Phòng Kinh tế'],
  ],
  [
    'Đầu mối: đồng chí Lò Văn Tem (Ban Dân vận, điện thoại 0912.345.678) và đồng chí Vàng A Pao (Phòng Kinh tế, điện thoại 0987.654.321).',
    ['– | +84912345678 | Lò Văn Tem | – | Ban Dân vận', '– | +84987654321 | Vàng A Pao | – | Phòng Kinh tế'],
  ],
  ['Liên hệ Phòng Đào tạo, điện thoại: (024) 3858 5279.', ['– | +842438585279 | – | – | Phòng Đào tạo']],
  ['Liên hệ: Ông Lò Văn Tem, hotline: 0912345678.', ['– | +84912345678 | Lò Văn Tem | – | –']],
  [
    'Liên hệ bà Lò Thị Tem, Chuyên viên Phòng Thư viện, thiết bị, Sở Giáo dục và Đào tạo Hà Mẫu, điện thoại 0912.345.678.',
    ['– | +84912345678 | Lò Thị Tem | Chuyên viên | Phòng Thư viện, thiết bị, Sở Giáo dục và Đào tạo Hà Mẫu'],
  ],
  [
    'Đầu mối: Bà Lò Thị Tem, Vụ Thư viện, Bộ Xây dựng; điện thoại: 0912.345.678.',
    ['– | +84912345678 | Lò Thị Tem | – | Vụ Thư viện, Bộ Xây dựng'],
  ],
  ['Gửi về hộp thư vanphong\n@haiau.example.edu.vn.', ['vanphong@haiau.example.edu.vn | – | – | – | –']],
  ['Gửi về hộp thư vanphong@haiau.\nedu.vn trước ngày 10/6.', ['vanphong@haiau.edu.vn | – | – | – | –']],
  ['Giá trị 0912.345.678 đồng.', []],
  ['Số tài khoản 0912345678 tại ngân hàng.', []],
])('%s', (paragraph, contacts) => expect(contactsIn(paragraph)).toEqual(contacts))
