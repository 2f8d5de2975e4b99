import type { ChunkKind } from '../chunk-kinds.ts'
import { actionVerbs } from './action-verbs.ts'
import { dutyVerbs } from './duty-verbs.ts'

/** Words before a verb that make it one wherever it stands: behind «tiếp tục», «sẽ» no noun follows. */
export const verbMarkers: readonly string[] = [
  'sẽ', 'cần', 'cần phải', 'chủ động', 'khẩn trương', 'tích cực', 'tiếp tục', 'nghiêm túc', 'nhanh chóng', 'sớm', 'luôn', 'kiên quyết', 'phấn đấu', 'cố gắng', 'vui lòng',
]

/** Verbs of doing that are no duties by themselves in the other lists, but end the name of a unit as they do. */
const otherVerbs: readonly string[] = [
  'quán triệt', 'đảm bảo', 'tăng cường', 'đẩy mạnh', 'nâng cao', 'phát huy', 'quản lý', 'hỗ trợ', 'huy động', 'kết hợp', 'tạo', 'lấy', 'làm việc', 'nhận', 'rút', 'chấn chỉnh',
  'đầu tư', 'phản ánh', 'kiến nghị', 'chấp hành', 'cam kết', 'phân loại', 'tháo gỡ', 'khắc phục', 'củng cố', 'bồi dưỡng', 'đào tạo', 'in', 'soạn', 'thẩm tra', 'ra', 'chuyển',
  'kê khai', 'đối thoại', 'tiếp', 'thăm', 'đi', 'điều hành', 'khai thác', 'áp dụng', 'thi hành', 'dạy', 'phát hiện', 'ngăn chặn', 'xác định', 'thống nhất', 'quyết định',
  'sử dụng', 'giúp', 'bám', 'nắm', 'cắt', 'cho mượn', 'nhắn tin', 'dựng', 'kê', 'bàn giao', 'đặt hàng', 'chịu', 'thí điểm', 'kiểm điểm', 'tính', 'cân', 'giảm', 'theo sát',
  'tự', 'tuần tra', 'gom', 'lo', 'dự', 'nêu gương', 'gắn', 'bám sát', 'quan tâm', 'lãnh đạo', 'ban hành', 'xếp', 'bảo quản', 'thực hành', 'học tập', 'khen thưởng', 'hưởng ứng', 'thi đua',
  'phân bổ', 'giải ngân', 'thanh toán', 'chi', 'giải trình', 'đáp ứng', 'bảo tồn', 'phục vụ', 'tiếp thu', 'vệ sinh', 'trang bị', 'lưu trữ', 'lưu', 'phát', 'quảng bá', 'kết nối', 'nâng cao chất lượng', 'tôn trọng',
]

