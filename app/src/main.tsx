import { render } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { applyCorrections, type Correction } from '../../src/correct/corrections.ts'
import { DocumentView } from './document-view.tsx'
import { keepCorrections, setting } from './entries.ts'
import { type ExportKind, exportAs } from './exports.ts'
import { ListView } from './list-view.tsx'
import { useEntries } from './use-entries.ts'
import { type Language, type Word, words } from './words.ts'
import { DeadlinesView, MatrixView, TasksView } from './work-views.tsx'

const views = ['list', 'document', 'review', 'tasks', 'deadlines', 'matrix'] as const
type View = (typeof views)[number]

const exports: readonly (readonly [ExportKind, Word])[] = [
  ['html', 'exportHtml'],
  ['xlsx', 'exportXlsx'],
  ['ics', 'exportIcs'],
  ['csv', 'exportCsv'],
  ['json', 'exportJson'],
  ['corrected', 'exportCorrected'],
]

function App() {
  const [language, setLanguage] = useState<Language>(setting('language') === 'en' ? 'en' : 'vi')
  const [theme, setTheme] = useState<string | null>(setting('theme'))
  const [view, setView] = useState<View>('list')
  const [current, setCurrent] = useState<number | null>(null)
  const [wish, setWish] = useState<{ path: string; count: number } | null>(null)
  const [who, setWho] = useState(setting('who') ?? '')
  const [showsKeys, setShowsKeys] = useState(false)
  const { entries, update, ...reading } = useEntries()
  const t = useCallback((word: Word) => words[language][word], [language])

  const done = entries.filter(({ plan }) => plan !== null)
  const entry = done.find(({ id }) => id === current) ?? done[0] ?? null
  const plan = useMemo(() => {
    if (entry?.plan == null) return null
    try {
      return applyCorrections(entry.plan, entry.corrections)
    } catch {
      // Kept by another version, for another reading: they no longer fit.
      return entry.plan
    }
  }, [entry?.plan, entry?.corrections])

  useEffect(() => {
    document.documentElement.lang = language
    document.title = words[language].title
    if (theme === null) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [language, theme])

  const setCorrections = (corrections: readonly Correction[]): void => {
    if (entry?.plan == null) return
    keepCorrections(entry.plan, corrections)
    update(entry.id, { corrections })
  }
  const correct = (changes: readonly Omit<Correction, 'who' | 'when'>[]): void => {
    const when = new Date().toISOString()
    setCorrections([...entry!.corrections, ...changes.map((change) => ({ ...change, who: who || '?', when }))])
  }
  /** The last step: what was done at one time goes together. */
  const undo = (): void => {
    const last = entry?.corrections.at(-1)
    if (last !== undefined) setCorrections(entry!.corrections.filter(({ when }) => when !== last.when))
  }
  const openValue = (path: string): void => {
    setView('document')
    setWish((old) => ({ path, count: (old?.count ?? 0) + 1 }))
  }
  const go = (to: View): void => {
    setWish(null)
    setView(to)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.target as HTMLElement).closest('input, textarea, select') !== null) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const to = views[Number(event.key) - 1]
      if (to !== undefined) go(to)
      if (event.key === '?') setShowsKeys((old) => !old)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const isDark = theme === 'dark' || (theme === null && matchMedia('(prefers-color-scheme: dark)').matches)
  const steps = new Set(entry?.corrections.map(({ when }) => when)).size
  return (
    <>
      <header class="top">
        <h1>{t('title')}</h1>
        <div class="settings">
          <button
            type="button"
            class="small"
            aria-pressed={isDark}
            onClick={() => {
              const to = isDark ? 'light' : 'dark'
              setting('theme', to)
              setTheme(to)
            }}
          >
            ◐ {t('theme')}
          </button>
          <button
            type="button"
            class="small"
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => {
              const to = language === 'vi' ? 'en' : 'vi'
              setting('language', to)
              setLanguage(to)
            }}
          >
            {t('language')}
          </button>
          <button type="button" class="small" aria-expanded={showsKeys} onClick={() => setShowsKeys(!showsKeys)}>
            ⌨ {t('keys')}
          </button>
        </div>
      </header>
      {showsKeys && <p class="keys">{t('helpKeys')}</p>}
      <nav class="tabs" aria-label={t('title')}>
        {views.map((name, i) => (
          <button
            key={name}
            type="button"
            aria-current={view === name ? 'page' : undefined}
            disabled={name !== 'list' && plan === null}
            onClick={() => go(name)}
          >
            <span class="kbd" aria-hidden="true">
              {i + 1}
            </span>{' '}
            {t(name)}
          </button>
        ))}
      </nav>
      {view !== 'list' && entry !== null && plan !== null && (
        <div class="bar">
          <label class="chooser">
            <span class="visually-hidden">{t('chooseDocument')}</span>
            <select value={String(entry.id)} onChange={(event) => setCurrent(Number(event.currentTarget.value))}>
              {done.map(({ id, name }) => (
                <option key={id} value={String(id)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('who')}{' '}
            <input
              class="who"
              value={who}
              autocomplete="name"
              onInput={(event) => {
                setWho(event.currentTarget.value)
                setting('who', event.currentTarget.value)
              }}
            />
          </label>
          <span class="steps" role="status">
            {steps} {t('corrected')}
          </span>
          <button type="button" class="small" disabled={steps === 0} onClick={undo}>
            ↶ {t('undo')}
          </button>
          <details class="export">
            <summary>{t('export')}</summary>
            <div class="menu">
              {exports.map(([kind, word]) => (
                <button key={kind} type="button" onClick={() => void exportAs(kind, entry, plan)}>
                  {t(word)}
                </button>
              ))}
              <button type="button" onClick={() => print()}>
                {t('print')}
              </button>
            </div>
          </details>
        </div>
      )}
      <main class={`view ${view}`}>
        {view === 'list' && (
          <ListView
            {...{ ...reading, entries, t }}
            open={(id) => {
              setCurrent(id)
              const verdict = entries.find((one) => one.id === id)?.plan?.review.verdict
              go(verdict === 'review' ? 'review' : 'document')
            }}
          />
        )}
        {(view === 'document' || view === 'review') && entry !== null && plan !== null && (
          <DocumentView
            key={`${entry.id} ${view}`}
            {...{ entry, plan, t, correct, undo, wish }}
            reviewFirst={view === 'review'}
          />
        )}
        {view === 'tasks' && plan !== null && <TasksView {...{ plan, t }} open={openValue} />}
        {view === 'deadlines' && plan !== null && <DeadlinesView {...{ plan, t }} open={openValue} />}
        {view === 'matrix' && plan !== null && <MatrixView {...{ plan, t }} open={openValue} />}
      </main>
    </>
  )
}

// What is dropped beside the drop zone is no reason to leave the page.
for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault())
render(<App />, document.getElementById('app')!)
