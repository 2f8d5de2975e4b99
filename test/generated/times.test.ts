import { describe, expect, test } from 'vitest'
import { daysInMonth } from '../../grammars/temporal-parts.ts'
import { resolveTemporal } from '../../src/assemble/times/temporal.ts'
import { findTemporal } from '../../src/extract/times/temporal-mentions.ts'
import { normalizeText } from '../../src/normalize/normalize-text.ts'
import { planOf } from '../plan-of.ts'
import { type Choice, seededChoice } from '../random.ts'

interface Day {
  readonly d: number
  readonly m: number
  readonly y: number
}
const two = (figure: number): string => String(figure).padStart(2, '0')
const iso = ({ d, m, y }: Day): string => `${y}-${two(m)}-${two(d)}`
const drawDay = ({ number }: Choice, y: number): Day => {
  const m = 1 + number(12)
  return { d: 1 + number(daysInMonth(y, m)), m, y }
}
/** Two days of one year, the earlier one first. */
function drawStretch(choice: Choice): [Day, Day] {
  const y = 2015 + choice.number(20)
  for (;;) {
    const [a, b] = [drawDay(choice, y), drawDay(choice, y)]
    if (iso(a) < iso(b)) return [a, b]
  }
}

type Print = (day: Day) => string
const whole: readonly Print[] = [
  ({ d, m, y }) => `${d}/${m}/${y}`,
  ({ d, m, y }) => `${two(d)}/${two(m)}/${y}`,
  ({ d, m, y }) => `${two(d)}-${two(m)}-${y}`,
  ({ d, m, y }) => `${two(d)}.${m}.${y}`,
  ({ d, m, y }) => `${two(d)} / ${m} / ${y}`,
  ({ d, m, y }) => `ngày ${two(d)}/${m}/${y}`,
  ({ d, m, y }) => `ngày ${two(d)} tháng ${m} năm ${y}`,
  ({ d, m, y }) => `Ngày ${d} tháng ${two(m)}/${y}`,
  ({ d, m, y }) => `sáng ngày ${d}/${m}/${y}`,
  ({ d, m, y }) => `đêm ${d}/${m}/${y}`,
]
const slash: readonly Print[] = whole.slice(0, 2)
const bare: readonly Print[] = [({ d, m }) => `${d}/${m}`, ({ d, m }) => `${two(d)}/${two(m)}`]

const clock = ({ pick, number }: Choice): string => {
  const h = 6 + number(14)
  const minutes = pick(['00', '30', '15'])
  return pick([
    `${h}h${minutes}`,
    `${two(h)}h${minutes}`,
    `${h} giờ ${minutes} phút`,
    `${h} giờ ${minutes}`,
    `${h}:${minutes}`,
  ])
}

