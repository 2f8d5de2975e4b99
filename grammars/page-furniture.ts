import { cue } from './cue.ts'
import { type Grammar, part, textEnd } from './kit.ts'

/** What buttons say: «Chia sẻ», «Facebook», «In trang». */
const buttons = part`(?: chia \s sẻ (?: \s (?: bài | lên | qua | trang ) (?: \s viết )? )? | facebook | twitter | zalo | tweet | messenger | youtube | pinterest | linkedin | in \s (?: bài | trang ) (?: \s (?: viết | này ) )? | gửi \s (?: email | mail | cho \s bạn \s bè | bài \s viết ) | sao \s chép \s (?: link | liên \s kết ) | thích | lưu \s tin | bình \s luận )`

/** Words of the page that a document was copied from: its menu, its buttons, its counters. */
export const furnitureLine = cue({
  name: 'page/furniture',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\-•*|>›»# ]{0,4} (?: trang \s chủ (?: \s? [>»›/|\-] [^\n]{0,200} )? | đăng \s (?: nhập | xuất ) | sơ \s đồ \s (?: trang | website | cổng ) | bỏ \s qua \s điều \s hướng | ${buttons} (?: \s? [:|·,/>-]* \s? ${buttons} ){0,8} :? | (?: số \s )? lượt \s (?: xem | đọc | truy \s cập | tải ) \s? :? [^\n]{0,20} | (?: ngày \s )? (?: đăng (?: \s tải )? | cập \s nhật | xuất \s bản ) (?: \s (?: bởi | lúc | ngày ) )? \s? : [^\n]{0,60} | về \s đầu \s trang | (?: quay \s lại | trở \s về ) (?: \s (?: trang | đầu ) [^\n]{0,20} )? | (?: bản \s quyền | copyright ) (?: \s? [:©] | \s (?: thuộc | © | \d ) ) [^\n]{0,200} | © [^\n]{0,200} | (?: đang | tổng \s lượt | thống \s kê | lượt ) \s truy \s cập [^\n]{0,40} | liên \s kết \s (?: website | web | nhanh ) | tìm \s kiếm | danh \s mục \s (?: chính | menu ) | menu | từ \s khóa \s? : [^\n]{0,200} | tags? \s? : [^\n]{0,200} | cỡ \s chữ [^\n]{0,20} | nghe \s bài \s viết ) \s* ${textEnd}`,
  examples: [
    'Trang chủ',
    'Trang chủ » Kế hoạch',
    'Lượt xem: 152',
    'Ngày đăng: 12/03/2031 08:15',
    'Chia sẻ bài viết:',
    'Chia sẻ: Facebook | Zalo | In trang',
    'Facebook',
    'Bản quyền thuộc về Trường Mẫu giáo Sao Khuê',
    '© 2031 Cổng thông tin',
    'In bài viết',
  ],
  counterexamples: [
    'Chia sẻ kinh nghiệm với các lớp',
    'Trang chủ lực',
    'Đăng ký dự thi',
    'Tìm kiếm tài năng',
    'Cập nhật số liệu hằng tháng',
    'Zalo nhóm phụ huynh',
  ],
})

/** The heading of a list of other pages, or the first words behind an article: nothing of the document follows. */
export const behindPage = cue({
  name: 'page/behind',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\-•*|>›»# ]{0,4} (?: (?: những | các )? \s? (?: tin | bài \s viết | bài | thông \s báo | văn \s bản ) \s (?: (?: đã \s đưa | đã \s đăng | mới \s hơn | cũ \s hơn | mới \s nhất | mới \s hơn | khác | liên \s quan | cùng \s (?: chuyên \s mục | loại | chủ \s đề ) | đọc \s nhiều | nổi \s bật ) ) \s? :? | xem \s thêm \s? (?: : [^\n]{0,300} )? | có \s thể \s bạn \s quan \s tâm :? | (?: ý \s kiến | bình \s luận ) (?: \s (?: bạn \s đọc | của \s bạn ) )? (?: \s? \( \d+ \) )? :? | (?: gửi | viết | thêm ) \s bình \s luận [^\n]{0,40} | đánh \s giá \s bài \s viết [^\n]{0,60} | tổng \s số \s điểm \s của \s bài \s viết [^\n]{0,100} | click \s để \s đánh \s giá [^\n]{0,60} | \(? hình \s (?: từ | ảnh ) \s internet \)? | quý \s khách \s cần \s hỏi [^\n]{0,200} ) \s* ${textEnd}`,
  examples: [
    'Những tin mới hơn',
    'Tin liên quan:',
    'Các tin khác',
    'Bài viết cùng chuyên mục',
    'Ý kiến bạn đọc (0)',
    'Tổng số điểm của bài viết là: 5 trong 1 đánh giá',
    'Xem thêm: Lịch nghỉ hè',
  ],
  counterexamples: [
    'Tin học',
    'Văn bản liên quan đến vườn trường',
    'Các thông báo của lớp',
    'Ý kiến của các tổ',
    'Bài viết dự thi',
  ],
})

/** «[1] Theo Kế hoạch …»: a note that a page prints below its text. */
export const footnoteLine = cue({
  name: 'page/footnote',
  anchored: 'start',
  openEnd: true,
  pattern: part`\[ \d{1,3} \] (?: \s? [\p{L}\d“"(] | \s* ${textEnd} )`,
  examples: ['⟦[1] T⟧heo số liệu', '⟦[12]⟧'],
  counterexamples: ['(1) Theo', '[a] Theo', 'theo [1]'],
})

/** «title: Kế hoạch», «tags:», «- vườn»: a line of the data that a program wrote in front of the text. */
export const frontMatterLine = cue({
  name: 'page/front-matter',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: [A-Za-z] [A-Za-z0-9_\-]{0,40} \s? : (?: \s [^\n]{0,2000} )? | \s* - \s [^\n]{0,400} | \s{2,} [^\n]{0,2000} | \# [^\n]{0,400} )`,
  examples: ['title: Kế hoạch trồng cây', 'tags:', '  - vườn trường', 'published_at: 2031-03-05'],
  counterexamples: ['Kế hoạch: trồng cây', 'Số: 15/KH-THCS', 'Trồng cây'],
})

export const pageFurniture: readonly Grammar[] = [furnitureLine, behindPage, footnoteLine, frontMatterLine]
