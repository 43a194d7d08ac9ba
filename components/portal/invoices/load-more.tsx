'use client'

import { useEffect, useState, type MouseEvent } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { fetchPage } from '@/components/ui/fetch-page'
import { useErrorTexts } from '../form/error-texts'
import { keepPlace, readPlace, type KeptPlace } from './kept-place'

type LoadMoreProps = {
  /** the next page, which is opened instead without JavaScript */
  href: string
  /** the id of the `<table>` that grows, on this page and the next */
  table: string
  /** the text that tells screen readers how many rows came; `{count}` is filled in */
  loaded: string
  label: string
  loading: string
}

/**
 * Adds the next page's rows below this page's. The server renders them, as it does without JavaScript. If anything
 * fails, the next page itself is opened and says so; without a connection, this one does. Coming back from an invoice restores the rows.
 */
export function LoadMore({ href, table, loaded, label, loading }: LoadMoreProps) {
  const [next, setNext] = useState<string | null>(href)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const [isOffline, setOffline] = useState(false)
  const { offline } = useErrorTexts()
  useEffect(() => restore({ href, table, setNext, setBusy }), [href, table])
  const load = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (!next || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (busy) return
    setOffline(!navigator.onLine)
    if (!navigator.onLine) return
    setBusy(true)
    const grown = await fetchRows(next, table)
    if (!grown) return window.location.assign(next)
    const added = append(table, grown.rows)
    added.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
    keepPlace(table)
    setTold(loaded.replace('{count}', String(grown.rows.children.length)))
    setNext(grown.next)
    setBusy(false)
  }
  return (
    <>
      {next && (
        <a
          href={next}
          data-more=""
          aria-disabled={busy}
          onClick={(event) => void load(event)}
          className={buttonClass('secondary', 'max-sm:w-full')}
        >
          {busy ? loading : label}
        </a>
      )}
      {isOffline && (
        <Notice tone="bad" role="alert" title={offline.title}>
          {offline.body}
        </Notice>
      )}
      <p role="status" className="sr-only">
        {told}
      </p>
    </>
  )
}

type Restored = {
  href: string
  table: string
  setNext: (next: string | null) => void
  setBusy: (busy: boolean) => void
}

/** Reloads the pages that were shown when the page was left, and stores the place whenever one of its links is used. */
function restore({ href, table, setNext, setBusy }: Restored): () => void {
  const element = document.getElementById(table)
  const keep = () => keepPlace(table)
  element?.addEventListener('click', keep, true)
  const stopped = new AbortController()
  const place = readPlace(table)
  if (place) void loadAgain(place, href)
  return () => {
    element?.removeEventListener('click', keep, true)
    stopped.abort()
  }

  async function loadAgain({ pages, scrollY }: KeptPlace, from: string): Promise<void> {
    setBusy(true)
    let next: string | null = from
    for (let page = 0; page < pages && next; page++) {
      const grown = await fetchRows(next, table)
      if (stopped.signal.aborted) return
      if (!grown) break
      append(table, grown.rows)
      next = grown.next
      setNext(next)
    }
    setBusy(false)
    window.scrollTo({ top: scrollY, behavior: 'instant' })
  }
}

/** The rows of the page at the address, and the address of the next page; null if it cannot be fetched. */
async function fetchRows(url: string, table: string): Promise<{ rows: Element; next: string | null } | null> {
  const page = await fetchPage(url)
  const rows = page?.querySelector(`#${table} tbody`)
  return page && rows ? { rows, next: page.querySelector('a[data-more]')?.getAttribute('href') ?? null } : null
}

/** Each page's rows get their own body, so that React's rows stay as React knows them. */
function append(table: string, rows: Element): Element {
  const added = document.importNode(rows, true)
  document.getElementById(table)?.append(added)
  return added
}
