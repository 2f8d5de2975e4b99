import { describe, expect, test } from 'vitest'
import { kindOfUnit } from '../../grammars/unit-kind.ts'
import { readUnitName } from '../../grammars/unit-name.ts'

const nameIn = (text: string): string | null => {
  const read = readUnitName(text, 0)
  return read === null ? null : text.slice(0, read.end)
}

describe('a name ends where somebody does something', () => {
  test.each([
    ['trạm y tế phường phun hóa chất', 'trạm y tế phường'],
    ['Trung tâm Chính trị tham mưu mở lớp', 'Trung tâm Chính trị'],
    ['các đơn vị liên quan xây dựng biểu mẫu', 'các đơn vị liên quan'],
    ['các trưởng thôn kiểm đếm hộ dân', 'các trưởng thôn'],
    ['các trường tổ chức hội thi', 'các trường'],
    ['Văn phòng Sở xong trước 17 giờ', 'Văn phòng Sở'],
    ['Công an xã giữ gìn trật tự', 'Công an xã'],
    ['Phòng Nội vụ tuyển dụng 02 người', 'Phòng Nội vụ'],
  ])('%s', (text, name) => expect(nameIn(text)).toBe(name))

  test.each(['Hội đồng tuyển dụng viên chức', 'Sở Xây dựng', 'Ban Tổ chức', 'phòng giáo dục và đào tạo'])(
    'not inside «%s»',
    (name) => expect(nameIn(name)).toBe(name),
  )
})

describe('names with dashes, numbers and fields', () => {
  test.each([
    ['Bộ phận Tổ chức - Kế toán: lập dự toán', 'Bộ phận Tổ chức - Kế toán'],
    [
      'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
      'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
    ],
    ['Sở Nội vụ - Sở Tài chính', 'Sở Nội vụ'],
    ['Đội Quản lý thị trường số 9 kiểm soát', 'Đội Quản lý thị trường số 9'],
    ['Chi cục Trồng trọt và Bảo vệ thực vật', 'Chi cục Trồng trọt và Bảo vệ thực vật'],
    ['Trạm Khuyến nông và Phòng Kinh tế', 'Trạm Khuyến nông'],
    [
      'lực lượng chuyên trách phòng, chống tội phạm về ma túy đẩy mạnh',
      'lực lượng chuyên trách phòng, chống tội phạm về ma túy',
    ],
    ['UBND tỉnh/Sở Y tế', 'UBND tỉnh'],
    ['ngành Nông nghiệp tham gia', 'ngành Nông nghiệp'],
  ])('%s', (text, name) => expect(nameIn(text)).toBe(name))
})

describe('collectives', () => {
  test.each([
    ['Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm', 'Ủy ban nhân dân các tỉnh, thành phố'],
    ['các Sở, Ban ngành có liên quan triển khai', 'các Sở, Ban ngành có liên quan'],
    ['các cơ quan truyền thông, báo chí tăng cường', 'các cơ quan truyền thông, báo chí'],
    ['cơ quan liên quan rà soát', 'cơ quan liên quan'],
    ['các Bộ, ngành và địa phương', 'các Bộ, ngành'],
    ['Hội Nông dân tỉnh, Tỉnh đoàn', 'Hội Nông dân tỉnh'],
    ['Công đoàn cấp ngành cấp kinh phí', 'Công đoàn cấp ngành'],
    ['các sở, ban, ngành, đoàn thể', 'các sở, ban, ngành, đoàn thể'],
    ['chính quyền địa phương và cơ quan liên quan', 'chính quyền địa phương'],
  ])('%s', (text, name) => expect(nameIn(text)).toBe(name))

  test('a bare noun in a sentence is no unit', () => {
    expect(nameIn('cơ quan mình đang làm việc')).toBeNull()
    expect(nameIn('tổ chức đào tạo cho cán bộ')).toBeNull()
    expect(nameIn('ngành nghề kinh doanh')).toBeNull()
    expect(nameIn('TỔ CHỨC HOẠT ĐỘNG')).toBeNull()
    expect(nameIn('Tổ chức bộ máy, biên chế')).toBeNull()
  })

  test('kinds', () => {
    expect(kindOfUnit('Nhà hát Chèo')).toBe('department')
    expect(kindOfUnit('Chi hội trưởng các thôn')).toBe('position')
    expect(kindOfUnit('các cơ quan, đơn vị')).toBe('agency')
  })
})
