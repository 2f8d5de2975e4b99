import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

/** What is due, by when, from whom and to whom, on one line. */
type Row = readonly [sentence: string, ...deadlines: readonly string[]]

const rows: readonly Row[] = [
  [
    'Các trường xây dựng kế hoạch và gửi về Phòng Giáo dục và Đào tạo chậm nhất ngày 15/9/2025.',
    'by 2025-09-15: xây dựng kế hoạch và gửi về Phòng Giáo dục và Đào tạo | Các trường → Phòng Giáo dục và Đào tạo',
  ],
  [
    'Báo cáo định kỳ 6 tháng trước ngày 20/6, báo cáo năm trước ngày 18/12 kết quả thực hiện Kế hoạch gửi về Sở Nội vụ.',
    'before 2025-06-20: Báo cáo định kỳ 6 tháng kết quả thực hiện Kế hoạch | – → Sở Nội vụ',
    'before 2025-12-18: báo cáo năm kết quả thực hiện Kế hoạch | – → Sở Nội vụ',
  ],
  [
    'Khám sức khỏe cho học sinh trước ngày 15/11 và lần hai trước ngày 15/4.',
    'before 2025-11-15: Khám sức khỏe cho học sinh | – → –',
    'before 2025-04-15: Khám sức khỏe cho học sinh lần hai | – → –',
  ],
  [
    'Phối hợp với Trạm Y tế xã giám sát bếp ăn trong học kỳ I và 03 lần trong học kỳ II.',
    'during null: giám sát bếp ăn | – → –',
    'during null: giám sát bếp ăn 03 lần | – → –',
  ],
  [
    'Sở đề nghị các phòng chuyên môn, các trường trực thuộc tiến hành hoàn tất hồ sơ trong tháng 5/2025.',
    'during 2025-05: tiến hành hoàn tất hồ sơ | các phòng chuyên môn, các trường trực thuộc → –',
  ],
  [
    'UBND huyện giao Phòng Nội vụ tổng hợp, báo cáo trước ngày 05/6/2025.',
    'before 2025-06-05: tổng hợp, báo cáo | Phòng Nội vụ → –',
  ],
  [
    'Nộp hồ sơ dự thi vào ngày 28/02/2025 tại Phòng Giáo dục.',
    'on 2025-02-28: Nộp hồ sơ dự thi tại Phòng Giáo dục | – → Phòng Giáo dục',
  ],
  [
    'Các chi bộ căn cứ Kế hoạch này, xây dựng kế hoạch kiểm tra, giám sát, gửi về Đảng ủy trước ngày 20/02/2025.',
    'before 2025-02-20: xây dựng kế hoạch kiểm tra, giám sát, gửi về Đảng ủy | Các chi bộ → Đảng ủy',
  ],
  [
    'Định kỳ 06 tháng, hằng năm thực hiện sơ kết, tổng kết.',
    'FREQ=MONTHLY;INTERVAL=6: thực hiện sơ kết, tổng kết | – → –',
    'FREQ=YEARLY: thực hiện sơ kết, tổng kết | – → –',
  ],
  ['Tập huấn cho giáo viên, bảo vệ trước ngày 15/3/2025.', 'before 2025-03-15: Tập huấn cho giáo viên, bảo vệ | – → –'],
  ['Lập báo cáo tháng trước ngày 15 của tháng.', 'before FREQ=MONTHLY;BYMONTHDAY=15: Lập báo cáo tháng | – → –'],
  [
    'Ngày hội đọc sách 21/4 hằng năm: các trường tổ chức đổi sách, kể chuyện.',
    'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=21: tổ chức đổi sách, kể chuyện | các trường → –',
  ],
  ['Các đội báo cáo tình hình trước 10 giờ thứ Sáu.', 'before FREQ=WEEKLY;BYDAY=FR: báo cáo tình hình | Các đội → –'],
  [
    'Tập huấn cho cán bộ y tế, giáo viên, kế toán hằng quý, hằng năm theo quy định.',
    'FREQ=MONTHLY;INTERVAL=3: Tập huấn cho cán bộ y tế, giáo viên, kế toán | – → –',
    'FREQ=YEARLY: Tập huấn cho cán bộ y tế, giáo viên, kế toán | – → –',
  ],
  [
    'Định kỳ trước ngày 15 hằng tháng, các đơn vị báo cáo tiến độ về Sở Xây dựng để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
    'before FREQ=MONTHLY;BYMONTHDAY=15: báo cáo tiến độ | các đơn vị → Sở Xây dựng',
  ],
  [
    'Các đơn vị có tên tại mục II gửi báo cáo trước ngày 20/5/2025.',
    'before 2025-05-20: gửi báo cáo | Các đơn vị có tên tại mục II → –',
  ],
  [
    'Phân công đồng chí Nguyễn Văn Khuê - Phó Hiệu trưởng tham mưu xây dựng kế hoạch, hoàn thành trong tháng 9/2025.',
    'during 2025-09: tham mưu xây dựng kế hoạch | Nguyễn Văn Khuê → –',
  ],
  [
    'Các đơn vị gửi kế hoạch về Phòng Nội vụ trước ngày 20/9; báo cáo tổng kết trước ngày 25/12.',
    'before 2025-09-20: gửi kế hoạch về Phòng Nội vụ | Các đơn vị → Phòng Nội vụ',
    'before 2025-12-25: báo cáo tổng kết | Các đơn vị → Phòng Nội vụ',
  ],
  [
    'Báo cáo kết quả thực hiện 6 tháng (trước ngày 05/6/2025) và năm (trước ngày 25/11/2025) gửi Văn phòng Sở.',
    'before 2025-06-05: Báo cáo kết quả thực hiện 6 tháng | – → Văn phòng Sở',
    'before 2025-11-25: Báo cáo kết quả thực hiện năm | – → Văn phòng Sở',
  ],
  ['Thời gian nộp hồ sơ: từ ngày 01/10 đến hết ngày 15/10/2025.', 'during 2025-10-01/2025-10-15: nộp hồ sơ | – → –'],
  ['Trả bài cho học sinh trong vòng 10 ngày kể từ ngày kiểm tra.', 'by null: Trả bài cho học sinh | – → –'],
  // A prose calendar, an event with its day, one time of several, years in a bracket.
  ['14/10/2025: Nộp phiếu đăng ký dự thi.', '2025-10-14: Nộp phiếu đăng ký dự thi | – → –'],
  ['Lễ ra quân: 7h30 ngày 15/11/2025.', '2025-11-15: Lễ ra quân | – → –'],
  ['Rà soát, số hóa sổ sách của kho (2025 - 2027).', '2025/2027: Rà soát, số hóa sổ sách của kho | – → –'],
  // Each of several acts has its own bound; a delivery without an object goes on with the act before.
  [
    'Sở Nội vụ lập kế hoạch chi tiết của năm và báo cáo kết quả thực hiện trước ngày 20/11/2025.',
    'before 2025-11-20: báo cáo kết quả thực hiện | Sở Nội vụ → –',
  ],
  [
    'Trạm Y tế tổng hợp nhu cầu của các thôn, báo cáo Ủy ban nhân dân xã trước ngày 20/11/2025.',
    'before 2025-11-20: tổng hợp nhu cầu của các thôn, báo cáo Ủy ban nhân dân xã | Trạm Y tế → Ủy ban nhân dân xã',
  ],
  ['Các tổ lập biên bản; hoàn thành trước ngày 20/11/2025.', 'before 2025-11-20: lập biên bản | Các tổ → –'],
  [
    'Các xã gửi số liệu về Sở Y tế trước ngày 10/11/2025 để báo cáo Bộ Y tế trước ngày 20/11/2025.',
    'before 2025-11-10: gửi số liệu về Sở Y tế | Các xã → Sở Y tế',
    'before 2025-11-20: báo cáo Bộ Y tế | Sở Y tế → Bộ Y tế',
  ],
  // What is only named by a day or a rhythm.
  ['Tuyên truyền Luật Thư viện, lưu chiểu ngày 15/6/2022.'],
  ['Đưa kết quả vào kế hoạch kiểm tra hằng năm.'],
  ['Số dư quỹ được kiểm kê tại thời điểm 0h00 ngày 01/01/2025.'],
  ['Mỗi lượt mượn không quá 45 phút.'],
  // What is told, aimed at, cited, or only says when or how long.
  ['Thời gian: từ ngày 01/10 đến hết ngày 15/10/2025.'],
  ['Phòng đã lấy ý kiến các trường từ ngày 20/11 đến ngày 30/11/2024.'],
  ['Tỷ lệ người dân hài lòng đạt tối thiểu 92% vào cuối năm 2025.'],
  ['Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2024.'],
  ['Dự trữ cơ số thuốc đủ dùng trong 07 ngày.'],
  ['Tăng cường kiểm tra, báo cáo số liệu của năm 2024.'],
  ['Rà soát các tuyến đường; trước ngày 20/6/2025, …', 'before 2025-06-20: Rà soát các tuyến đường | – → –'],
]

