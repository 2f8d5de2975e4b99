import { expect, test } from 'vitest'
import { documentTypes, typeOfCode, typeOfWord, typeWithCode } from '../../grammars/lexicon/document-types.ts'

test('no two types share a code or a word', () => {
  const codes = documentTypes.flatMap(({ code }) => (code === null ? [] : [code]))
  expect(codes).toEqual([...new Set(codes)])
  const words = documentTypes.flatMap((type) => type.words)
  expect(words).toEqual([...new Set(words)])
})

test('every type is found by its own code and by its words', () => {
  for (const type of documentTypes) {
    if (type.code !== null) expect(typeWithCode(type.code)).toBe(type)
    for (const word of type.words) expect(typeOfWord(word)).toBe(type)
  }
})

test('a code in a number may be written otherwise, or be that of another type', () => {
  expect(typeOfCode('CTR')?.name).toBe('Chương trình')
  expect(typeOfCode('L')?.name).toBe('Lệnh')
  expect(typeWithCode('L')?.name).toBe('Luật')
  expect(typeOfCode('TT')?.name).toBe('Thông tư')
})
