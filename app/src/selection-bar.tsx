import { useState } from 'preact/hooks'
import type { Value } from './values.ts'
import type { Word } from './words.ts'

/** What can be made of the selected words. */
export function SelectionBar({
  words,
  t,
  active,
  on,
}: {
  words: string
  t: (word: Word) => string
  active: Value | null
  on: { deadline(day: string): void; task(): void; unit(): void; replace(): void }
}) {
  const [day, setDay] = useState('')
  return (
    <div class="selection-bar" role="toolbar" aria-label={t('selected')}>
      <span class="selected-words">
        {t('selected')}: «{words.length > 80 ? `${words.slice(0, 79)}…` : words}»
      </span>
      {active !== null && (
        <button type="button" class="small" onClick={on.replace}>
          {t('replaceValue')}
        </button>
      )}
      {active !== null && /^(?:tasks|deadlines)/.test(active.path) && (
        <button type="button" class="small" onClick={on.unit}>
          + {t('addLead')}
        </button>
      )}
      <button type="button" class="small" onClick={on.task}>
        + {t('addTask')}
      </button>
      <span class="add-deadline">
        <button type="button" class="small" onClick={() => on.deadline(day)}>
          + {t('addDeadline')}
        </button>
        <input
          type="date"
          aria-label={t('dueDay')}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </span>
    </div>
  )
}
