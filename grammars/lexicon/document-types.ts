/** Document types: Nghị định 30/2020/NĐ-CP Điều 7 and Phụ lục III, the party's and mass organisations' lists, the law on legislation. */
export interface DocumentTypeEntry {
  /** Abbreviation used inside numbers, or by convention (L, PL, HP) where numbers carry none; null where there is none. No two types share one. */
  readonly code: string | null
  readonly name: string
  /** Words that name the type, lower case, the usual one first. */
  readonly words: readonly string[]
  /** Other spellings met in numbers; they may mean another type elsewhere (TT is Thông tư, and the party's Thông tri). */
  readonly otherCodes?: readonly string[]
  /** Code of the type that this is a variant of: a «kế hoạch hành động» is a Kế hoạch. */
  readonly base?: string
  /** False where numbers never carry the code. */
  readonly inNumber?: false
  readonly system?: 'party' | 'legislation'
  /** True where the word alone, capitalized, is printed as the title of a document. */
  readonly title?: true
  /** True where who issues it is printed once more below the title; so it is in legislation. */
  readonly decides?: true
}

export const documentTypes: readonly DocumentTypeEntry[] = [
  { code: 'NQ', name: 'Nghị quyết', words: ['nghị quyết'], title: true, decides: true },
  { code: 'QĐ', name: 'Quyết định', words: ['quyết định'], otherCodes: ['QD'], title: true, decides: true },
  { code: 'CT', name: 'Chỉ thị', words: ['chỉ thị'], title: true, decides: true },
  { code: 'QC', name: 'Quy chế', words: ['quy chế', 'qui chế'], otherCodes: ['QCh'], title: true },
  { code: 'QyĐ', name: 'Quy định', words: ['quy định', 'qui định'], otherCodes: ['QYĐ', 'QyD', 'QĐi'], title: true },
  { code: 'TC', name: 'Thông cáo', words: ['thông cáo'], title: true },
  { code: 'TB', name: 'Thông báo', words: ['thông báo'], title: true },
  { code: 'HD', name: 'Hướng dẫn', words: ['hướng dẫn'], title: true },
  { code: 'CTr', name: 'Chương trình', words: ['chương trình'], otherCodes: ['CTR', 'Ctr'], title: true },
  { code: 'KH', name: 'Kế hoạch', words: ['kế hoạch'], title: true },
  { code: 'PA', name: 'Phương án', words: ['phương án'], title: true },
  { code: 'ĐA', name: 'Đề án', words: ['đề án'], title: true },
  { code: 'DA', name: 'Dự án', words: ['dự án'], otherCodes: ['DAn'], title: true },
  { code: 'BC', name: 'Báo cáo', words: ['báo cáo'], title: true },
  { code: 'BB', name: 'Biên bản', words: ['biên bản'], title: true },
  { code: 'TTr', name: 'Tờ trình', words: ['tờ trình'], otherCodes: ['TTR', 'Ttr', 'TTTr'], title: true },
  { code: 'HĐ', name: 'Hợp đồng', words: ['hợp đồng'], otherCodes: ['HĐLĐ', 'HĐKT'], title: true },
  { code: 'CV', name: 'Công văn', words: ['công văn', 'văn bản', 'công văn hỏa tốc'], otherCodes: ['CVN'] },
  { code: 'CĐ', name: 'Công điện', words: ['công điện'], title: true },
  { code: 'BGN', name: 'Bản ghi nhớ', words: ['bản ghi nhớ', 'biên bản ghi nhớ'], title: true },
  { code: 'BTT', name: 'Bản thỏa thuận', words: ['bản thỏa thuận', 'thỏa thuận'], title: true },
  { code: 'GUQ', name: 'Giấy ủy quyền', words: ['giấy ủy quyền'], title: true },
  { code: 'GM', name: 'Giấy mời', words: ['giấy mời', 'giấy mời họp'], title: true },
  { code: 'GGT', name: 'Giấy giới thiệu', words: ['giấy giới thiệu'], title: true },
  { code: 'GNP', name: 'Giấy nghỉ phép', words: ['giấy nghỉ phép'], title: true },
  { code: 'PG', name: 'Phiếu gửi', words: ['phiếu gửi'], title: true },
  { code: 'PC', name: 'Phiếu chuyển', words: ['phiếu chuyển'], title: true },
  { code: 'PB', name: 'Phiếu báo', words: ['phiếu báo'], title: true },
  { code: null, name: 'Thư công', words: ['thư công'], inNumber: false, title: true },
  { code: 'SY', name: 'Bản sao y', words: ['bản sao', 'sao y', 'sao y bản chính'] },
  { code: 'TrS', name: 'Bản trích sao', words: ['trích sao'] },
  { code: 'SL', name: 'Bản sao lục', words: ['sao lục'] },
  { code: 'BS', name: 'Bản sao', words: [], system: 'party' },
  { code: 'CK', name: 'Bản cam kết', words: ['bản cam kết'], otherCodes: ['BCK'], title: true },
  { code: 'GCN', name: 'Giấy chứng nhận', words: ['giấy chứng nhận'], title: true },
  { code: 'HP', name: 'Hiến pháp', words: ['hiến pháp'], inNumber: false, system: 'legislation', title: true },
  { code: 'L', name: 'Luật', words: ['luật', 'bộ luật'], inNumber: false, system: 'legislation', title: true },
  { code: 'PL', name: 'Pháp lệnh', words: ['pháp lệnh'], inNumber: false, system: 'legislation', title: true },
  { code: 'Lệnh', name: 'Lệnh', words: ['lệnh'], otherCodes: ['L'], system: 'legislation', title: true },
  { code: 'NĐ', name: 'Nghị định', words: ['nghị định'], otherCodes: ['ND'], system: 'legislation', title: true },
  { code: 'TT', name: 'Thông tư', words: ['thông tư'], system: 'legislation', title: true },
  {
    code: 'TTLT',
    name: 'Thông tư liên tịch',
    words: ['thông tư liên tịch', 'thông tư liên bộ'],
    otherCodes: ['TTLB', 'TTLN'],
    system: 'legislation',
    title: true,
  },
  { code: 'NQLT', name: 'Nghị quyết liên tịch', words: ['nghị quyết liên tịch'], system: 'legislation', title: true },
  { code: 'VBHN', name: 'Văn bản hợp nhất', words: ['văn bản hợp nhất'], system: 'legislation', title: true },
  { code: 'KL', name: 'Kết luận', words: ['kết luận'], title: true },
  { code: 'TTri', name: 'Thông tri', words: ['thông tri'], otherCodes: ['TT'], system: 'party', title: true },
  { code: 'QTr', name: 'Quy trình', words: ['quy trình'], otherCodes: ['QT'], title: true },
  {
    code: 'CTPH',
    name: 'Chương trình phối hợp',
    words: ['chương trình phối hợp'],
    otherCodes: ['CTrPH', 'CTPHHĐ'],
    base: 'CTr',
    title: true,
  },
  { code: 'KHPH', name: 'Kế hoạch phối hợp', words: ['kế hoạch phối hợp'], base: 'KH', title: true },
  {
    code: 'KHLT',
    name: 'Kế hoạch liên tịch',
    words: ['kế hoạch liên tịch', 'kế hoạch liên ngành'],
    otherCodes: ['KHLN'],
    base: 'KH',
    title: true,
  },
  { code: 'QCPH', name: 'Quy chế phối hợp', words: ['quy chế phối hợp'], base: 'QC', title: true },
  {
    code: 'HDLT',
    name: 'Hướng dẫn liên tịch',
    words: ['hướng dẫn liên tịch', 'hướng dẫn liên ngành'],
    otherCodes: ['HDLN'],
    base: 'HD',
    title: true,
  },
  {
    code: 'CVLT',
    name: 'Công văn liên tịch',
    words: ['công văn liên tịch', 'công văn liên ngành'],
    otherCodes: ['CVLN'],
    base: 'CV',
  },
  {
    code: 'CTHĐ',
    name: 'Chương trình hành động',
    words: ['chương trình hành động'],
    otherCodes: ['CTrHĐ'],
    base: 'CTr',
    title: true,
  },
  { code: 'KHHĐ', name: 'Kế hoạch hành động', words: ['kế hoạch hành động'], base: 'KH', title: true },
  {
    code: 'KHGD',
    name: 'Kế hoạch giáo dục',
    words: ['kế hoạch giáo dục', 'kế hoạch giáo dục nhà trường'],
    base: 'KH',
    title: true,
  },
  { code: 'KHCM', name: 'Kế hoạch chuyên môn', words: ['kế hoạch chuyên môn'], base: 'KH', title: true },
  { code: 'KHCT', name: 'Kế hoạch công tác', words: ['kế hoạch công tác'], base: 'KH', title: true },
  { code: 'KHKT', name: 'Kế hoạch kiểm tra', words: ['kế hoạch kiểm tra'], base: 'KH', title: true },
  { code: 'CTCT', name: 'Chương trình công tác', words: ['chương trình công tác'], base: 'CTr', title: true },
  { code: 'BCTĐ', name: 'Báo cáo thẩm định', words: ['báo cáo thẩm định'], base: 'BC', title: true },
  { code: 'TBKL', name: 'Thông báo kết luận', words: ['thông báo kết luận'], base: 'TB', title: true },
  { code: 'DS', name: 'Danh sách', words: ['danh sách'], title: true },
  { code: 'LCT', name: 'Lịch công tác', words: ['lịch công tác'], title: true },
  { code: 'ĐC', name: 'Đề cương', words: ['đề cương'], title: true },
]