/** Words by what they do in a duty: one list a kind of chunk, longest phrase first decides. A new word goes here and nowhere else. */
export const dutyWords: Readonly<Partial<Record<ChunkKind, readonly string[]>>> = {
  Assign: [
    'giao', 'giao cho', 'giao nhiệm vụ cho', 'giao trách nhiệm cho', 'phân công', 'phân công nhiệm vụ cho', 'phân công cho', 'yêu cầu', 'đề nghị', 'kính đề nghị', 'trân trọng đề nghị',
    'rất mong', 'kính mong', 'mong', 'ủy quyền', 'ủy quyền cho', 'chỉ định', 'kính mời', 'trân trọng kính mời', 'mời',
  ],
  Bear: [
    'chủ trì', 'đồng chủ trì', 'có trách nhiệm', 'chịu trách nhiệm', 'chịu trách nhiệm chính', 'có nhiệm vụ', 'tham mưu', 'là đầu mối', 'làm đầu mối', 'là cơ quan đầu mối', 'là đơn vị đầu mối', 'là bộ phận đầu mối',
    'là cơ quan thường trực', 'là đơn vị thường trực', 'là bộ phận thường trực', 'là thường trực', 'làm thường trực', 'thường trực', 'là cơ quan chủ trì', 'là đơn vị chủ trì', 'phải',
  ],
  Charge: ['phụ trách', 'đảm nhiệm', 'làm nhiệm vụ', 'làm', 'là'],
  Coop: [
    'phối hợp', 'phối hợp với', 'phối hợp cùng', 'phối hợp cùng với', 'phối hợp chặt chẽ với', 'phối hợp chặt chẽ cùng', 'phối hợp tốt với', 'phối hợp thường xuyên với', 'phối hợp kịp thời với',
    'phối hợp có hiệu quả với', 'phối hợp hiệu quả với', 'phối hợp đồng bộ với', 'phối hợp chặt chẽ', 'cùng với', 'cùng phối hợp với', 'phối hợp với với', 'phối, kết hợp với', 'phối kết hợp với', 'phối hợp thực hiện với', 'phối hợp triển khai với',
  ],
  Deliver: [
    'gửi', 'gửi về', 'gửi cho', 'gửi đến', 'gửi tới', 'gửi qua', 'nộp', 'nộp về', 'nộp cho', 'nộp tại', 'trình', 'báo cáo', 'báo cáo với', 'báo cáo cho', 'báo cáo về', 'báo', 'báo về', 'thông báo',
    'thông báo cho', 'thông báo đến', 'thông báo tới', 'thông báo bằng văn bản đến', 'thông báo bằng văn bản cho', 'trả lời', 'trả', 'trả cho', 'phản hồi', 'phản hồi về', 'đăng ký', 'đăng ký với',
    'đăng ký tại', 'cung cấp', 'cung cấp cho', 'chuyển về', 'phản ánh về', 'phản ánh với', 'báo cáo bằng văn bản về', 'đăng ký về', 'tham mưu trình',
  ],
  To: ['về', 'đến', 'tới', 'cho', 'tại'],
  Do: [
    ...dutyVerbs.filter((verb) => verb !== 'chủ động' && verb !== 'tiếp tục' && verb !== 'mời' && verb !== 'họp'),
    ...actionVerbs.filter((verb) => verb !== 'mời'),
    ...otherVerbs,
    'họp',
  ],
  Adv: [
    ...verbMarkers,
    'kịp thời', 'trực tiếp', 'đồng thời', 'thường xuyên', 'định kỳ', 'đột xuất', 'hoặc đột xuất', 'và đột xuất', 'trước hết', 'trước mắt', 'xong', 'hoàn thành xong', 'chủ động, tích cực', 'tích cực, chủ động', 'đều', 'cũng', 'chính thức', 'riêng biệt', 'cùng nhau',
  ],
  Past: ['đã', 'vừa', 'từng được'],
  Passive: ['được', 'bị'],
  Right: ['được phép', 'được quyền', 'có quyền', 'có thể', 'được hưởng'],
  Purpose: ['để', 'nhằm', 'phục vụ cho', 'góp phần', 'làm cơ sở'],
  Basis: ['căn cứ', 'căn cứ vào', 'theo', 'trên cơ sở', 'dựa trên', 'trong phạm vi', 'thực hiện theo', 'theo chức năng'],
  About: ['đối với', 'riêng đối với', 'riêng', 'về phía', 'phía', 'trách nhiệm của', 'nhiệm vụ của', 'trách nhiệm thực hiện của'],
  Prep: [
    'của', 'với', 'ở', 'trong', 'ngoài', 'qua', 'thông qua', 'bằng', 'trên', 'dưới', 'thuộc', 'do', 'như', 'gồm', 'bao gồm', 'từ', 'sau', 'trước', 'giữa', 'vào', 'liên quan', 'có liên quan',
    'trực thuộc', 'nếu', 'khi', 'mà', 'thì', 'có', 'kể từ', 'tính từ', 'kể từ khi', 'sau khi', 'trước khi', 'nơi', 'vì', 'bởi', 'gắn với', 'nhận được', 'sau khi nhận được',
  ],
  Quant: ['các', 'những', 'mọi', 'mỗi', 'từng', 'một số', 'toàn bộ', 'tất cả', 'toàn thể', 'nhiều', '100%'],
  And: ['và', 'hoặc', 'hay', 'cùng', '&'],
  // Phrases whose words are verbs elsewhere.
  Noun: [
    'cơ sở', 'tồn tại', 'thu hút', 'cuối cùng', 'hạn chế', 'từng bước', 'đến nay', 'đồng chí', 'trong đó', 'như sau', 'sau đây', 'dưới đây', 'có hiệu quả', 'hiệu quả', 'không ngừng', 'có hiệu lực', 'nói chung', 'nhất là', 'theo dõi, đánh giá', 'phòng, chống', 'phòng chống',
    'hoạt động', 'dự án', 'dự toán', 'thiết bị', 'dự kiến', 'thu nhập', 'thu ngân sách', 'chi ngân sách', 'ký hiệu', 'ghi chú', 'tính chất', 'tính mạng', 'chi phí', 'chi tiết', 'chuyển biến', 'ra đời', 'mở đầu', 'thi hành án', 'số liệu', 'tài liệu', 'hồ sơ', 'báo chí', 'báo đài', 'tiếp theo', 'tiếp cận', 'tự nhiên', 'tự do', 'tự nguyện', 'đi lại', 'chấm điểm', 'phát triển', 'nhận thức', 'tạo hình', 'in ấn phẩm', 'trường hợp', 'khi cần', 'nếu có', 'về việc', 'đến hết', 'phục vụ',
  ],
}

