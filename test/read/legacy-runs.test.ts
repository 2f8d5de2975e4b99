import { describe, expect, it } from 'vitest'
import { originOf } from '../../src/model/offset-map.ts'
import { decodeRuns } from '../../src/read/legacy/decode-runs.ts'
import { decodeText } from '../../src/read/legacy/decode-text.ts'
import { encodeTcvn3Capitals, encodeText, garble, planLines, seeded } from './legacy-encode.ts'

type Run = { text: string; font: string | null }

/** Cuts `text` into runs at random places. */
function cutRuns(text: string, font: string | null, random: () => number): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() * 6)
    runs.push({ text: text.slice(at, at + length), font })
    at += length
  }
  return runs
}

const joined = (texts: readonly (readonly string[])[]) => texts.map((runs) => runs.join(''))
const lines = (text: readonly string[], font: string | null) => text.map((line) => [{ text: line, font }])

describe('decodeRuns', () => {
  it.each([
    ['tcvn3', '.VnTime'],
    ['vni', 'VNI-Times'],
    ['viscii', 'VI Times'],
    ['vps', 'VPS Times'],
    ['tcvn3', null],
    ['vni', null],
    ['viscii', null],
    ['vps', null],
    ['tcvn3', 'Arial'],
    ['vni', '.VnTime'],
  ] as const)('converts %s under the font %s, wherever runs are cut', (encoding, font) => {
    const random = seeded(7)
    // VPS and TCVN3 have no Ủ.
    const source = encoding === 'tcvn3' || encoding === 'vps' ? planLines.slice(1) : planLines
    const given = source.map((line) => cutRuns(encodeText(line, encoding), font, random))
    const decoded = decodeRuns(given)
    expect(joined(decoded.texts)).toEqual(source)
    expect(decoded).toMatchObject({ encoding, uncertain: false })
    expect(decoded.texts.map((runs) => runs.length)).toEqual(given.map((runs) => runs.length))
  })

  it('gives a letter that a border cuts to the run it begins in', () => {
    const given = [
      ...lines(
        planLines.map((line) => encodeText(line, 'vni')),
        'VNI-Times',
      ),
    ]
    given.push([
      { text: 'Töôø', font: 'VNI-Times' },
      { text: 'ng ho', font: 'VNI-Times' },
      { text: 'ï', font: 'VNI-Times' },
      { text: 'c', font: 'VNI-Times' },
    ])
    given.at(-1)![0] = { text: 'Tröô', font: 'VNI-Times' }
    given.at(-1)![1] = { text: 'øng ho', font: 'VNI-Times' }
    expect(decodeRuns(given).texts.at(-1)).toEqual(['Trườ', 'ng họ', '', 'c'])
  })

  it('converts two encodings and Unicode in one document', () => {
    const decoded = decodeRuns([
      [{ text: planLines[3]!, font: 'Times New Roman' }],
      [{ text: encodeText(planLines[4]!, 'tcvn3'), font: '.VnTime' }],
      [
        { text: 'Thực hiện: ', font: 'Times New Roman' },
        { text: encodeText('tổ chuyên môn', 'vni'), font: 'VNI-Times' },
      ],
      [{ text: planLines[5]!, font: 'Times New Roman' }],
    ])
    expect(joined(decoded.texts)).toEqual([planLines[3], planLines[4], 'Thực hiện: tổ chuyên môn', planLines[5]])
    expect(decoded.encoding).toBe('tcvn3')
  })

  it('leaves Unicode text under a legacy font name alone', () => {
    for (const font of ['.VnTime', 'VNI-Times', 'VPS Times', '.VnTimeH'])
      expect(decodeRuns(lines(planLines, font))).toMatchObject({
        texts: planLines.map((line) => [line]),
        encoding: 'unicode',
        uncertain: false,
      })
    const short = ['xã', 'lá', 'có', 'đã', 'và', 'quý', 'hoà', 'Ðông']
    expect(joined(decodeRuns(lines([...planLines, ...short], '.VnTime')).texts)).toEqual([...planLines, ...short])
  })

  it('leaves NFD and signs in Unicode text alone', () => {
    const text = [
      ...planLines.map((line) => line.normalize('NFD')),
      '«quý I», 25 °C, 10 µg, 3 × 4 m², § 5, © 2025, 50 ¢, n·m',
    ]
    expect(joined(decodeRuns(lines(text, null)).texts)).toEqual(text)
  })

  it.each([
    [
      'French',
      'Les élèves ont préféré été à l’hiver; où êtes-vous allés après la fête à Orléans, près de la forêt brûlée ?',
    ],
    [
      'German',
      'Für größere Übungen müssen die Schüler öfter über Käfer, Bäume und süße Früchte schreiben; Maß für Maß.',
    ],
    ['Portuguese', 'A educação é um direito; não há razão para que às crianças faltem livros, lápis e salões.'],
    ['English', 'The café’s naïve façade: a résumé, 20 °C, 5 µm, £3, “quoted” – and ½ of it.'],
  ])('leaves %s alone', (_, text) => {
    const given = lines([text, text.toUpperCase(), ...text.split(' ')], null)
    expect(decodeRuns(given)).toEqual({
      texts: given.map((runs) => [runs[0]!.text]),
      encoding: 'unicode',
      uncertain: false,
    })
  })

  it('makes capitals of .VnTimeH, in words of its runs only', () => {
    const decoded = decodeRuns([
      ...lines(
        planLines.slice(1).map((line) => encodeText(line, 'tcvn3')),
        '.VnTime',
      ),
      [{ text: encodeText('kế hoạch', 'tcvn3'), font: '.VnTimeH' }],
      [
        { text: 'nam', font: '.VnTimeH' },
        { text: encodeText(' tổ chức', 'tcvn3'), font: '.VnTime' },
      ],
    ])
    expect(decoded.texts.slice(-2)).toEqual([['KẾ HOẠCH'], ['NAM', ' tổ chức']])
  })

  it('restores the capitals that TCVN3 cannot write where no font tells', () => {
    const shouted = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'HÀ NỘI',
      'Sở GDĐT',
      'Hà Nội',
      'TRƯỞNG PHÒNG Y TẾ',
    ]
    const given = [...planLines.slice(1), ...shouted].map(encodeTcvn3Capitals)
    expect(joined(decodeRuns(lines(given, null)).texts).slice(-shouted.length)).toEqual(shouted)
  })

  it('keeps bullets, pictures and factors in TCVN3 text', () => {
    const given = lines(
      planLines.slice(1).map((line) => encodeText(line, 'tcvn3')),
      '.VnTime',
    )
    given.push([
      { text: '·', font: 'Symbol' },
      { text: '\uf0d8', font: 'Wingdings' },
      { text: ` · ${encodeText('tổ chức', 'tcvn3')} 3 × 4; 2005\u22122010 «t« \uf0fc`, font: '.VnTime' },
    ])
    expect(decodeRuns(given).texts.at(-1)).toEqual(['·', '\uf0d8', ' · tổ chức 3 × 4; 2005\u22122010 ôtô \uf0fc'])
  })

  it('reads the spellings of ư and à that PDF writers leave', () => {
    const given = planLines.slice(1).map((line) =>
      encodeText(line, 'tcvn3')
        .replace(/\u00ad/g, '\u2212')
        .replace(/µ/g, 'μ'),
    )
    expect(joined(decodeRuns(lines(given, '.VnTime')).texts)).toEqual(planLines.slice(1))
  })

  it('reads one ư where an optional hyphen stands beside it', () => {
    const given = planLines.slice(1).map((line) => encodeText(line, 'tcvn3').replace('Tr\u00ad', 'Tr\u00ad\u00ad'))
    expect(given.join()).toContain('\u00ad\u00ad')
    expect(joined(decodeRuns(lines(given, null)).texts)).toEqual(planLines.slice(1))
  })

  it('reads legacy text in the codes of a symbol font', () => {
    const given = planLines
      .slice(1)
      .map((line) => encodeText(line, 'tcvn3').replace(/[^ ]/g, (c) => String.fromCharCode(0xf000 + c.charCodeAt(0))))
    const decoded = joined(decodeRuns(lines(given, '.VnTime')).texts)
    expect(decoded[2]).toBe(planLines[3])
  })

  it('reads text that was garbled once and twice', () => {
    const once = lines(planLines.map(garble), null)
    expect(decodeRuns(once)).toMatchObject({ texts: planLines.map((line) => [line]), encoding: 'mojibake' })
    const twice = lines(
      planLines.map((line) => garble(garble(line))),
      null,
    )
    expect(joined(decodeRuns(twice).texts)).toEqual(planLines)
  })

  it('repairs what garbling lost', () => {
    const lost = planLines.map((line) =>
      garble(line)
        .replace(/[\u0081\u008d\u008f\u0090\u009d]/g, '\ufffd')
        .replace(/\u00a0/g, ' '),
    )
    expect(joined(decodeRuns(lines(lost, null)).texts)).toEqual(planLines)
  })

  it('says when it is not sure', () => {
    const words = planLines.slice(1).join(' ').split(' ')
    const spoilt = words.map((word, i) => encodeText(i % 2 === 0 ? word : `${word}ợ${word}`, 'tcvn3'))
    expect(decodeRuns([[{ text: spoilt.join(' '), font: '.VnTime' }]]).uncertain).toBe(true)
  })

  it('takes empty input', () => {
    expect(decodeRuns([])).toEqual({ texts: [], encoding: 'unicode', uncertain: false })
    expect(decodeRuns([[], [{ text: '', font: null }]]).texts).toEqual([[], ['']])
  })
})

describe('decodeText', () => {
  it('keeps the way back to the given text', () => {
    const given = planLines.map((line) => encodeText(line, 'vni')).join('\n')
    const { text, origin, encoding } = decodeText(given)
    expect(text).toBe(planLines.join('\n'))
    expect(encoding).toBe('vni')
    for (const word of ['THCS', 'trung', 'sau', '30/10/2025']) {
      const at = originOf(origin!, text.indexOf(word))
      expect(given.slice(at, at + word.length)).toBe(word)
    }
  })

  it('has no way back to keep where nothing changed', () => {
    expect(decodeText(planLines.join('\n'))).toMatchObject({ origin: null, encoding: 'unicode' })
  })
})
