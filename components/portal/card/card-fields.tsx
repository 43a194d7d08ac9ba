'use client'

import { PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import { useEffect, useState, type FormEvent } from 'react'
import { FailureNotice } from '@/components/portal/form/failure-notice'
import { Button } from '@/components/ui/button'
import type { CardTexts } from './card-texts'
import { ReloadNotice } from './reload-notice'
import { useCardSetup, type HiddenFields } from './use-card-setup'

export type CardFieldsProps = {
  hidden: HiddenFields
  texts: CardTexts
  /** where to store a method without paying, offered where the payment fails; null where that is not offered */
  unpaidHref: string | null
}

/** The fields, the button, and what went wrong. The card stays typed through every failure. */
export function CardFields({ hidden, texts, unpaidHref }: CardFieldsProps) {
  const [stripe, elements] = [useStripe(), useElements()]
  const [ready, setReady] = useState(false)
  const [unloaded, setUnloaded] = useState(false)
  const slow = useSlow(!ready && !unloaded)
  const { phase, problem, save } = useCardSetup(hidden, texts)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (stripe && elements) void save(stripe, elements)
  }
  const working = phase === 'working'
  const shown = unloaded ? { message: texts.notLoaded } : problem
  return (
    <form onSubmit={send} className="grid gap-5" aria-busy={working}>
      <div className="min-h-56">
        <PaymentElement onReady={() => setReady(true)} onLoadError={() => setUnloaded(true)} />
      </div>
      {shown && <FailureNotice {...shown} />}
      {slow && !shown && <ReloadNotice what="slow" texts={texts} />}
      <div>
        <Button look="primary" disabled={!ready || working} className="max-sm:w-full">
          {working ? texts.working : phase === 'confirmed' ? texts.finish : texts.submit}
        </Button>
      </div>
      {problem?.isUnpaid && unpaidHref && (
        <p className="text-sm">
          <a href={unpaidHref} className="underline underline-offset-4">
            {texts.unpaid}
          </a>
        </p>
      )}
    </form>
  )
}

/** milliseconds after which a form that has not appeared is not on its way any more */
const patience = 8_000

/** Whether something has been waited for too long. */
function useSlow(waiting: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [waiting])
  return waiting && late
}
