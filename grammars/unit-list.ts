import { cue } from './cue.ts'
import { type Grammar, part, wordEnd } from './kit.ts'

/** «Ông. Lê Văn A»: a full stop behind a form of address. */
export const dottedAddress = cue({
  name: 'unit-list/dotted-address',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: ông | bà | cô | thầy ) \. (?= \s )`,
  examples: ['Ông. Lê', 'bà. Trần'],
  counterexamples: ['Ông Lê', 'bà.Trần', 'công. Lê'],
})

/** «ngành», «địa phương có liên quan»: a noun that goes on with the collective before it in a list behind one «các». */
export const collectiveNoun = cue({
  name: 'unit-list/collective-noun',
  anchored: 'whole',
  pattern: part`(?: sở | ban | ngành | phòng | đoàn \s thể | địa \s phương | đơn \s vị | cơ \s quan | tổ \s chức | cá \s nhân | bộ \s phận | doanh \s nghiệp | hội | xã | phường | đặc \s khu | thị \s trấn | thị \s xã | thành \s phố | huyện | quận | thôn | bản | ấp | trường | hội \s đoàn \s thể | khu \s phố | tổ \s dân \s phố | phân \s xưởng | tổ | khoa | cơ \s quan \s (?: ngang \s bộ | thuộc \s chính \s phủ ) ) (?: \s (?: có \s )? liên \s quan | \s trực \s thuộc )?`,
  examples: ['ngành', 'địa phương có liên quan', 'Đơn vị'],
  counterexamples: ['Sở A', 'ngành y tế', 'các xã'],
})

/** «địa phương», «đơn vị liên quan»: who stands for himself behind «và». */
export const apartNoun = cue({
  name: 'unit-list/apart',
  anchored: 'whole',
  pattern: part`(?: địa \s phương | doanh \s nghiệp ) (?: \s (?: có \s )? liên \s quan )? | (?: đơn \s vị | cơ \s quan | tổ \s chức | cá \s nhân ) \s (?: có \s )? liên \s quan`,
  examples: ['địa phương', 'đơn vị liên quan', 'cá nhân có liên quan', 'doanh nghiệp'],
  counterexamples: ['đơn vị', 'ngành', 'các địa phương'],
})

/** «địa phương», «doanh nghiệp»: no branch of an administration. */
export const outsideNoun = cue({
  name: 'unit-list/outside',
  anchored: 'whole',
  pattern: part`(?: địa \s phương | doanh \s nghiệp ) (?: \s (?: có \s )? liên \s quan )?`,
  examples: ['địa phương', 'Doanh nghiệp', 'địa phương liên quan'],
  counterexamples: ['đơn vị liên quan', 'ngành', 'chính quyền địa phương'],
})

/** «các sở, ngành»: the branches of an administration. */
export const branchNoun = cue({
  name: 'unit-list/branch',
  anchored: 'start',
  pattern: part`(?: các \s )? (?: sở | ban | ngành | bộ )`,
  examples: ['các sở', 'Các ban, ngành', 'sở'],
  counterexamples: ['các cơ quan', 'các phòng', 'đơn vị'],
})

/** «các sở», «UBND»: what opens a collective that bare nouns go on with. */
export const collectiveOpening = cue({
  name: 'unit-list/collective-opening',
  anchored: 'start',
  pattern: part`(?: các | những | lực \s lượng | ubnd | ủy \s ban \s nhân \s dân ) (?= \s )`,
  examples: ['các sở', 'UBND các xã', 'Ủy ban nhân dân xã'],
  counterexamples: ['cách', 'Sở A', 'UBNDx'],
})

/** «tại địa phương» behind a collective belongs to its name. */
export const placeTail = cue({
  name: 'unit-list/place-tail',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? (?: tại | ở ) \s (?: địa \s phương | cơ \s sở | địa \s bàn | khu \s dân \s cư ) ${wordEnd}`,
  examples: ['tại địa phương', 'ở cơ sở'],
  counterexamples: ['tại Sở A', 'tại địa điểm', 'ở trường'],
})

/** « 9A», « 2»: the number of a class, a group or a team. */
export const classNumber = cue({
  name: 'unit-list/class-number',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s? \d{1,2} [A-ZĐ]? \d? (?! [\p{L}\d\/.] )`,
  examples: ['9A', '2', '10A1'],
  counterexamples: ['A9', '2025', '3/5'],
})

/** «Lớp», «Tổ»: what is told apart by a number. */
export const numberedHead = cue({
  name: 'unit-list/numbered-head',
  anchored: 'whole',
  pattern: part`lớp | tổ | nhóm | đội | khu \s phố | thôn | ấp | khối | cụm`,
  examples: ['Lớp', 'tổ', 'Khu phố'],
  counterexamples: ['Lớp học', 'phòng', 'tổ chức'],
})

/** « - Tổ trưởng», « - Bác sĩ - Trưởng khoa»: what a person is besides, up to the colon or bracket behind it. */
export const rankTail = cue({
  name: 'unit-list/rank-tail',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? (?: - | , ) \s (?! \s ) [\p{L}\x20,\-]{3,70}? (?= \s? [:(] )`,
  examples: ['⟦- Tổ viên⟧:', '⟦, Bác sĩ - Trưởng khoa⟧: phụ trách'],
  counterexamples: [' - Tổ viên', ' Tổ viên:', ' - 2:'],
})