/** Each way to print something, with the value that has to come back. */
const ways: Readonly<Record<string, (choice: Choice) => readonly [text: string, edtf: string]>> = {
  'a day': (choice) => {
    const day = drawDay(choice, 2015 + choice.number(20))
    return [choice.pick(whole)(day), iso(day)]
  },
  'a day with its weekday': (choice) => {
    const day = drawDay(choice, 2025)
    const weekday = choice.pick(['Thứ Hai', 'Thứ 7', 'thứ năm', 'Chủ nhật'])
    const inner = choice.pick(slash)(day)
    return [choice.pick([`${weekday}, ngày ${inner}`, `${weekday} (${inner})`, `${weekday}, ${inner}`]), iso(day)]
  },
  'a day with a clock time': (choice) => {
    const day = drawDay(choice, 2025)
    const inner = choice.pick(slash)(day)
    const time = clock(choice)
    return [
      choice.pick([
        `${time} ngày ${inner}`,
        `${time}, ngày ${inner}`,
        `ngày ${inner}, lúc ${time}`,
        `${time} ${inner}`,
      ]),
      iso(day),
    ]
  },
  'two whole days': (choice) => {
    const [a, b] = drawStretch(choice)
    const print = choice.pick(slash)
    const joint = choice.pick(['-', ' -', '- ', ' - ', ' – ', '–', ' đến ', ' đến ngày ', ' đến hết ngày '])
    return [`${choice.pick(['', 'từ ', 'từ ngày '])}${print(a)}${joint}${print(b)}`, `${iso(a)}/${iso(b)}`]
  },
  'two long days': (choice) => {
    const [a, b] = drawStretch(choice)
    const print: Print = ({ d, m, y }) => `ngày ${two(d)} tháng ${m} năm ${y}`
    return [`từ ${print(a)}${choice.pick([' đến ', ' đến hết '])}${print(b)}`, `${iso(a)}/${iso(b)}`]
  },
  'two days, the year behind the last': (choice) => {
    const [a, b] = drawStretch(choice)
    const i = choice.number(2)
    const joint = choice.pick(['-', ' - ', ' đến ', ' đến ngày '])
    return [`từ ${choice.pick(['ngày ', ''])}${bare[i]!(a)}${joint}${slash[i]!(b)}`, `${iso(a)}/${iso(b)}`]
  },
  'two days with clock times': (choice) => {
    const [a, b] = drawStretch(choice)
    const [from, to] = [clock(choice), clock(choice)]
    return [`từ ${from} ngày ${slash[0]!(a)} đến ${to} ngày ${slash[0]!(b)}`, `${iso(a)}/${iso(b)}`]
  },
  'days of one month': (choice) => {
    const { m, y } = drawDay(choice, 2025)
    const d = 1 + choice.number(20)
    const last = { d: d + 1 + choice.number(7), m, y }
    const joint = choice.pick(['-', ' - ', ' đến ', ' đến ngày '])
    return [
      `${choice.pick(['từ ngày ', 'ngày '])}${two(d)}${joint}${choice.pick([slash[1]!(last), `${two(last.d)} tháng ${m} năm ${y}`])}`,
      `${y}-${two(m)}-${two(d)}/${iso(last)}`,
    ]
  },
  'two months': (choice) => {
    const a = 1 + choice.number(9)
    const b = a + 1 + choice.number(3)
    const joint = choice.pick(['-', ' - ', ' đến ', ' đến tháng ', ' - tháng '])
    return [`${choice.pick(['', 'từ '])}tháng ${a}${joint}${b}/2025`, `2025-${two(a)}/2025-${two(b)}`]
  },
  'months of one list': (choice) => {
    const a = 1 + choice.number(9)
    const marks = choice.pick([
      [', ', ', '],
      ['+', '+'],
      [', ', ' và '],
      ['; ', '; '],
    ])
    return [`tháng ${a}${marks[0]}${a + 1}${marks[1]}${a + 2}/2025`, `2025-${two(a)}/2025-${two(a + 2)}`]
  },
  'months of two years': (choice) => {
    const [a, b] = [8 + choice.number(5), 1 + choice.number(6)]
    const month = choice.pick(['tháng ', 'từ tháng '])
    return [`${month}${a}/2025${choice.pick(['-', ' - ', ' đến tháng '])}${b}/2026`, `2025-${two(a)}/2026-${two(b)}`]
  },
  quarters: (choice) => {
    const roman = ['I', 'II', 'III', 'IV']
    const a = choice.number(3)
    const b = a + 1 + choice.number(3 - a)
    const joint = choice.pick(['-', ' - ', ' đến quý ', '-Quý '])
    return [`Quý ${roman[a]}${joint}${roman[b]}/2025`, `2025-${two(a * 3 + 1)}/2025-${two(b * 3 + 3)}`]
  },
  'a quarter to the end of a year': (choice) => {
    const a = choice.number(4)
    return [`từ quý ${['I', 'II', 'III', 'IV'][a]}/2025 đến hết năm 2026`, `2025-${two(a * 3 + 1)}/2026-12`]
  },
  years: (choice) => {
    const a = 2000 + choice.number(20)
    const b = a + 1 + choice.number(10)
    const form = choice.pick([
      'giai đoạn A-B',
      'giai đoạn A – B',
      'từ năm A đến năm B',
      'nhiệm kỳ A - B',
      'A-B',
      'năm A đến năm B',
    ])
    return [form.replace('A', String(a)).replace('B', String(b)), `${a}/${b}`]
  },
}

const surroundings = [
  ['', ''],
  ['Thời gian: ', '.'],
  ['tổ chức hội thi (', ') tại sân trường'],
  ['Các lớp nộp bài ', '; nhà trường chấm bài'],
] as const

function read(text: string): (string | null)[] {
  const normal = normalizeText(text).text
  return findTemporal(normal, [], false).map((mention) => {
    const { span } = mention
    const place = { text: normal.slice(span.start, span.end), span, spans: [span] }
    return resolveTemporal(
      mention,
      place,
      { relation: null, anchor: null },
      { planYear: null, schoolYear: null, documentDate: '2025-02-17' },
    ).edtf
  })
}

describe('what is printed is read back as one expression', () => {
  test.each(Object.entries(ways))('%s', (_, draw) => {
    const choice = seededChoice(7)
    const wrong: string[] = []
    for (let i = 0; i < 60; i++) {
      const [text, edtf] = draw(choice)
      for (const [before, after] of surroundings) {
        const found = read(`${before}${text}${after}`)
        if (found.length !== 1 || found[0] !== edtf)
          wrong.push(`«${before}${text}${after}» → ${found.join(' + ')} ✔ ${edtf}`)
      }
    }
    expect(wrong.slice(0, 8)).toEqual([])
  })
})

test('what looks like a date and is none is said', () => {
  const odd = ['1205/3/2025/xyz', '5/3/2025/7', '32-13-2025', '5/3-2025', '0/3/2025', 'B5.3.2025A']
  for (const look of odd) {
    const { dates, diagnostics } = planOf(`I. NỘI DUNG\nHồ sơ ${look} nộp tại văn phòng.`)
    const isRead = dates.some(({ edtf }) => edtf !== null)
    const isSaid = diagnostics.some(({ code }) => code === 'date-unread' || code === 'date-impossible')
    expect([look, isRead || isSaid || !/(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(look)]).toEqual([look, true])
  }
})
