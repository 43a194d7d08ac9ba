'use client'

import { usePathname } from 'next/navigation'
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { MerchantActionState } from '@/lib/console/engine/merchant-action-state'

type Tell = (answer: MerchantActionState<unknown>) => void
type Told = { number: number; path: string; tone: 'good' | 'bad'; message: string }

const TellResult = createContext<Tell>(() => undefined)

/** For what is gone once it has done its work, and its notice with it: tells the page how it ended. */
export function useTellResult(): Tell {
  return useContext(TellResult)
}

/** A page whose forms may vanish: how the last of them ended is announced and stays in sight until it is closed. */
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
      {/* The last line of the page can be scrolled from under it. */}
      {shown && <div className="h-24" />}
      <div className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center">
        <div className="pointer-events-auto relative max-w-xl min-w-0 rounded-xl bg-surface shadow-lg">
          {/* In the page before there is anything to say, and each result a new node: else it is not read out. */}
          <div role="status">
            {shown && (
              <Notice key={shown.number} tone={shown.tone}>
                <p className="pr-9">{shown.message}</p>
              </Notice>
            )}
          </div>
          {shown && (
            <button
              type="button"
              aria-label="Close this notice"
              onClick={() => setTold(null)}
              className="absolute top-0 right-0 inline-flex size-11 items-center justify-center rounded-lg text-muted hover:text-ink"
            >
              <Icon name="close" className="size-4" />
            </button>
          )}
        </div>
      </div>
    </TellResult>
  )
}
