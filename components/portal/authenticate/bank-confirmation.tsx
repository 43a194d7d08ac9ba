'use client'

import type { StripeElementLocale } from '@stripe/stripe-js'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { callAction } from '@/components/form/call-action'
import { useErrorTexts } from '@/components/portal/form/error-texts'
import { FailureNotice } from '@/components/portal/form/failure-notice'
import { faultText } from '@/components/portal/form/fault-text'
import { Button } from '@/components/ui/button'
import type { StripeJsSettings } from '@/lib/merchant/stripe-js-settings'
import type { FailureText } from '@/lib/tasks/engine/failure-text'
import { authenticateAction } from '@/lib/tasks/authenticate/action'
import type { ErrorTexts } from '@/lib/delivery/error-texts'
import { stripeFault } from '@/lib/delivery/stripe-fault'
import { loadStripeJs } from '../card/load-stripe-js'
import { useScripted } from '@/components/ui/use-scripted'

type BankConfirmationProps = {
  settings: StripeJsSettings
  locale: StripeElementLocale
  /** of the invoice's payment */
  clientSecret: string
  /** the session's token, the intent's id */
  hidden: { token: string; intent: string }
  texts: { confirm: string; working: string; notLoaded: string }
  /** shown where no script runs */
  children: ReactNode
}

/**
 * The bank's question (3-D Secure) in Stripe.js's dialog. It opens by itself when the customer has just asked to pay,
 * and by the button after that. However it ends, the page then loads again and shows what Stripe holds.
 */
export function BankConfirmation({ settings, locale, clientSecret, hidden, texts, children }: BankConfirmationProps) {
  const scripted = useScripted()
  const faults = useErrorTexts()
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const started = useRef(false)
  const { token, intent } = hidden

  const ask = useCallback(async () => {
    setWorking(true)
    setProblem(null)
    setProblem(await askBank({ settings, locale, clientSecret, token, intent, texts, faults }))
    setWorking(false)
  }, [settings, locale, clientSecret, token, intent, texts, faults])

  useEffect(() => {
    const asked = `portico-bank-${intent}`
    // Once only. After a reload the customer decides.
    if (started.current || window.sessionStorage.getItem(asked)) return
    started.current = true
    window.sessionStorage.setItem(asked, '1')
    void ask()
  }, [ask, intent])

  if (!scripted) return children
  return (
    <div className="grid gap-4">
      {problem && <FailureNotice {...problem} />}
      <div>
        <Button type="button" look="primary" disabled={working} onClick={() => void ask()} className="max-sm:w-full">
          {working ? texts.working : texts.confirm}
        </Button>
      </div>
    </div>
  )
}

type Problem = Partial<Pick<FailureText, 'code'>> & Pick<FailureText, 'message' | 'goOn'>

type Asked = Omit<BankConfirmationProps, 'hidden' | 'children'> &
  BankConfirmationProps['hidden'] & { faults: ErrorTexts }

/** What to tell where the bank could not be asked. Otherwise the page is left. */
async function askBank({
  settings,
  locale,
  clientSecret,
  token,
  intent,
  texts,
  faults,
}: Asked): Promise<Problem | null> {
  const stripe = await loadStripeJs(settings, locale).catch(() => null)
  if (!stripe) return { message: texts.notLoaded }
  const { paymentIntent, error } = await stripe.retrievePaymentIntent(clientSecret)
  if (error) return faultText(stripeFault(error, navigator.onLine), faults)
  // It may have been answered already, for instance in another tab. Then only the server has to hear of it.
  if (paymentIntent.status === 'requires_action') await stripe.handleNextAction({ clientSecret })
  const form = new FormData()
  form.set('token', token)
  form.set('intent', intent)
  const called = await callAction(() => authenticateAction(form))
  if (!called.ok) return faultText(called.code, faults)
  const settled = called.answer
  if (!settled.ok) return settled
  window.location.assign(settled.value.goTo)
  return null
}
