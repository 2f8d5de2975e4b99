import { useState } from 'preact/hooks'
import { percent, type Value } from './values.ts'
import type { Word } from './words.ts'

/** What can be done with the open value. */
export function Editor({
  value,
  reason,
  alternatives,
  t,
  act,
  close,
}: {
  value: Value
  reason: string | null
  alternatives: readonly string[]
  t: (word: Word) => string
  act: { change(text: string): void; accept(): void; reject(): void; fromSelection(): void }
  close: () => void
}) {
  const [text, setText] = useState<string | null>(null)
  const isDay = value.field === 'end' || value.field === 'edtf'
  const current = isDay ? (/(\d\d)\/(\d\d)\/(\d{4})$/.exec(value.text)?.slice(1).reverse().join('-') ?? '') : value.text
  return (
    <div class="editor" role="group" aria-label={`${t(value.label)}: ${value.text}`}>
      <p class="editor-head">
        <span class="label">{t(value.label)}</span> <span class="sure">{percent(value.confidence)}</span>
        <button type="button" class="small right" onClick={close} aria-label={t('close')}>
          ×
        </button>
      </p>
      {text === null ? (
        <p class="editor-text">{value.text}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            act.change(text)
            setText(null)
          }}
        >
          {isDay ? (
            <input
              type="date"
              aria-label={t('dueDay')}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          ) : (
            <textarea
              rows={3}
              aria-label={t('edit')}
              value={text}
              ref={(area) => {
                if (area !== null && document.activeElement !== area) area.focus()
              }}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setText(null)
                if (event.key === 'Enter' && !event.shiftKey) {
                  event.preventDefault()
                  event.currentTarget.form?.requestSubmit()
                }
              }}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
          <button type="submit" class="primary small">
            {t('save')}
          </button>
        </form>
      )}
      {reason !== null && (
        <p class="faint">
          {t('why')}: <span lang="en">{reason}</span>
        </p>
      )}
      {alternatives.length > 0 && (
        <p>
          {t('or')}:{' '}
          {alternatives.map((alternative) => (
            <button key={alternative} type="button" class="small" onClick={() => act.change(alternative)}>
              {alternative}
            </button>
          ))}
        </p>
      )}
      <p class="actions">
        <button type="button" class="small" data-key="a" onClick={act.accept}>
          ✓ {t('accept')}
        </button>
        <button type="button" class="small" data-key="e" onClick={() => setText(current)}>
          ✎ {t('edit')}
        </button>
        <button type="button" class="small" data-key="s" onClick={act.fromSelection}>
          ❝ {t('fromSelection')}
        </button>
        <button type="button" class="small danger" data-key="x" onClick={act.reject}>
          ✗ {t('reject')}
        </button>
      </p>
    </div>
  )
}