/** «tổ chức, cá nhân», «tổ chức chính trị»: a collective, where «tổ chức» alone is a verb. */
export const organisingCollective = cue({
  name: 'unit-list/organising-collective',
  anchored: 'start',
  openEnd: true,
  pattern: part`tổ \s chức (?: , | \s và \s (?: cá \s nhân | đơn \s vị | doanh ) | \s (?: chính \s trị | xã \s hội | tín \s dụng | đảng | công \s đoàn | đoàn | kinh \s tế | phi \s | hành \s nghề | doanh ) )`,
  examples: ['tổ chức, cá nhân', 'Tổ chức chính trị - xã hội', 'tổ chức và cá nhân'],
  counterexamples: ['tổ chức hội thi', 'tổ chức thực hiện'],
})

/** «các đầu mối», «lãnh đạo phòng»: opens a name of its own behind a comma. */
export const listedOpening = cue({
  name: 'unit-list/listed-opening',
  anchored: 'start',
  pattern: part`(?: các | những | mọi | mỗi | từng | toàn | tất \s cả | lãnh \s đạo ) (?= \s )`,
  examples: ['các đầu mối', 'lãnh đạo phòng', 'Toàn trường'],
  counterexamples: ['cách làm', 'phòng', 'các'],
})

/** «tất cả học sinh», «cán bộ các phòng»: many, and so somebody. */
export const vagueName = cue({
  name: 'unit-list/vague-name',
  pattern: part`(?: các | những | mọi | mỗi | từng | toàn ) (?= \s )`,
  examples: ['⟦các⟧ phòng', 'cán bộ ⟦các⟧ phòng'],
  counterexamples: ['cách', 'cán bộ'],
})

/** «cán bộ», «lãnh đạo đơn vị»: nobody in particular. */
export const nobodyName = cue({
  name: 'unit-list/nobody',
  anchored: 'whole',
  pattern: part`(?: lãnh \s đạo | cán \s bộ | thành \s viên | bộ \s phận | đơn \s vị | cơ \s quan | cá \s nhân | tổ \s chức | tập \s thể | nhân \s viên | giáo \s viên | viên \s chức | công \s chức | người | lực \s lượng | nhân \s dân ) (?: \s (?: đơn \s vị | cơ \s quan | nhà \s trường | liên \s quan | có \s liên \s quan | mình | này | đó ) )?`,
  examples: ['cán bộ', 'lãnh đạo đơn vị', 'Tổ chức'],
  counterexamples: ['Sở Xây dựng', 'giáo viên chủ nhiệm', 'các cán bộ'],
})

/** «Cấp», «Nhiệm vụ», «Trách nhiệm»: a noun that leads the units of a heading. */
export const leadingNoun = cue({
  name: 'unit-list/leading-noun',
  anchored: 'whole',
  pattern: part`cấp | nhiệm \s vụ | trách \s nhiệm`,
  examples: ['cấp', 'Nhiệm vụ', 'trách nhiệm'],
  counterexamples: ['kinh phí', 'nhiệm vụ chung'],
})

/** «Phòng …», «Vụ …»: an office whose name lists fields. */
export const fieldOffice = cue({
  name: 'unit-list/field-office',
  anchored: 'start',
  pattern: part`(?: phòng | ban | bộ \s phận | tổ | vụ | cục | khoa | trung \s tâm ) (?= \s )`,
  examples: ['Phòng Thư viện', 'vụ pháp chế'],
  counterexamples: ['Sở Y tế', 'phòng'],
})

/** A word for bodies or people: a heading that holds one may name an owner that no list knows. */
export const unitLike = cue({
  name: 'unit-list/unit-like',
  pattern: part`cơ \s sở | tổ \s chức | đơn \s vị | trường | phòng | ban | hội | đoàn | công \s ty | trung \s tâm | cán \s bộ | giáo \s viên | học \s sinh | phụ \s huynh | gia \s đình | nhân \s viên | thành \s viên | gv | gvcn | hs | đội | tổ | nhóm | lớp | xưởng | mạng \s lưới | bộ \s phận | khối | ngành | chủ \s đầu \s tư | nhà \s thầu | người \s dân | đài | trạm | các`,
  examples: ['⟦Nhóm⟧ giữ xe', '⟦Mạng lưới⟧ thú y', '⟦các⟧ chuyên môn cấp học'],
  counterexamples: ['Kinh phí', 'Thời gian', 'lớpx'],
})

/** «Giáo viên chủ nhiệm», «GVCN»: a person by trade. */
export const teacherName = cue({
  name: 'unit-list/teacher',
  anchored: 'start',
  openEnd: true,
  pattern: part`giáo \s viên | gv`,
  examples: ['Giáo viên', 'GVCN', 'gv bộ môn'],
  counterexamples: ['giáo dục', 'cán bộ'],
})

export const unitLists: readonly Grammar[] = [
  dottedAddress,
  collectiveNoun,
  apartNoun,
  outsideNoun,
  branchNoun,
  collectiveOpening,
  placeTail,
  classNumber,
  numberedHead,
  rankTail,
  organisingCollective,
  listedOpening,
  vagueName,
  nobodyName,
  leadingNoun,
  fieldOffice,
  unitLike,
  teacherName,
]
