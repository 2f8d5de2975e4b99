import { cue } from './cue.ts'
import { anyOf, type Grammar, part } from './kit.ts'
import { describingTopics, topicWords } from './lexicon/topic-words.ts'

/** «Kinh phí …», «Thời gian …», «Đối tượng …»: headings and labels that name a matter, and nobody. */
export const topicOpening = cue({
  name: 'topic/opening',
  anchored: 'start',
  pattern: part`${anyOf(topicWords)}`,
  examples: ['Kinh phí thực hiện', 'THỜI GIAN', 'Các nội dung chính'],
  counterexamples: ['Phòng Nội vụ', 'Các tổ', 'Vềx'],
})

/** «Thời gian», «Đối tượng», «Phần thưởng»: tells of a duty in another respect, and is none. */
export const describingTopic = cue({
  name: 'topic/describing',
  anchored: 'start',
  pattern: part`${anyOf(describingTopics)}`,
  examples: ['Thời gian thực hiện', 'ĐỐI TƯỢNG', 'Phần thưởng'],
  counterexamples: ['Công tác tuyên truyền', 'Nhiệm vụ'],
})

export const topics: readonly Grammar[] = [topicOpening, describingTopic]
