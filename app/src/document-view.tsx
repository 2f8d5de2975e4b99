import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Correction } from '../../src/correct/corrections.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Span } from '../../src/model/span.ts'
import { accept, addDeadline, addTask, addUnit, change, changeTo, reject } from './corrections.ts'
import { Editor } from './editor.tsx'
import type { Entry } from './entries.ts'
import { PdfPane } from './pdf-pane.tsx'
import { openItems } from './review.ts'
import { SelectionBar } from './selection-bar.tsx'
import { selectedSpan, TextPane } from './text-pane.tsx'
import { ValueRow, Values } from './value-list.tsx'
import { flatten, groupsOf } from './values.ts'
import type { Word } from './words.ts'

type Change = Omit<Correction, 'who' | 'when'>

export interface DocumentProps {
  readonly entry: Entry
  readonly plan: PlanDocument
  readonly t: (word: Word) => string
  readonly correct: (changes: readonly Change[]) => void
  readonly undo: () => void
  /** The value to open, from another view; the number tells one wish from the next. */
  readonly wish: { readonly path: string; readonly count: number } | null
  /** Values to look at first. */
  readonly reviewFirst: boolean
}

/** Marks a value, its words and its boxes as the open one, without drawing anything again. */
function showActive(root: HTMLElement, path: string | null): void {
  for (const old of root.querySelectorAll('.active')) old.classList.remove('active')
  for (const old of root.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
  if (path === null) return
  const quoted = CSS.escape(path)
  for (const found of root.querySelectorAll(`[data-v~="${quoted}"]`)) found.classList.add('active')
  const row = root.querySelector(`[data-row="${quoted}"]`)
  row?.classList.add('active')
  row?.querySelector('.value-button')?.setAttribute('aria-current', 'true')
}

export function DocumentView({ entry, plan, t, correct, undo, wish, reviewFirst }: DocumentProps) {
  const root = useRef<HTMLDivElement>(null)
  const isPdf = plan.source.format === 'pdf'
  const [asPages, setAsPages] = useState(isPdf)
  const [active, setActive] = useState<string | null>(null)
  const [selection, setSelection] = useState<Span | null>(null)
  const groups = useMemo(() => groupsOf(plan), [plan])
  const all = useMemo(() => flatten(groups), [groups])
  const byPath = useMemo(() => new Map(all.map((value) => [value.path, value])), [all])
  const items = useMemo(() => openItems(entry.plan!.review.items, entry.corrections), [entry.plan, entry.corrections])
  const toReview = useMemo(() => items.flatMap(({ path }) => byPath.get(path) ?? []), [items, byPath])
  const shown = reviewFirst ? toReview : all
  const value = active === null ? null : (byPath.get(active) ?? null)
  const item = items.find(({ path }) => path === active)

  const open = useCallback((path: string, goes: 'text' | 'row' | 'both' = 'text') => {
    setActive(path)
    const pane = root.current!
    showActive(pane, path)
    const scroll = (found: Element | null): void => found?.scrollIntoView({ block: 'center' })
    if (goes !== 'row') scroll(pane.querySelector(`.pane [data-v~="${CSS.escape(path)}"]`))
    if (goes !== 'text') {
      const row = pane.querySelector(`[data-row="${CSS.escape(path)}"]`)
      row?.scrollIntoView({ block: 'nearest' })
    }
  }, [])

  // What is drawn anew has to show the open value again.
  useEffect(() => {
    if (root.current !== null) showActive(root.current, active)
  })
  useEffect(() => {
    if (wish !== null) requestAnimationFrame(() => open(wish.path, 'both'))
  }, [wish, open])
  useEffect(() => {
    const onSelect = (): void => {
      // Whoever fills in the bar below still means the words that were selected.
      if (document.activeElement?.closest('.selection-bar') == null) setSelection(selectedSpan(plan.text))
    }
    document.addEventListener('selectionchange', onSelect)
    return () => document.removeEventListener('selectionchange', onSelect)
  }, [plan.text])

  const next = useCallback(
    (step: number) => {
      const at = shown.findIndex(({ path }) => path === active)
      const to = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + step))]
      if (to === undefined) return
      open(to.path, 'both')
      const button = root.current?.querySelector(`[data-row="${CSS.escape(to.path)}"] .value-button`)
      if (button instanceof HTMLElement) button.focus({ preventScroll: true })
    },
    [shown, active, open],
  )
  const act = (changes: readonly Change[]): void => {
    // The next one to look at, so that a list is worked through without the mouse.
    const at = shown.findIndex(({ path }) => path === active)
    correct(changes)
    if (reviewFirst) {
      const following = shown[at + 1]
      setActive(following === undefined || changes.some(({ op }) => op === 'remove') ? null : following.path)
    } else if (changes.some(({ op }) => op === 'remove')) setActive(null)
  }
  const forget = (): void => {
    getSelection()?.removeAllRanges()
    setSelection(null)
  }
  const take = (): void => {
    if (value === null || selection === null) return
    act(changeTo(plan, value, selection))
    forget()
  }
  const added = (changes: readonly Change[], path: string | null): void => {
    correct(changes)
    forget()
    if (path !== null) requestAnimationFrame(() => open(path, 'both'))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select') !== null || event.ctrlKey || event.metaKey || event.altKey) return
    const inText = target.closest('.pane') !== null
    if (inText && event.key.startsWith('Arrow')) {
      const chosen = getSelection()
      if (chosen === null) return
      if (chosen.rangeCount === 0 || !target.contains(chosen.anchorNode)) {
        const first = target.querySelector('[data-o]')
        if (first !== null) chosen.collapse(first.firstChild, 0)
      }
      const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
      const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown'
      chosen.modify(event.shiftKey ? 'extend' : 'move', forward ? 'forward' : 'backward', isAcross ? 'word' : 'line')
      chosen.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' })
      event.preventDefault()
      return
    }
    const down = event.key === 'j' || event.key === 'ArrowDown'
    if (down || event.key === 'k' || event.key === 'ArrowUp') {
      if (event.key.startsWith('Arrow') && target.closest('.side') === null && target !== document.body) return
      next(down ? 1 : -1)
      event.preventDefault()
    } else if ('aexs'.includes(event.key) && event.key.length === 1) {
      const button = root.current?.querySelector(`[data-key="${event.key}"]`)
      if (button instanceof HTMLElement) {
        button.click()
        event.preventDefault()
      }
    } else if (event.key === 'u') undo()
    else if (event.key === 'Escape') setActive(null)
  }

  // Keys work wherever the focus is; the newest of the functions hears them.
  const onKey = useRef(onKeyDown)
  onKey.current = onKeyDown
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <div
      class="document"
      ref={root}
      onClick={(event) => {
        const target = event.target as Element
        const row = target.closest('[data-open]')
        if (row !== null) return open((row as HTMLElement).dataset.open!, 'text')
        const mark = target.closest('.pane [data-v]')
        const chosen = getSelection()
        if (mark !== null && (chosen === null || chosen.isCollapsed))
          open((mark as HTMLElement).dataset.v!.split(' ').at(-1)!, 'row')
      }}
    >
      <section class="paper" aria-label={t('document')}>
        {isPdf && (
          <div class="toggle" role="group" aria-label={t('document')}>
            <button type="button" aria-pressed={asPages} onClick={() => setAsPages(true)}>
              {t('asPages')}
            </button>
            <button type="button" aria-pressed={!asPages} onClick={() => setAsPages(false)}>
              {t('asText')}
            </button>
          </div>
        )}
        <div class={asPages ? 'pane pages' : 'pane'} tabIndex={0} lang="vi" role="region" aria-label={t('document')}>
          {asPages ? (
            <PdfPane file={entry.file} plan={plan} values={all} pageWord={t('page')} password={entry.password} />
          ) : (
            <TextPane plan={plan} values={all} pageWord={t('page')} />
          )}
        </div>
      </section>
      <aside class="side" aria-label={t(reviewFirst ? 'review' : 'values')}>
        {value !== null && (
          <Editor
            key={value.path}
            value={value}
            reason={item?.reason ?? null}
            alternatives={item?.alternatives ?? []}
            t={t}
            close={() => setActive(null)}
            act={{
              change: (text) => act(change(value, text)),
              accept: () => act(accept(value)),
              reject: () => act(reject(value)),
              fromSelection: take,
            }}
          />
        )}
        <div class="side-list" tabIndex={0} role="region" aria-label={t('values')}>
          {reviewFirst ? (
            toReview.length === 0 ? (
              <p>{t('nothingToReview')}</p>
            ) : (
              toReview.map((one) => <ValueRow key={one.path} value={one} t={t} />)
            )
          ) : (
            <Values groups={groups} t={t} />
          )}
        </div>
      </aside>
      {selection !== null && (
        <SelectionBar
          words={plan.text.slice(selection.start, selection.end)}
          t={t}
          active={value}
          on={{
            replace: take,
            task: () => added(addTask(plan, selection), `tasks[${plan.tasks.length}]`),
            unit: () => value !== null && added(addUnit(plan, value, selection), null),
            deadline: (day) =>
              added(addDeadline(plan, selection, day === '' ? null : day), `deadlines[${plan.deadlines.length}]`),
          }}
        />
      )}
    </div>
  )
}
