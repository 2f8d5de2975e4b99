import { describe, expect, test } from 'vitest'
import { describeProgress, showProgress } from '../../src/cli/progress.ts'

/** A display over a clock and a stream that the test holds. */
function display(isTTY: boolean) {
  const written: string[] = []
  let time = 0
  const stream = { isTTY, columns: 72, write: (text: string) => written.push(text) }
  const progress = showProgress(stream, () => time)
  const step = (done: number, at: number, path?: string) => {
    time = at
    const failure = path === undefined ? null : { path, code: 'corrupt', message: 'It is damaged.\nat x' }
    progress.update({ done, total: 400, failed: path === undefined ? 0 : 1, failure })
  }
  return { written, step, end: () => progress.end() }
}

test('says files, rate, time left and failures', () => {
  const progress = { done: 1200, total: 10_000, failed: 12, failure: null }
  expect(describeProgress(progress, 45.2)).toBe('1,200/10,000 files  12 failed  45.2/s  ETA 3:15')
  expect(describeProgress(progress, 0.5)).toBe('1,200/10,000 files  12 failed  0.5/s  ETA 4:53:20')
  expect(describeProgress({ ...progress, done: 10_000, failed: 0 }, 3)).toBe('10,000/10,000 files  3.0/s')
})

describe('the display', () => {
  test('on a terminal is one line drawn anew, that gives way to failures and goes at the end', () => {
    const { written, step, end } = display(true)
    step(1, 1000)
    step(2, 1010)
    step(100, 2000)
    step(101, 2010, 'a\u001b[2J.docx')
    end()
    expect(written).toEqual([
      '\r\u001b[2K[                        ] 1/400 files  1.0/s  ETA 6:39',
      '\r\u001b[2K[######                  ] 100/400 files  50.0/s  ETA 0:06',
      '\r\u001b[2K',
      'failed: a\ufffd[2J.docx: corrupt: It is damaged.\n',
      '\r\u001b[2K[######                  ] 101/400 files  1 failed  50.2/s  ETA 0:06',
      '\r\u001b[2K',
    ])
  })

  test('elsewhere is a plain line now and then, and at the end', () => {
    const { written, step, end } = display(false)
    for (let done = 1; done <= 400; done++) step(done, done * 50)
    end()
    expect(written).toEqual(['200/400 files  20.0/s  ETA 0:10\n', '400/400 files  20.0/s\n'])
  })
})