test.each(rows)('%s', async (sentence, ...expected) => {
  const text = `KẾ HOẠCH\nCông tác năm 2025\n\nI. TỔ CHỨC THỰC HIỆN\n1. ${sentence}\n2. Tuyên truyền sâu rộng.\n`
  const { deadlines } = await parsePlan({ text })
  const names = (units: readonly { name: string }[]): string => units.map(({ name }) => name).join(', ') || '–'
  expect(
    deadlines.map(({ due, obligation, responsible, recipient }) => {
      const when = `${due.relation === null ? '' : `${due.relation} `}${due.edtf?.startsWith('X') ? due.rrule : (due.edtf ?? due.rrule)}`
      return `${when}: ${obligation} | ${names(responsible)} → ${names(recipient)}`
    }),
  ).toEqual(expected)
})

test('a heading says what is due where its item holds but the label of a bound', async () => {
  const text =
    'KẾ HOẠCH\nCông tác năm 2025\n\nI. NỘI DUNG\n1. Vận hành thử hai cống dưới đê:\n- Lần 1 trước ngày 10/5/2025.\n- Lần 2 trước ngày 20/8/2025.\n'
  const { deadlines } = await parsePlan({ text })
  expect(deadlines.map(({ obligation }) => obligation)).toEqual([
    'Vận hành thử hai cống dưới đê: Lần 1',
    'Vận hành thử hai cống dưới đê: Lần 2',
  ])
})

