/** What a stretch of a sentence is. One letter each, so that a rule over kinds is a regular expression over letters. */
export const chunkLetters = {
  /** Units and persons that commas and «và» join: «Sở A, Sở B và các xã». */
  Unit: 'U',
  /** «giao», «yêu cầu», «đề nghị»: somebody is told. */
  Assign: 'A',
  /** «chủ trì», «có trách nhiệm», «tham mưu»: the duty is borne. */
  Bear: 'B',
  /** «phụ trách», «làm», «là»: what a person is there for. */
  Charge: 'J',
  /** «phối hợp với»: with whom. */
  Coop: 'K',
  /** «gửi», «báo cáo», «nộp»: something goes to somebody. */
  Deliver: 'D',
  /** «về», «cho», «đến», «tại»: to whom. */
  To: 'O',
  /** Any other verb of doing. */
  Do: 'V',
  /** «chủ động», «sẽ», «kịp thời»: stands before a verb. */
  Adv: 'a',
  /** An expression of time with its relation. */
  Time: 't',
  /** A document number, or the date of a cited document. */
  Ref: 'r',
  /** A telephone number or an address. */
  Contact: 'c',
  /** «để», «nhằm»: what for. */
  Purpose: 'p',
  /** «căn cứ», «theo»: on what it rests. */
  Basis: 's',
  /** «đối với», «trách nhiệm của»: whom it concerns. */
  About: 'h',
  /** Any other preposition or conjunction. */
  Prep: 'o',
  /** «đã», «vừa»: told, not asked for. */
  Past: 'x',
  /** «được», «bị». */
  Passive: 'v',
  /** «có quyền», «được phép». */
  Right: 'R',
  /** «các», «những», «mỗi». */
  Quant: 'Q',
  And: 'G',
  Comma: 'C',
  Colon: 'I',
  Semi: 'S',
  Stop: 'E',
  Dash: 'H',
  /** A bracket with what stands in it. */
  Bracket: 'b',
  /** What stands in quotation marks. */
  Quote: 'q',
  /** All other words. */
  Noun: 'n',
} as const

export type ChunkKind = keyof typeof chunkLetters

/** In a duty: who does it is one letter, and an expression of time is what it can bound. */
export const dutyLetters = {
  Who: 'W',
  /** Until when: «trước ngày 15/3», «ngày 05 hằng tháng». */
  Limit: 'l',
  /** How long it may take: «trong vòng 10 ngày». */
  Term: 'e',
  /** During which it is done: «trong tháng 9», «vào ngày 15/3», «từ 10/3 đến 15/3». */
  Within: 'w',
  /** «từ ngày 15/3» without an end. */
  Start: 'u',
  /** A day without a word of relation. */
  Date: 'd',
  /** A month, a quarter or a school term without a word of relation. */
  Stretch: 'm',
  Year: 'y',
  /** «hằng tháng», «định kỳ». */
  Rhythm: 'f',
  /** «thường xuyên», «từ 7h30»: bounds nothing. */
  Vague: 'z',
} as const

export type TimeBound = Exclude<keyof typeof dutyLetters, 'Who'>
