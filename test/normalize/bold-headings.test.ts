import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const heading = '1. Rà soát việc thực hiện Kế hoạch trồng cây xanh năm'
const body = 'Các tổ trồng bổ sung cây bóng mát quanh sân trường.'

test.each([
  ['bold, over text that is not, though its year is missing', `<b>${heading}</b>`, body, heading.slice(3)],
  [
    'bold, over the rest of it',
    `<b>${heading}</b>`,
    '<b>Hai nghìn ba mươi</b>',
    `${heading.slice(3)} Hai nghìn ba mươi`,
  ],
  ['like the text below it', heading, body, null],
])('a heading that is %s', async (_, first, second, title) => {
  const page = `<html><body><p>KẾ HOẠCH</p><p>Trồng cây</p><p>${first}</p><p>${second}</p></body></html>`
  const { sections } = await parsePlan({ bytes: new TextEncoder().encode(page) })
  expect(sections[0]).toMatchObject({ title })
})
