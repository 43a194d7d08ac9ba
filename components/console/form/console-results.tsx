'use client'

import { usePathname } from 'next/navigation'
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { MerchantActionState } from '@/lib/console/engine/merchant-action-state'

type Tell = (answer: MerchantActionState<unknown>) => void
type Told = { number: number; path: string; tone: 'good' | 'bad'; message: string }

const TellResult = createContext<Tell>(() => undefined)

/** Reports a result to the page, for a form that disappears when it succeeds. */
export function useTellResult(): Tell {
  return useContext(TellResult)
}

/** A page whose forms may disappear. The last result is announced and stays visible until it is closed. */
export function ConsoleResults({ children }: { children: ReactNode }) {
  const here = usePathname()
  const [told, setTold] = useState<Told | null>(null)
  const tell = useCallback<Tell>((answer) => {
    if (!answer?.message) return
    const { ok, message } = answer
    setTold((before) => ({
      number: (before?.number ?? 0) + 1,
      path: location.pathname,
      tone: ok ? 'good' : 'bad',
      message,
    }))
  }, [])
  const shown = told?.path === here ? told : null
  return (
    <TellResult value={tell}>
      {children}
      {/* Leaves room to scroll the page's last line from under the result. */}
      {shown && <div className="h-24" />}
      <div className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center">
        <div className="pointer-events-auto relative max-w-xl min-w-0 rounded-xl bg-surface shadow-lg">
          {/* A live region is only read out if it exists before its content, and each result is a new node. */}
          <div role="status">
            {shown && (
              <Notice key={shown.number} tone={shown.tone}>
                <p className="pe-9">{shown.message}</p>
              </Notice>
            )}
          </div>
          {shown && (
            <button
              type="button"
              aria-label="Close this notice"
              onClick={() => setTold(null)}
              className="absolute top-0 end-0 inline-flex size-11 items-center justify-center rounded-lg text-muted hover:text-ink"
            >
              <Icon name="close" className="size-4" />
            </button>
          )}
        </div>
      </div>
    </TellResult>
  )
}
