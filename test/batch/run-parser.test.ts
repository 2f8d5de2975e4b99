import { describe, expect, test } from 'vitest'
import { reviveError } from '../../src/batch/messages.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { collect } from '../write/sample-plans.ts'
import { outcome, run, texts } from './stand-in.ts'

describe('the pool', () => {
  test('answers with the document, byte for byte, and its facts', async () => {
    const [only] = await collect(run(texts('Kế hoạch 🗓 \ud83d')))
    const document = JSON.parse(Buffer.from(only!.answer.json!).toString())
    expect(PlanDocument.parse(document).text).toBe('Kế hoạch 🗓 \ud83d')
    expect(only!.answer).toMatchObject({ facts: { format: 'docx', diagnostics: {} } })
  })

  test('answers for every input in order, though its worker ends, and goes on', async () => {
    const inputs = texts('one', 'crash', 'encrypted', 'two', 'fault')
    const answers = await collect(run(inputs))
    expect(answers.map(({ answer }) => outcome(answer))).toEqual(['one', 'worker-died', 'encrypted', 'two', 'internal'])
    const messages = answers.map(({ answer }) => answer.error?.message)
    expect(messages[1]).toContain('SIGSEGV')
    expect(messages[4]).toContain('TypeError: x is not a function')
  })

  test('yields what is done first when asked', async () => {
    const answers = await collect(run(texts('sleep 1500', 'quick'), { order: 'completion' }))
    expect(answers.map(({ answer }) => outcome(answer))).toEqual(['quick', 'sleep 1500'])
  })

  test('an input that cannot be sent to a worker is an error of its own', async () => {
    const answers = await collect(run([{ text: 'a' }, { text: () => 'b' }, { text: 'c' }]))
    expect(answers.map(({ answer }) => outcome(answer))).toEqual(['a', 'internal', 'c'])
  })
})

test('an error keeps its class, code and message between processes', () => {
  for (const message of ['It asks for a password. ', '']) {
    const text = `${message}The file is protected by a password. Give the password, or save it without one.`
    expect(reviveError({ code: 'encrypted', message: text })).toMatchObject({
      name: 'ReadError',
      code: 'encrypted',
      message: text,
    })
  }
  expect(reviveError({ code: 'worker-died', message: 'SIGSEGV' })).toMatchObject({
    name: 'BatchError',
    code: 'worker-died',
  })
  expect(reviveError({ code: 'whatever', message: 'x' })).toMatchObject({ name: 'BatchError', code: 'internal' })
})
