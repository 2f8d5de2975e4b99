import type { OwnWords } from '../model/own-words.ts'
import type { UnitMention, UnratedPlan } from '../model/unrated.ts'

type Named = Pick<UnratedPlan, 'header' | 'tasks' | 'deadlines' | 'recipients'>

/** Writes the short forms of the user's own lexicon out in the names of units: «PKHTC» is «Phòng Kế hoạch - Tài chính». Quotes stay as they are. */
export function withFullNames(found: Named, own: OwnWords | null): Named {
  if (own === null) return found
  const full = <Value extends { readonly name: string }>(value: Value): Value => ({
    ...value,
    name: own.nameOf(value.name),
  })
  const all = (units: readonly UnitMention[]): UnitMention[] => units.map(full)
  const { header, tasks, deadlines, recipients } = found
  return {
    header: {
      ...header,
      issuer: header.issuer && full(header.issuer),
      superior: header.superior && full(header.superior),
    },
    tasks: tasks.map((task) => ({ ...task, lead: all(task.lead), support: all(task.support) })),
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      responsible: all(deadline.responsible),
      recipient: all(deadline.recipient),
    })),
    recipients: recipients.map((recipient) => (recipient.archive ? recipient : full(recipient))),
  }
}
