import { expect, test } from 'vitest'
import { checkLexicon } from '../../src/lexicon/check-lexicon.ts'
import { defineLexicon, type LexiconInput } from '../../src/lexicon/lexicon.ts'
import { sampleLexicon } from './sample-lexicon.ts'

const cases: readonly (readonly [LexiconInput, string, string])[] = [
  [{ units: [{ name: 'Phòng Nội vụ', kind: 'department' }] }, 'needless', 'Phòng Nội vụ'],
  [{ units: [{ name: 'Phòng Nội vụ', kind: 'agency' }] }, 'shadows', 'Phòng Nội vụ'],
  [
    {
      units: [
        { name: 'Khu A', kind: 'agency' },
        { name: 'khu A', kind: 'group' },
      ],
    },
    'conflict',
    'khu A',
  ],
  [{ abbreviations: { NTM: 'nông thôn mới' } }, 'without-effect', 'NTM'],
  [{ abbreviations: { UBND: 'Phòng Bản đồ' } }, 'shadows', 'UBND'],
  [{ abbreviations: { kđh: 'Phòng Điều hành' } }, 'shadows', 'kđh'],
  [
    { abbreviations: { KĐH: 'Phòng Điều hành' }, units: [{ name: 'Khu điều hành', kind: 'agency', also: ['KĐH'] }] },
    'conflict',
    'KĐH',
  ],
  [{ documentTypes: [{ code: 'KH', name: 'Khung hành động' }] }, 'shadows', 'KH'],
  [{ documentTypes: [{ code: 'LTB', name: 'Thông báo' }] }, 'shadows', 'Thông báo'],
  [
    {
      documentTypes: [
        { code: 'LTB', name: 'Lịch A' },
        { code: 'LTB', name: 'Lịch B' },
      ],
    },
    'conflict',
    'LTB',
  ],
  [{ issuerCodes: ['TTg'] }, 'needless', 'TTg'],
  [{ tableHeaders: { lead: ['Chủ trì'] } }, 'needless', 'Chủ trì'],
  [{ tableHeaders: { note: ['Thời gian'] } }, 'shadows', 'Thời gian'],
  [{ tableHeaders: { lead: ['Đầu mối'], support: ['đầu mối'] } }, 'conflict', 'đầu mối'],
  [{ signingPositions: ['Hiệu trưởng'] }, 'needless', 'Hiệu trưởng'],
  [{ holidays: ['2026-02-21'] }, 'without-effect', '2026-02-21'],
  [{ workingDays: ['2026-02-20'] }, 'without-effect', '2026-02-20'],
  [{ holidays: ['2026-02-28'], workingDays: ['2026-02-28'] }, 'conflict', '2026-02-28'],
]

test.each(cases)('%j: %s', (given, kind, word) => {
  expect(checkLexicon(defineLexicon(given)).map((note) => [note.kind, note.word])).toContainEqual([kind, word])
})

test('a lexicon that says new things only has no other notes', () => {
  expect(checkLexicon(sampleLexicon).map(({ kind, word }) => `${kind} ${word}`)).toEqual(['without-effect NTM'])
  expect(checkLexicon(defineLexicon({}))).toEqual([])
})
