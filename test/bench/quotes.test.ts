import { describe, expect, it } from 'vitest'
import type { Gold } from '../../bench/gold.ts'
import { missingQuotes, quotesOf } from '../../bench/quotes.ts'
import { perfectDocument } from './perfect-document.ts'
import { sampleGold } from './sample-gold.ts'

/** A source in which every quote of the sample stands. */
const source = quotesOf(sampleGold)
  .map(({ text }) => text)
  .join('\n')

const missing = (gold: Gold, text: string): string[] => missingQuotes(gold, text).map(({ field }) => field)

describe('missingQuotes', () => {
  it('finds every quote of a source that holds them', () => {
    expect(missing(sampleGold, source)).toEqual([])
  })

  it('names the field of a quote that does not occur', () => {
    const header = { ...sampleGold.header, place: 'Vân Trì' }
    expect(missing({ ...sampleGold, header }, source)).toEqual(['header.place'])
  })

  it('sees one wrong letter in a long task', () => {
    const [task, ...others] = sampleGold.tasks
    const tasks = [{ ...task!, content: 'Trang trí gian hàng sách của các khối lợp.' }, ...others]
    expect(missing({ ...sampleGold, tasks }, source)).toEqual(['tasks[0].content'])
  })

  it('sees a wrong tone', () => {
    const signature = { ...sampleGold.signature!, name: 'Lò Văn Sướng' }
    expect(missing({ ...sampleGold, signature }, source)).toEqual(['signature.name'])
  })

  it.each([
    ['blanks', (text: string) => text.replaceAll(' ', ' \n\t')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['markup', (text: string) => text.replaceAll('ĐÍCH', '**ĐÍCH**')],
    ['long dashes', (text: string) => text.replaceAll('-', ' – ')],
    ['look-alike letters', (text: string) => text.replaceAll('Đ', 'Ð').replaceAll('C', 'С')],
    ['entities', (text: string) => text.replaceAll(' ', '&nbsp;').replaceAll('a', '&#97;')],
    ['a masked address', (text: string) => text.replaceAll('@', '(at)')],
  ])('forgives %s', (_, change) => {
    expect(missing(sampleGold, change(source))).toEqual([])
  })

  it('lets a name stand on two lines with something between, but not a number', () => {
    const torn = source
      .replaceAll('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'PHÒNG GIÁO DỤC     CỘNG HÒA\nVÀ ĐÀO TẠO     Độc lập')
      .replaceAll('Phòng Giáo dục và Đào tạo', '')
    expect(missing(sampleGold, torn)).toEqual([])
    expect(missing(sampleGold, source.replaceAll('12/CT-UBND', '12/CT- x UBND'))).toEqual([
      'documentNumbers[1]',
      'citations[0].number',
    ])
  })

  it('looks for the last nine digits of a telephone number', () => {
    const phone = (text: string) => missing(sampleGold, source.replaceAll('900000001', text))
    expect(phone('0900.000.001')).toEqual([])
    expect(phone('0900.000.002')).toEqual(['contacts[0].phones[0]'])
  })
})

describe('quotesOf', () => {
  it('takes every text of the gold', () => {
    const { text } = perfectDocument(sampleGold)
    const taken = new Set(quotesOf(sampleGold).map((quote) => quote.text))
    const { obligation, text: due } = sampleGold.deadlines[0]!
    expect(taken).toContain(obligation)
    expect(taken).toContain(due)
    taken.add(`${obligation}: ${due}`)
    for (const line of text.split('\n')) {
      if (line === '' || line === 'ngày' || line === sampleGold.header.documentType) continue
      expect(taken).toContain(line)
    }
  })
})
