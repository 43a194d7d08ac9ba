'use client'

import { Elements } from '@stripe/react-stripe-js'
import { useMemo, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import type { StripeJsSettings } from '@/lib/access/stripe-js-settings'
import { CardFields, type CardFieldsProps } from './card-fields'
import { loadStripeJs, stripeLocale } from './load-stripe-js'
import { useAppearance } from './use-appearance'
import { useScripted } from './use-scripted'

type CardFormProps = CardFieldsProps & {
  settings: StripeJsSettings
  locale: string
  /** of the customer's subscription or invoice: decides which kinds of methods are offered */
  currency: string | null
  /** which kinds the merchant's portal configuration offers */
  methodConfiguration: string | null
}

/** Where a payment method is typed: Stripe's Payment Element. Without a script there is nothing of it on the page. */
export function CardForm(props: CardFormProps) {
  const scripted = useScripted()
  return scripted ? <LoadedForm {...props} /> : <div className="min-h-72" />
}

function LoadedForm({ settings, locale, currency, methodConfiguration, ...fields }: CardFormProps) {
  const [failed, setFailed] = useState(false)
  const [stripe] = useState(() => loadStripeJs(settings, locale).catch(() => {
    setFailed(true)
    return null
  }))
  const appearance = useAppearance()
  const options = useMemo(() => ({
    mode: 'setup' as const,
    locale: stripeLocale(locale),
    appearance,
    ...(currency && { currency }),
    ...(methodConfiguration && { paymentMethodConfiguration: methodConfiguration }),
  }), [locale, appearance, currency, methodConfiguration])
  const { texts } = fields
  if (failed) {
    return (
      <Notice tone="bad" role="alert">
        <p>{texts.notLoaded}</p>
        <p><a href="" className="underline underline-offset-4">{texts.reload}</a></p>
      </Notice>
    )
  }
  return <Elements stripe={stripe} options={options}><CardFields {...fields} /></Elements>
}
