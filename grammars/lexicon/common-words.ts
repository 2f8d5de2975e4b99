/**
 * Words of two syllables that plans are made of, and of which no other reading differs only by a tone or a mark on a vowel: what a recognizer
 * makes of them is repaired. «Có số» is no spoilt «cơ sở»: tone and vowel differ.
 */
export const commonWords: readonly string[] = `
an ninh; an toàn; ban hành; bản tin; báo cáo; bảo đảm; bảo hiểm; bảo vệ; bầu cử; bệnh nhân; bệnh tật; bệnh viện; bí thư; biên bản; biện pháp; bình đẳng; bình xét; bố trí; bổ sung;
bồi dưỡng; bộ phận; buổi sáng; cải cách; cải thiện; cam kết; cán bộ; cao điểm; căn cứ; chăm sóc; chấp hành; chất lượng; chi bộ; chi cục; chi đoàn; chi phí; chi tiết; chỉ đạo;
chỉ số; chỉ thị; chỉ tiêu; chiến dịch; chính phủ; chính quyền; chính sách; chính trị; chủ đề; chủ động; chủ nghĩa; chủ nhiệm; chủ tịch; chủ trì; chuẩn bị; chuyên đề; chuyên môn; chuyên viên; chuyển đổi;
chương trình; chức năng; chứng chỉ; công an; công bố; công chức; công đoàn; công khai; công nghệ; công nghiệp; công nhân; công tác; công trình; công văn; công việc; công ty; cộng đồng; cộng hòa; cơ quan; cơ sở;
cụ thể; cung cấp; cuộc thi; cuối năm; cư trú; dân cư; dân số; dân tộc; dân vận; diễn tập; dịch bệnh; dịch vụ; doanh nghiệp; du lịch; dự án; dự thảo; dự toán; dưới đây; dữ liệu; đánh giá; đào tạo; đại biểu; đại diện;
đại hội; đảm bảo; đảng bộ; đảng ủy; đảng viên; đăng ký; đầu mối; đầu tư; đề án; đề nghị; đề xuất; địa bàn; địa chỉ; địa điểm; địa phương; điện thoại; điện tử; điều chỉnh; điều hành; điều tra; định hướng;
định kỳ; đoàn kết; đoàn thể; đoàn viên; độc lập; đôn đốc; đối thoại; đối tượng; đội ngũ; đồng bộ; đồng chí; đơn vị; đột xuất; đường phố; gia đình; giai đoạn; giải pháp; giải quyết; giám đốc; giám hiệu; giám sát;
giao ban; giao lưu; giao thông; giáo dục; giáo viên; giấy mời; giới thiệu; hành chính; hành động; hành lang; hành vi; hạ tầng; hạn chế; hạnh phúc; hằng năm; hằng quý; hằng tháng; hằng tuần; hệ thống; hiện trạng; hiệp hội;
hiệu lực; hiệu quả; hiệu trưởng; hình thức; hoàn thành; hoàn thiện; hoạt động; hỗ trợ; hồ sơ; hội đồng; hội nghị; hội phụ; hội thảo; hội thi; hội viên; hợp đồng; hợp tác; huấn luyện; hướng dẫn; hưởng ứng; hữu nghị; kế hoạch;
kế toán; kết luận; kết quả; kết thúc; khai giảng; khai mạc; khai thác; khảo sát; khám bệnh; khen thưởng; khẩn trương; khắc phục; khó khăn; khoa học; khu phố; khu vực; khuyến khích; khuyến học; kịp thời; kiểm soát; kiểm tra; kiện toàn;
kiến nghị; kiến thức; kinh doanh; kinh nghiệm; kinh phí; kinh tế; kính gửi; kỹ năng; kỹ thuật; kỷ luật; kỷ niệm; lãnh đạo; lao động; lâm nghiệp; lập danh; liên hệ; liên hiệp; liên kết; lĩnh vực; lồng ghép; lực lượng; mặt trận; mầm non;
miễn phí; môi trường; mô hình; mục đích; mục tiêu; nâng cao; năng lực; ngành nghề; nghệ thuật; nghề nghiệp; nghị định; nghị quyết; nghiêm túc; nghiên cứu; nghiệp vụ; ngoại khóa; nguyên tắc; người lao; nguồn lực; nhà nước; nhà trường;
nhân dân; nhân lực; nhân sự; nhân viên; nhận thức; nhiệm kỳ; nhiệm vụ; nhiệt tình; nội bộ; nội dung; nội trú; nội vụ; nông dân; nông nghiệp; nông thôn; ô nhiễm; phản ánh; pháp luật; phát động; phát hành; phát hiện; phát huy; phát sinh; phát thanh; phát triển;
phân công; phân loại; phê duyệt; phiên họp; phong trào; phòng bệnh; phòng chống; phòng họp; phổ biến; phổ thông; phối hợp; phụ huynh; phụ lục; phụ nữ; phụ trách; phục hồi; phục vụ; phương án; phương pháp; phương thức; phương tiện; quá trình; quan tâm;
quan trọng; quán triệt; quản lý; quân sự; quần chúng; quốc gia; quốc phòng; quy chế; quy định; quy hoạch; quy mô; quy trình; quyền hạn; quyết định; quyết toán; rà soát; ra quân; sản phẩm; sản xuất; sắp xếp; sân chơi; sinh hoạt; sinh viên; số liệu; số lượng;
sơ kết; sự kiện; sử dụng; sức khỏe; sửa chữa; tai nạn; tài chính; tài khoản; tài liệu; tài nguyên; tài sản; tăng cường; tập huấn; tập thể; tập trung; thanh niên; thanh tra; thành lập; thành phần; thành phố; thành tích; thành viên; tham dự; tham gia; tham mưu;
thạc sĩ; thẩm định; thẩm quyền; thể chế; thể dục; thể hiện; thể thao; theo dõi; thi đua; thi hành; thí sinh; thị trấn; thị trường; thị xã; thiếu niên; thiết bị; thiên tai; thông báo; thông qua; thông tin; thông tư; thống kê; thống nhất; thời gian; thời hạn;
thủ tục; thủ tướng; thủ trưởng; thực hiện; thực phẩm; thực tập; thực tế; thương binh; thương tích; thường trực; thường vụ; thường xuyên; tích cực; tiếp nhận; tiếp tục; tiêm chủng; tiến độ; tiến hành; tiểu học; tình hình; tình nguyện; tinh thần; toàn diện; toàn dân;
toàn quốc; tổ chức; tổ quốc; tổ trưởng; tổng hợp; tổng kết; tổng số; trách nhiệm; trang bị; trang trí; trật tự; trẻ em; triển khai; trình độ; trọng điểm; trọng tâm; trung học; trung tâm; trung ương; truyền hình; truyền thanh; truyền thông; truyền thống; trực thuộc;
trực tiếp; trực tuyến; trưởng ban; trưởng đoàn; trưởng khoa; trưởng phòng; trường học; tuần lễ; tuyên dương; tuyên giáo; tuyên truyền; tuyển dụng; tuyển sinh; tư pháp; tư tưởng; tư vấn; tỷ lệ; ủy ban; ủy viên; ưu tiên; vai trò; văn bản; văn hóa; văn nghệ; văn phòng;
vận động; vận hành; vật chất; vệ sinh; vi phạm; vị trí; viên chức; việc làm; việt nam; vướng mắc; xã hội; xác định; xác nhận; xây dựng; xếp loại; xử lý; xuất sắc; yêu cầu; y tế; ý kiến; ý thức; đường thủy; phó chủ; phó giám; phó hiệu; phó trưởng; phó phòng; tổ dân; tổ chuyên; các tổ; tổ bảo; tổ công; dân phố;
điều kiện; vận chuyển; khóa học; công nhận; cộng tác; hàng năm; hàng quý; hàng tháng; hàng tuần; hàng ngày; vị thành; quan trong; tại khoản; cá nhân; tự do;
hằng ngày; chi tiêu; hội thao; mỗi trường; phân bón; cùng cấp; cao đẳng; trưởng bản; trở lên; đấu thầu; thị hiếu; bản thân; phân bố; phù hợp; phố chính; nạn nhân; phân bổ; trường đại; thế giới; bảo quản; thành thị`
  .split(';')
  .map((word) => word.trim())
