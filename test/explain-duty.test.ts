import { expect, test } from 'vitest'
import { explain } from '../src/explain.ts'
import { parsePlan } from '../src/index.ts'

const text =
  'KẾ HOẠCH\nCông tác năm 2031\n\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ\n- Lập danh sách gửi về Sở Y tế trước ngày 15/3/2031.\n2. Các trường rà soát tủ sách; báo cáo hằng quý.\n3. Sở Xây dựng\n- Khảo sát cống.\n'

test.each([
  ['tasks[0]', 'Deliver«gửi về» Unit«Sở Y tế» Time«trước ngày 15/3/2031»', 'Phòng Nội vụ: heading I/1', 'task/heading'],
  ['tasks[1].lead', 'Unit«Các trường» Do«rà soát»', 'Các trường: own words', 'duty/subject'],
  ['deadlines[1]', 'Deliver«báo cáo» Time«hằng quý»', 'Các trường: words before it', 'due/rhythm-of-verb'],
  ['tasks[2]', 'Do«Khảo sát» Noun«cống»', 'Sở Xây dựng: heading I/3', 'task/heading'],
])('%s: chunks, who, rule', async (path, chunks, agent, rule) => {
  const explained = explain(await parsePlan({ text }), path)
  expect(explained).toContain(chunks)
  expect(explained).toContain(agent)
  expect(explained).toContain(rule)
})
