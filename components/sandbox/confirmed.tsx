import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'

type ConfirmedProps = {
  label: string
  question: string
  children: ReactNode
}

/** Asks before something is lost: the first button only reveals the second. It needs no JavaScript. */
export function Confirmed({ label, question, children }: ConfirmedProps) {
  return (
    <details className="group">
      <summary className={buttonClass('danger')}>{label}</summary>
      <div className="mt-3 grid gap-3 rounded-xl border border-bad p-4 text-sm">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