/** Verbs that no name of a unit holds: it has ended before them. */
export const endsUnitName: ReadonlySet<string> = new Set([
  'dựng', 'kê', 'cho mượn', 'nhắn tin', 'lo', 'dán', 'gom', 'giúp', 'nhận', 'phân bổ', 'trang bị', 'quán triệt', 'nêu gương',
])

/** Verbs whose object does something: «chỉ đạo các trường lập …». */
export const causingVerbs: ReadonlySet<string> = new Set([
  'chỉ đạo', 'lãnh đạo, chỉ đạo', 'vận động', 'hướng dẫn', 'đôn đốc', 'nhắc nhở', 'động viên', 'khuyến khích', 'huy động', 'tạo điều kiện cho', 'phổ biến', 'tổ chức cho',
])

/** Words of delivery that are nouns as often as verbs: «báo cáo», «thông báo». */
export const deliveredThings: ReadonlySet<string> = new Set([
  'báo cáo', 'thông báo', 'cung cấp', 'đăng ký', 'báo', 'trình', 'trả lời', 'phản hồi',
])

/** Nouns that a figure follows: what they say is no duty. */
export const figureNouns: readonly string[] = ['tỷ lệ', 'tỉ lệ', 'số lượng', 'số liệu', 'chỉ số', 'chỉ tiêu']

/** Forms of address and abbreviations that open a name, beside the heads of units. */
export const addressWords: readonly string[] = [
  'trường', 'đồng', 'đ/c', 'đc', 'ông', 'bà', 'thầy', 'cô', 'anh', 'chị', 'bgh', 'gv', 'p.', 'tt.', 'k.', 'bql.', 'bs', 'bs.', 'ths', 'ths.', 'cn.', 'cn', 'đd', 'đd.',
]
/** Of these, and of «các», a name may follow even behind a noun. */
export const surelyOpening: ReadonlySet<string> = new Set(['các', 'toàn', 'ông', 'bà', 'đ/c', 'đồng', 'mọi', 'mỗi'])
/** Numbers that count units: «hai trường», «100% các chi bộ», «07 GVCN». */
export const countingWords: ReadonlySet<string> = new Set(['hai', 'ba', 'bốn', 'năm', 'sáu', 'cả', '100%'])
