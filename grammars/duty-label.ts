import { cue } from './cue.ts'
import { anyOf, type Grammar, grammar, part } from './kit.ts'

export type DutyLabel = 'lead' | 'support' | 'time' | 'product'

const who = anyOf(['đơn vị', 'cơ quan', 'bộ phận', 'tổ chức', 'cá nhân', 'người', 'đầu mối'])
const does = anyOf(['thực hiện', 'triển khai', 'tham mưu', 'xử lý', 'ban hành', 'hoàn tất'])

/** A label in running text: «Cơ quan chủ trì: …», «Đơn vị phối hợp: …», «Thời gian hoàn thành: …», «Sản phẩm: …», at the head of a line, a sentence or a bracket. */
export const dutyLabel = grammar<{ readonly label: DutyLabel }>({
  name: 'assignment/label',
  openEnd: true,
  pattern: part`(?<= ^ | [.;(] \s? ) (?: (?<lead> (?: ${who} (?: , \s ${who} )? \s )? chủ \s trì (?: ,? \s (?: ${does} | chính ) ){0,3} | ${who} \s (?: ${does} | phụ \s trách | chịu \s trách \s nhiệm | đầu \s mối ) | phân \s công \s thực \s hiện ) | (?<support> (?: ${who} (?: , \s ${who} )? \s )? (?: cùng \s )? phối \s hợp (?: \s ${does} )? ) | (?<time> (?: dự \s kiến \s )? (?: thời \s (?: gian | hạn | điểm ) | tiến \s độ ) (?: \s (?: ${does} | hoàn \s thành | dự \s kiến | tổ \s chức | trình ) ){0,2} | hoàn \s thành ) | (?<product> (?: sản \s phẩm | kết \s quả ) (?: ,? \s (?: sản \s phẩm | kết \s quả | đầu \s ra | dự \s kiến | hoàn \s thành | đạt \s được ) ){0,2} ) ) \s? : \s? (?= \S )`,
  read: ({ lead, support, time }) => ({
    label: lead !== undefined ? 'lead' : support !== undefined ? 'support' : time !== undefined ? 'time' : 'product',
  }),
  examples: [
    [
      { label: 'lead' },
      '; ⟦Cơ quan chủ trì: ⟧Sở A',
      '; ⟦Đơn vị thực hiện: ⟧Phòng B',
      '; ⟦Chủ trì: ⟧Văn phòng',
      '; ⟦Đơn vị, cá nhân chủ trì: ⟧Tổ 1',
      '; ⟦Đơn vị chủ trì tham mưu thực hiện: ⟧Sở A',
    ],
    [
      { label: 'support' },
      '; ⟦Cơ quan phối hợp: ⟧Sở A',
      '; ⟦phối hợp: ⟧Công an xã',
      '; ⟦Đơn vị phối hợp thực hiện: ⟧Tổ 2',
    ],
    [{ label: 'time' }, '; ⟦Thời gian hoàn thành: ⟧Quý I', '; ⟦Thời hạn: ⟧tháng 6', '; ⟦Tiến độ thực hiện: ⟧năm 2026'],
    [{ label: 'product' }, '; ⟦Sản phẩm: ⟧Báo cáo', '; ⟦Kết quả dự kiến: ⟧Kế hoạch'],
  ],
  counterexamples: [
    'Sở A chủ trì: xây dựng',
    'Cơ quan chủ trì',
    'do đơn vị chủ trì: a',
    'thời gian qua, kết quả tốt',
    'Phòng Tham mưu: chủ trì',
  ],
})

/** What tells of the duty above it in other respects: «Nội dung: …», «Hình thức: …», «Địa điểm: …». */
export const describingLabel = grammar<true>({
  name: 'assignment/describing-label',
  anchored: 'start',
  openEnd: true,
  pattern: part`${anyOf([
    'nội dung',
    'mục đích',
    'mục tiêu',
    'yêu cầu',
    'hình thức',
    'cách thức',
    'phương pháp',
    'thời gian',
    'thời hạn',
    'tiến độ',
    'địa điểm',
    'kinh phí',
    'nguồn kinh phí',
    'thành phần',
    'đối tượng',
    'số lượng',
    'sản phẩm',
    'kết quả',
    'phạm vi',
    'chỉ tiêu',
    'lãnh đạo phụ trách',
    'lãnh đạo chỉ đạo',
  ])} (?! \s \d ) [^:.;]{0,40} : \s? (?= \S )`,
  read: () => true,
  examples: [[true, '⟦Nội dung: ⟧tập huấn', '⟦Hình thức tổ chức: ⟧trực tuyến', '⟦Địa điểm: ⟧hội trường']],
  counterexamples: ['Nội dung tập huấn', 'Nội dung 2: Rà soát', 'Rà soát: văn bản', 'Kết quả. Cụ thể: a'],
})

/** «Nội dung: …»: where the heading above only counts («Hoạt động 1»), the duty itself. */
export const contentLabel = grammar<true>({
  name: 'assignment/content-label',
  anchored: 'start',
  openEnd: true,
  pattern: part`nội \s dung (?: \s (?: thực \s hiện | công \s việc | nhiệm \s vụ | hoạt \s động ) )? \s? : \s? (?= \S )`,
  read: () => true,
  examples: [[true, '⟦Nội dung: ⟧tập huấn', '⟦Nội dung thực hiện: ⟧tập huấn']],
  counterexamples: ['Nội dung tập huấn', 'Hình thức: trực tuyến'],
})

/** «Hoạt động 1», «Nhiệm vụ 02»: a heading that only counts. */
export const countingHeading = cue({
  name: 'assignment/counting-heading',
  anchored: 'whole',
  pattern: part`(?: hoạt \s động | nhiệm \s vụ | nội \s dung | giải \s pháp | công \s việc | chuyên \s đề ) \s (?: số \s | thứ \s )? (?: \d{1,2} | [IVX]{1,4} )`,
  examples: ['Hoạt động 1', 'Nhiệm vụ số 02', 'NỘI DUNG II'],
  counterexamples: ['Hoạt động 1: tập huấn', 'Hoạt động chung', 'Nội dung'],
})

/** «Đầu mối liên hệ: …», «Thông tin liên hệ: …», «Điện thoại: …» at the head of a line. */
export const contactLine = cue({
  name: 'assignment/contact-line',
  anchored: 'start',
  pattern: part`\s? (?: (?: mọi \s )? (?: đầu \s mối | thông \s tin | địa \s chỉ | số \s điện \s thoại | người )? \s? liên \s hệ | (?: số \s )? điện \s thoại | e-?mail | hộp \s thư | địa \s chỉ \s (?: e-?mail | thư ) ) [^:]{0,40} :`,
  examples: ['Đầu mối liên hệ:', 'Thông tin liên hệ:', 'Điện thoại:', 'Địa chỉ email nhận báo cáo:'],
  counterexamples: ['Liên hệ với Sở A', 'Gửi về địa chỉ email', 'Chuẩn bị: điện thoại'],
})

export const dutyLabels: readonly Grammar[] = [dutyLabel, describingLabel, contentLabel, countingHeading, contactLine]
