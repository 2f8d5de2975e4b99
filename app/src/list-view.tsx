import { useRef, useState } from 'preact/hooks'
import { documentsOf, droppedFiles, type Entry } from './entries.ts'
import type { Word } from './words.ts'

type State = 'waiting' | 'reading' | 'ready' | 'needsReview' | 'unreadable' | 'failed'
const states: readonly State[] = ['waiting', 'reading', 'ready', 'needsReview', 'unreadable', 'failed']
const verdictWord = { ready: 'ready', review: 'needsReview', unreadable: 'unreadable' } as const
const stateOf = ({ status, plan }: Entry): State =>
  status === 'done' && plan !== null ? verdictWord[plan.review.verdict] : status === 'done' ? 'ready' : status

const columns = [
  ['name', (entry: Entry) => entry.name],
  ['status', (entry: Entry) => String(states.indexOf(stateOf(entry)))],
  ['number', (entry: Entry) => entry.plan?.header.number?.canonical ?? ''],
  ['date', (entry: Entry) => entry.plan?.header.date?.edtf ?? ''],
  ['issuer', (entry: Entry) => entry.plan?.header.issuer?.name ?? ''],
  ['tasks', (entry: Entry) => String(entry.plan?.tasks.length ?? '')],
  ['deadlines', (entry: Entry) => String(entry.plan?.deadlines.length ?? '')],
  ['review', (entry: Entry) => String(entry.plan?.review.items.length ?? '')],
] as const

export interface ListProps {
  readonly entries: readonly Entry[]
  readonly t: (word: Word) => string
  readonly add: (files: readonly File[]) => void
  readonly open: (id: number) => void
  readonly cancel: (id: number) => void
  readonly retry: (id: number, password?: string) => void
  readonly remove: (id: number) => void
}

function DropZone({ t, add }: Pick<ListProps, 't' | 'add'>) {
  const [isOver, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement): void => {
    add(documentsOf([...(input.files ?? [])]))
    input.value = ''
  }
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then((found) => add(documentsOf(found)))
      }}
    >
      <p class="drop-title">{t('drop')}</p>
      <p class="faint">{t('formats')}</p>
      <p>
        <button type="button" class="primary" onClick={() => files.current?.click()}>
          {t('choose')}
        </button>{' '}
        <button type="button" onClick={() => folder.current?.click()}>
          {t('chooseFolder')}
        </button>
      </p>
      <p class="promise">{t('promise')}</p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        id="files"
        aria-label={t('choose')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={t('chooseFolder')}
        {...{ webkitdirectory: true }}
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  )
}

function Status({ entry, t, cancel, retry }: { entry: Entry } & Pick<ListProps, 't' | 'cancel' | 'retry'>) {
  const state = stateOf(entry)
  const [password, setPassword] = useState('')
  if (state === 'reading')
    return (
      <>
        <span class="chip reading">{t('reading')}</span>{' '}
        {entry.progress && `${entry.progress[0]}/${entry.progress[1]} `}
        <button type="button" class="small" onClick={() => cancel(entry.id)}>
          {t('cancel')}
        </button>
      </>
    )
  if (state !== 'failed') return <span class={`chip ${state}`}>{t(state)}</span>
  return (
    <>
      <span class="chip failed">{t('failed')}</span> <span class="why">{entry.failure?.message}</span>{' '}
      {entry.failure?.code === 'encrypted' ? (
        <form
          class="password"
          onSubmit={(event) => {
            event.preventDefault()
            retry(entry.id, password)
          }}
        >
          <input
            type="password"
            aria-label={t('password')}
            placeholder={t('password')}
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
          <button type="submit" class="small">
            {t('retry')}
          </button>
        </form>
      ) : (
        <button type="button" class="small" onClick={() => retry(entry.id)}>
          {t('retry')}
        </button>
      )}
    </>
  )
}

export function ListView(props: ListProps) {
  const { entries, t, open, remove } = props
  const [order, setOrder] = useState({ column: 0, up: true })
  const [wanted, setWanted] = useState<State | 'all'>('all')
  const [search, setSearch] = useState('')
  const key = columns[order.column]![1]
  const needle = search.normalize('NFC').toLocaleLowerCase('vi')
  const shown = entries
    .filter((entry) => wanted === 'all' || stateOf(entry) === wanted)
    .filter((entry) => {
      const subject = entry.plan?.header.subject?.text ?? ''
      return [...columns.map(([, value]) => value(entry)), subject].join(' ').toLocaleLowerCase('vi').includes(needle)
    })
    .toSorted((a, b) => key(a).localeCompare(key(b), 'vi', { numeric: true }) * (order.up ? 1 : -1))
  return (
    <>
      <DropZone t={t} add={props.add} />
      {entries.length > 0 && (
        <>
          <div class="filters" role="search">
            <label>
              {t('search')}{' '}
              <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
            </label>
            <label>
              {t('status')}{' '}
              <select value={wanted} onChange={(event) => setWanted(event.currentTarget.value as State | 'all')}>
                <option value="all">
                  {t('all')} ({entries.length})
                </option>
                {states.map((state) => {
                  const count = entries.filter((entry) => stateOf(entry) === state).length
                  return count === 0 ? null : (
                    <option key={state} value={state}>
                      {t(state)} ({count})
                    </option>
                  )
                })}
              </select>
            </label>
          </div>
          <div class="scroll" tabIndex={0} role="region" aria-label={t('list')}>
            <table class="cards files">
              <thead>
                <tr>
                  {columns.map(([name], column) => (
                    <th
                      key={name}
                      scope="col"
                      aria-sort={order.column === column ? (order.up ? 'ascending' : 'descending') : 'none'}
                    >
                      <button
                        type="button"
                        class="head"
                        onClick={() => setOrder({ column, up: order.column === column ? !order.up : true })}
                      >
                        {t(name)}
                        <span aria-hidden="true">{order.column === column ? (order.up ? ' ▲' : ' ▼') : ''}</span>
                      </button>
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {shown.map((entry) => (
                  <tr key={entry.id}>
                    <td data-head={t('name')}>
                      {entry.plan === null ? (
                        entry.name
                      ) : (
                        <button type="button" class="link" onClick={() => open(entry.id)}>
                          {entry.name}
                        </button>
                      )}
                      {entry.plan?.header.subject && <div class="faint subject">{entry.plan.header.subject.text}</div>}
                    </td>
                    <td data-head={t('status')}>
                      <Status {...{ ...props, entry }} />
                    </td>
                    {columns.slice(2).map(([name, value]) => (
                      <td key={name} data-head={t(name)} class={name === 'issuer' ? '' : 'narrow'}>
                        {name === 'date' ? value(entry).split('-').reverse().join('/') : value(entry)}
                      </td>
                    ))}
                    <td>
                      <button
                        type="button"
                        class="small"
                        aria-label={`${t('remove')}: ${entry.name}`}
                        title={t('remove')}
                        onClick={() => remove(entry.id)}
                      >
                        ×
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
