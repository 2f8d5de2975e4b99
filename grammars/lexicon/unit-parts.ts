/** What the names of units are made of beside their heads and fields: words that no list of bodies holds. */

/** Words in front of a name that make it many. */
export const unitQuantifiers: readonly string[] = [
  'các',
  'những',
  'toàn thể',
  'toàn thể các',
  'tất cả',
  'tất cả các',
  'toàn bộ',
  'toàn bộ các',
  'mỗi',
  'từng',
  'mọi',
]

/** Words that make one collective noun a unit: «cơ quan liên quan». */
export const collectiveQualifiers: readonly string[] = [
  'liên quan',
  'có liên quan',
  'chức năng',
  'có thẩm quyền',
  'trực thuộc',
  'chuyên môn',
]

/** Levels and places that stand in a name in small letters. */
export const unitLevels: readonly string[] = [
  'tỉnh',
  'thành phố',
  'tp',
  'tp.',
  'huyện',
  'quận',
  'thị xã',
  'tx',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'khu vực',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'cấp cơ sở',
  'cơ sở',
  'địa phương',
  'nhà trường',
  'trung ương',
  'tối cao',
  'liên ngành',
  'trường',
  'khóa',
  'liên quan',
  'có liên quan',
  'trực thuộc',
]

/** Offices inside a body, whose names join fields by a dash. */
export const officeNouns: readonly string[] = [
  'phòng',
  'bộ phận',
  'văn phòng',
  'ban',
  'tổ',
  'khoa',
  'công chức',
  'cán bộ',
  'tổ văn phòng',
]

/** Heads that are also fields of such offices. */
export const headsLikeFields: readonly string[] = [
  'kế toán',
  'văn thư',
  'thủ quỹ',
  'thống kê',
  'thanh tra',
  'thư viện',
  'tổ chức',
  'kiểm tra',
  'viễn thông',
  'thuế',
  'quân sự',
  'bưu điện',
]

/** Heads of one syllable that are common words when written small: they need a capital behind them, or «các» in front. */
export const commonNouns: readonly string[] = [
  'sở',
  'ngành',
  'đồn',
  'đoàn',
  'cảng',
  'chi nhánh',
  'ủy viên',
  'phòng',
  'ban',
  'tổ',
  'trường',
  'hội',
  'đội',
  'báo',
  'kho',
  'bộ',
  'khoa',
  'cục',
  'viện',
  'đài',
  'trạm',
  'hạt',
  'thuế',
  'vụ',
  'quỹ',
  'khối',
  'nhóm',
  'cụm',
  'lớp',
  'cán bộ',
  'phó',
  'trưởng',
  'mọi',
  'thôn',
  'ấp',
  'cv',
  'nv',
  'ca',
  'gv',
  'ht',
  'hđ',
  'cđ',
  'vp',
  'hs',
  'bảo vệ',
  'thống kê',
  'văn thư',
  'điện lực',
  'xưởng',
  'đơn vị',
  'cơ quan',
  'tổ chức',
  'cá nhân',
  'doanh nghiệp',
  'địa phương',
  'nhân dân',
]

/** What makes a name of such a head without a capital: «tổ chuyên môn», «phòng nghiệp vụ». */
export const smallFields: readonly string[] = ['chuyên', 'nghiệp', 'trường', 'phòng']

/** Abbreviations that are glued to a name: «P.Tài vụ». */
export const gluedAbbreviations: readonly string[] = ['P', 'TT', 'TP']

/** Behind «cấp» the words that say which level it is; before all others it is a verb: «huyện cấp kinh phí». */
export const levelsBehindRank: readonly string[] = [
  'tỉnh',
  'huyện',
  'xã',
  'phường',
  'quận',
  'cơ',
  'trên',
  'dưới',
  'trung',
  'bộ',
  'thành',
  'ngành',
  'khu',
  'trường',
  'thôn',
]

/** Heads that belong to the name before their dash: «Ngân hàng A - Chi nhánh tỉnh B». */
export const branchHeads: readonly string[] = ['chi nhánh', 'phân hiệu']

/** Collective nouns that behind «và» are somebody else: «các cơ quan, đơn vị và địa phương». */
export const nounsApart: readonly string[] = ['địa phương', 'doanh nghiệp']

/** Syllables that make another unit of a level: «Tỉnh đoàn», «Huyện ủy». */
export const committeeEndings: readonly string[] = ['đoàn', 'ủy']
