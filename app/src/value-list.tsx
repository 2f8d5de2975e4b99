import { memo } from 'preact/compat'
import { percent, type Value, type ValueGroup } from './values.ts'
import type { Word } from './words.ts'

/** A value of the list beside the document. */
export const ValueRow = memo(function ValueRow({ value, t }: { value: Value; t: (word: Word) => string }) {
  return (
    <div class={`value ${value.kind}`} data-row={value.path}>
      <button type="button" class="value-button" data-open={value.path}>
        <span class="label">{t(value.label)}</span> <span class="text">{value.text}</span>
        {value.confidence < 0.9 && <span class="sure">{percent(value.confidence)}</span>}
      </button>
    </div>
  )
})

/** All values, by what they are. */
export const Values = memo(function Values({
  groups,
  t,
}: {
  groups: readonly ValueGroup[]
  t: (word: Word) => string
}) {
  return (
    <>
      {groups.map(({ title, values }) => (
        <section key={title}>
          <h3>
            {t(title)} <span class="count">{values.length}</span>
          </h3>
          {values.map((value) => (
            <div class="value-group" key={value.path}>
              <ValueRow value={value} t={t} />
              {value.parts.map((part) => (
                <ValueRow key={part.path} value={part} t={t} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  )
})
