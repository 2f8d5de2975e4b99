import { parsePlan } from '../../src/parse-plan.ts'

/** A task of a composed plan in short: who, with whom, what. */
export interface ShortTask {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly content: string
}

/** Parses a plan whose organisation part is `body`, and gives its prose tasks in short. */
export async function proseTasks(body: string): Promise<ShortTask[]> {
  const document = await parsePlan({
    text: `TRƯỜNG THCS VÂN LA\nKẾ HOẠCH\nPhòng, chống đuối nước\nIII. TỔ CHỨC THỰC HIỆN\n${body}\n`,
  })
  return document.tasks
    .filter(({ origin }) => origin === 'prose')
    .map(({ lead, support, content }) => ({
      lead: lead.map(({ text }) => text),
      support: support.map(({ text }) => text),
      content,
    }))
}

/** Who leads each prose task. */
export const leadsIn = async (body: string): Promise<readonly (readonly string[])[]> =>
  (await proseTasks(body)).map(({ lead }) => lead)