test.each([
  ['Rà soát hồ sơ', 'Thời gian tiến hành: trước ngày 15/8/2025.', ['Rà soát hồ sơ']],
  ['Rà soát hồ sơ', 'Thời hạn: trước ngày 15/8/2025.', ['Rà soát hồ sơ']],
  // Dots to fill in are no duty either.
  ['Tiến độ', 'Trước ngày 20/6, ……', []],
  ['Tiến độ', 'Trước ngày 20/6, trước ngày 20/7, ……', []],
  // The heading names no duty; or what is looked at, not what is done.
  ['Tài liệu', 'Thời hạn: trước ngày 15/8/2025.', []],
  ['Kiểm tra chuyên đề', 'Mốc thời gian kiểm tra: từ ngày 01/01/2024.', []],
])('below the heading «%s»: «%s»', async (heading, item, obligations) => {
  const text = `KẾ HOẠCH\nCông tác năm 2025\n\nI. NỘI DUNG\n1. ${heading}\n- ${item}\n`
  const { deadlines } = await parsePlan({ text })
  expect(deadlines.map(({ obligation }) => obligation)).toEqual(obligations)
})

test('a list behind «như sau:» is no preamble, though something is numbered below it', async () => {
  const text =
    'KẾ HOẠCH\nCông tác năm 2025\n\nThời gian báo cáo như sau:\n- Báo cáo quý trước ngày 15/3/2025.\n- Báo cáo năm trước ngày 15/12/2025.\n1. Kinh phí\n2. Hiệu lực\n'
  const { deadlines } = await parsePlan({ text })
  expect(deadlines.map(({ obligation }) => obligation)).toEqual(['Báo cáo quý', 'Báo cáo năm'])
})

test('a label without a duty beside it bounds nothing', async () => {
  const { deadlines } = await parsePlan({ text: '; Thời gian hoàn thành: Quý I - Nơi nhận) đ/c Trần Thị Bình' })
  expect(deadlines).toEqual([])
})

test.each([
  ['Hằng năm 100% học sinh lớp 9 được khám sức khỏe.', ['target']],
  ['Đến năm 2027, phấn đấu kết nạp 50 đoàn viên.', ['target']],
  ['Các xóm giảm số hộ nghèo xuống dưới 3% trước ngày 31/5/2026.', ['target']],
  ['Các tổ rà soát 100% hồ sơ trước ngày 31/5/2026.', ['duty']],
])('duty or target: %s', async (sentence, natures) => {
  const { deadlines } = await parsePlan({
    text: `KẾ HOẠCH\nCông tác năm 2025\n\nI. NỘI DUNG\n1. ${sentence}\n2. Việc khác.\n`,
  })
  expect(deadlines.map(({ nature }) => nature)).toEqual(natures)
})
