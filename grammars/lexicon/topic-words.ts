/** With these words headings and labels begin that name a matter, and nobody. */
export const topicWords: readonly string[] = [
  'công tác', 'kinh phí', 'nội dung', 'thời gian', 'thời hạn', 'địa điểm', 'chế độ', 'mục đích', 'mục tiêu', 'yêu cầu', 'về', 'việc', 'hình thức', 'đối tượng', 'thành phần',
  'giải pháp', 'nhiệm vụ', 'kết quả', 'phần thưởng', 'giải thưởng', 'một số', 'hồ sơ', 'lịch', 'tiêu chí', 'điều kiện', 'nguồn', 'nguồn lực', 'dự toán', 'lộ trình', 'cách thức', 'quy định', 'chương trình', 'danh sách',
  'tài liệu', 'cơ chế', 'cụ thể', 'trong đó', 'ngoài ra', 'cơ sở vật chất', 'chỉ tiêu', 'quy trình', 'tiến độ', 'phương án', 'lưu ý', 'biện pháp', 'phương pháp', 'phương thức', 'thông tin',
  'khen thưởng', 'giai đoạn', 'bước', 'đợt', 'tuần', 'tháng', 'quý', 'năm', 'ngày', 'buổi', 'phần', 'nhóm nhiệm vụ', 'nhóm giải pháp', 'nguyên tắc', 'phạm vi', 'quan điểm', 'căn cứ', 'số lượng', 'cơ cấu', 'thể lệ', 'hoạt động', 'chủ đề', 'khẩu hiệu',
  'ý nghĩa', 'thực trạng', 'tình hình', 'thuận lợi', 'khó khăn', 'ưu điểm', 'hạn chế', 'tồn tại', 'nguyên nhân', 'sự cần thiết', 'sản phẩm', 'chất lượng', 'trách nhiệm', 'quyền lợi', 'phụ lục', 'mẫu', 'thủ tục', 'tổ chức thực hiện', 'tổ chức', 'phân công', 'báo cáo', 'sơ kết', 'tổng kết', 'kiểm tra', 'giám sát', 'đánh giá',
  'các nội dung', 'các nhiệm vụ', 'các giải pháp', 'các hoạt động', 'các biện pháp', 'các bước', 'các chỉ tiêu', 'các mục tiêu', 'các hình thức', 'các điều kiện', 'các văn bản', 'các tiêu chí', 'các hạng mục', 'các môn', 'các yêu cầu', 'các mốc',
]

/** Of these, those that tell of a duty in another respect: when, where, for whom, with what. */
export const describingTopics: readonly string[] = [
  'thời gian', 'thời hạn', 'địa điểm', 'đối tượng', 'thành phần', 'kinh phí', 'mục đích', 'mục tiêu', 'yêu cầu', 'phần thưởng', 'giải thưởng', 'hình thức', 'số lượng', 'cơ cấu', 'thể lệ', 'điều kiện', 'tiêu chí', 'chủ đề', 'khẩu hiệu', 'phạm vi', 'chỉ tiêu', 'lộ trình', 'hồ sơ',
]