const joint = new Set(['KHPH', 'KHLT', 'CTPH', 'QCPH', 'HDLT', 'CVLT', 'TTLT', 'TTLB', 'TTLN', 'NQLT', 'KHLN', 'CTrPH'])

/** True where the code says that several bodies issue the document: every further group of the number is an issuer. */
export const isJointCode = (code: string): boolean => joint.has(code)

const byCode = new Map<string, DocumentTypeEntry>()
const inNumbers = new Map<string, DocumentTypeEntry>()
for (const entry of documentTypes) {
  if (entry.code === null) continue
  byCode.set(entry.code, entry)
  if (entry.inNumber === false) continue
  for (const code of [entry.code, ...(entry.otherCodes ?? [])]) if (!inNumbers.has(code)) inNumbers.set(code, entry)
}

/** The type whose abbreviation stands in a number, exactly as spelled («CTr», «CTR»); undefined for other codes. */
export const typeOfCode = (code: string): DocumentTypeEntry | undefined => inNumbers.get(code)

/** The type that has this code of its own, in numbers or not («L» is Luật, though numbers of a Lệnh carry it). */
export const typeWithCode = (code: string): DocumentTypeEntry | undefined => byCode.get(code)

/** All codes that numbers carry, longest first. */
export const typeCodes: readonly string[] = [...inNumbers.keys()].sort((a, b) => b.length - a.length)

const byWord = new Map<string, DocumentTypeEntry>()
for (const entry of documentTypes) for (const word of entry.words) if (!byWord.has(word)) byWord.set(word, entry)

/** The type that words name («Kế  hoạch»); undefined for other words. Blanks and letter case do not matter. */
export const typeOfWord = (word: string): DocumentTypeEntry | undefined =>
  byWord.get(word.toLowerCase().trim().replace(/\s+/g, ' '))

/** The type itself, or the one it is a variant of. */
export function baseType(entry: DocumentTypeEntry): DocumentTypeEntry {
  return entry.base === undefined ? entry : (byCode.get(entry.base) ?? entry)
}
