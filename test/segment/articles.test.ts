import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

async function pathsOf(body: string) {
  const { sections } = await parsePlan({ text: `UBND XÃ LÂM THAO\nQUYẾT ĐỊNH\nVề việc phê duyệt đề án\n\n${body}` })
  const paths: string[] = []
  const walk = (nodes: typeof sections): void =>
    nodes.forEach((node) => {
      paths.push(node.path)
      walk(node.children)
    })
  walk(sections)
  return paths
}

test('Roman sections below an article that announces them are its own', async () => {
  expect(
    await pathsOf(`Điều 1. Phê duyệt đề án với các nội dung sau:
I. Quan điểm
1. Phát triển bền vững.
II. Mục tiêu
1. Trồng rừng.
Điều 2. Giao Phòng Kinh tế thực hiện.`),
  ).toEqual(['Điều 1', 'Điều 1/I', 'Điều 1/I/1', 'Điều 1/II', 'Điều 1/II/1', 'Điều 2'])
})

test('articles stand inside Roman sections where these come first', async () => {
  expect(
    await pathsOf(`I. QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh.
II. QUY ĐỊNH CỤ THỂ
Điều 2. Trách nhiệm.`),
  ).toEqual(['I', 'I/Điều 1', 'II', 'II/Điều 2'])
})
