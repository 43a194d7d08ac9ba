'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition, type FormEvent, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { useErrorTexts } from '../form/error-texts'
import { queryOf } from './query-of'

type LiveFilterProps = {
  /** the page that lists what the filter selects */
  action: string
  /** the query of what this page shows */
  shown: string
  /** says to screen readers how much it shows */
  told: string
  label: string
  className: string
  children: ReactNode
}

/** in milliseconds: how long after a key no further one is expected */
const pause = 400

/**
 * A GET form that acts at once: a choice immediately, text after a pause. The list is fetched and the form stays, with
 * its focus. All pages of the list have one policy, so the router may go between them. Without JavaScript, or before it
 * runs, the browser sends the form.
 */
export function LiveFilter({ action, shown, told, label, className, children }: LiveFilterProps) {
  const router = useRouter()
  const { offline } = useErrorTexts()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(shown)
  const [isOffline, setOffline] = useState(false)
  const [hasAsked, setAsked] = useState(false)
  const [isLoading, startLoading] = useTransition()

  function apply(): void {
    clearTimeout(timer.current)
    // A date that is half typed is no date yet.
    if (!form.current?.checkValidity()) return
    const query = queryOf(new FormData(form.current))
    if (query === asked.current) return
    setOffline(!navigator.onLine)
    if (!navigator.onLine) return
    asked.current = query
    setAsked(true)
    startLoading(() => router.replace(action + query, { scroll: false }))
  }

  function change(event: FormEvent): void {
    clearTimeout(timer.current)
    if (event.target instanceof HTMLSelectElement) return apply()
    timer.current = setTimeout(apply, pause)
  }

  const latest = useRef(apply)
  useEffect(() => {
    latest.current = apply
  })
  useEffect(() => {
    const again = () => latest.current()
    // What was chosen before the page was hydrated, or while there was no connection, counts too.
    again()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      clearTimeout(timer.current)
    }
  }, [])

  return (
    <form
      ref={form}
      action={action}
      role="search"
      aria-label={label}
      aria-busy={isLoading}
      onInput={change}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
      className={className}
    >
      {children}
      {isOffline && (
        <div className="col-span-full basis-full">
          <Notice tone="bad" role="alert" title={offline.title}>
            {offline.body}
          </Notice>
        </div>
      )}
      <p role="status" className="sr-only">
        {hasAsked && !isLoading && told}
      </p>
    </form>
  )
}
