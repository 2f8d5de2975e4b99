import { useMemo } from 'preact/hooks'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { renderMatrix } from '../../src/write/html/matrix.ts'
import { datedDeadlines, renderTimeLine } from '../../src/write/html/time-line.ts'
import { SortedTable } from './sorted-table.tsx'
import { shownTime } from './values.ts'
import type { Word } from './words.ts'

export interface WorkProps {
  readonly plan: PlanDocument
  readonly t: (word: Word) => string
  readonly open: (path: string) => void
}

const namesOf = (units: readonly { readonly name: string }[]): string => units.map(({ name }) => name).join('; ')

export function TasksView({ plan, t, open }: WorkProps) {
  const heads = ['#', t('content'), t('lead'), t('support'), t('time'), t('product')]
  const rows = plan.tasks.map((task, i) => ({
    path: `tasks[${i}]`,
    cells: [
      task.id,
      task.content,
      namesOf(task.lead),
      namesOf(task.support),
      task.time.map(shownTime).join('; '),
      task.product ?? '',
    ],
    keys: [
      task.id,
      task.content,
      namesOf(task.lead),
      namesOf(task.support),
      task.time[0]?.end ?? '',
      task.product ?? '',
    ],
  }))
  return rows.length === 0 ? <p>{t('none')}</p> : <SortedTable {...{ heads, rows, open }} caption={t('tasks')} />
}

/** SVG of the report whose links open values here. */
function Picture({ svg, open }: { svg: string; open: (path: string) => void }) {
  return (
    <div
      class="scroll picture"
      tabIndex={0}
      role="region"
      aria-label="SVG"
      onClick={(event) => {
        const link = (event.target as Element).closest('a')
        if (link === null) return
        event.preventDefault()
        open(decodeURIComponent(link.getAttribute('href')!.slice(1)))
      }}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}

export function MatrixView({ plan, t, open }: WorkProps) {
  const svg = useMemo(() => renderMatrix(plan, (index) => `#tasks[${index}]`), [plan])
  if (svg === '') return <p>{t('none')}</p>
  return (
    <>
      <p class="legend">
        <span class="swatch lead" aria-hidden="true" /> {t('leads')} <span class="swatch support" aria-hidden="true" />{' '}
        {t('supports')}
      </p>
      <Picture {...{ svg, open }} />
    </>
  )
}

/** The months that have deadlines. */
function Calendar({ plan, t, open }: WorkProps) {
  const dated = datedDeadlines(plan)
  const months = [...new Set(dated.map(({ end }) => end.slice(0, 7)))]
  const days = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
  return (
    <div class="months">
      {months.map((month) => {
        const [year, number] = month.split('-').map(Number) as [number, number]
        const first = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
        const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
        const weeks = Array.from({ length: Math.ceil((first + length) / 7) }, (_, week) => week)
        const due = dated.filter(({ end }) => end.startsWith(month))
        return (
          <section key={month} class="month-card">
            <h3>
              {t('months')} {number}/{year}
            </h3>
            <table class="month">
              <thead>
                <tr>
                  {days.map((day) => (
                    <th key={day} scope="col">
                      {day}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week}>
                    {days.map((name, weekday) => {
                      const day = week * 7 + weekday - first + 1
                      const isDay = day >= 1 && day <= length
                      const count = due.filter(({ end }) => Number(end.slice(8)) === day).length
                      return (
                        <td key={name} class={isDay && count > 0 ? 'busy' : ''}>
                          {isDay ? day : ''}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            <ul class="due-list">
              {due.map(({ deadline, index, end }) => (
                <li key={index}>
                  <strong>{end.slice(8)}</strong>{' '}
                  <button type="button" class="link" onClick={() => open(`deadlines[${index}]`)}>
                    {deadline.obligation}
                  </button>
                  {deadline.responsible.length > 0 && <span class="faint"> · {namesOf(deadline.responsible)}</span>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

export function DeadlinesView(props: WorkProps) {
  const { plan, t, open } = props
  const svg = useMemo(() => renderTimeLine(plan, (index) => `#deadlines[${index}]`), [plan])
  const undated = plan.deadlines.flatMap((deadline, index) =>
    datedDeadlines({ ...plan, deadlines: [deadline] }).length === 0 ? [{ deadline, index }] : [],
  )
  const rows = plan.deadlines.map(({ due, obligation, responsible, recipient }, i) => ({
    path: `deadlines[${i}]`,
    cells: [
      due.end?.split('-').reverse().join('/') ?? '',
      obligation,
      shownTime(due),
      namesOf(responsible),
      namesOf(recipient),
    ],
    keys: [due.end ?? '', obligation, due.end ?? '', namesOf(responsible), namesOf(recipient)],
  }))
  if (rows.length === 0) return <p>{t('none')}</p>
  return (
    <>
      {svg !== '' && (
        <section>
          <h2>{t('timeLine')}</h2>
          <Picture {...{ svg, open }} />
        </section>
      )}
      <section>
        <h2>{t('calendar')}</h2>
        <Calendar {...props} />
        {undated.length > 0 && (
          <>
            <h3>{t('undated')}</h3>
            <ul class="due-list">
              {undated.map(({ deadline, index }) => (
                <li key={index}>
                  <button type="button" class="link" onClick={() => open(`deadlines[${index}]`)}>
                    {deadline.obligation}
                  </button>
                  <span class="faint"> · {shownTime(deadline.due)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h2>{t('deadlines')}</h2>
        <SortedTable
          heads={[t('dueDay'), t('obligation'), t('time'), t('responsible'), t('recipient')]}
          {...{ rows, open }}
          caption={t('deadlines')}
        />
      </section>
    </>
  )
}
