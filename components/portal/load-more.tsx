'use client'

import { useState, type MouseEvent } from 'react'
import { buttonClass } from '@/components/ui/button'

type LoadMoreProps = {
  /** the page that goes on where this one ends; without JavaScript it is opened in place of it */
  href: string
  /** of the `<table>` that grows, on this page and on the next */
  table: string
  /** of the element that tells screen readers what came: its `{count}` is filled in */
  loaded: string
  label: string
  loading: string
}

/**
 * Puts the next page's rows below this page's. The server renders them, as it does without JavaScript; whatever goes
 * wrong, the next page itself is opened and says so.
 */
export function LoadMore({ href, table, loaded, label, loading }: LoadMoreProps) {
  const [next, setNext] = useState<string | null>(href)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const load = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (!next || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const page = await fetchPage(next)
    const rows = page?.querySelector(`#${table} tbody`)
    if (!page || !rows) return window.location.assign(next)
    append(table, rows)
    setTold(loaded.replace('{count}', String(rows.children.length)))
    setNext(page.querySelector('a[data-more]')?.getAttribute('href') ?? null)
    setBusy(false)
  }
  return (
    <>
      {next && (
        <a href={next} data-more="" aria-disabled={busy} onClick={(event) => void load(event)} className={buttonClass('secondary', 'max-sm:w-full')}>
          {busy ? loading : label}
        </a>
      )}
      <p role="status" className="sr-only">{told}</p>
    </>
  )
}

async function fetchPage(url: string): Promise<Document | null> {
  try {
    const answer = await fetch(url)
    if (!answer.ok) return null
    // Its styles carry a nonce of its own, which this page's policy would refuse and report.
    const html = (await answer.text()).replace(/<style\b[^>]*>[^<]*<\/style>/g, '')
    return new DOMParser().parseFromString(html, 'text/html')
  } catch {
    // No network: the browser's own page says it best.
    return null
  }
}

/** A body of its own for each page: React's own rows stay as it knows them. */
function append(table: string, rows: Element): void {
  const added = document.importNode(rows, true)
  document.getElementById(table)?.append(added)
  added.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
}
