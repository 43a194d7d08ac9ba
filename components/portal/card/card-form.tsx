'use client'

import { Elements } from '@stripe/react-stripe-js'
import type { StripeElementLocale, StripeElementsOptionsMode } from '@stripe/stripe-js'
import { useMemo, useState } from 'react'
import type { StripeJsSettings } from '@/lib/merchant/stripe-js-settings'
import { CardFields, type CardFieldsProps } from './card-fields'
import { loadStripeJs } from './load-stripe-js'
import { ReloadNotice } from './reload-notice'
import { useAppearance } from './use-appearance'
import { useScripted } from '@/components/ui/use-scripted'

type CardFormProps = CardFieldsProps & {
  settings: StripeJsSettings
  locale: StripeElementLocale
  /** the currency of the customer's subscription or invoice, which decides the kinds of methods offered */
  currency: string | null
  /** the kinds that the merchant's portal configuration offers */
  methodConfiguration: string | null
  /** what is paid at once, by an invoice's own payment, which decides the kinds; null where it is only stored */
  pays: { amount: number; currency: string } | null
  /** the text without JavaScript */
  unscripted: string
}

/** Stripe's Payment Element. Without a script the page says that it needs one. */
export function CardForm({ unscripted, ...props }: CardFormProps) {
  if (useScripted()) return <LoadedForm {...props} />
  // It appears after a while only, since the script is mostly on its way.
  return <p className="min-h-72 animate-[appear_0.2s_2s_both] text-sm">{unscripted}</p>
}

function LoadedForm({
  settings,
  locale,
  currency,
  methodConfiguration,
  pays,
  ...fields
}: Omit<CardFormProps, 'unscripted'>) {
  const [failed, setFailed] = useState(false)
  const [stripe] = useState(() =>
    loadStripeJs(settings, locale).catch(() => {
      setFailed(true)
      return null
    }),
  )
  const appearance = useAppearance()
  const options = useMemo((): StripeElementsOptionsMode => {
    const shown = { locale, appearance }
    // As the payment says that will be confirmed, or Stripe.js refuses it.
    if (pays) return { ...shown, mode: 'payment', ...pays, setupFutureUsage: 'off_session' }
    return {
      ...shown,
      mode: 'setup',
      ...(currency && { currency }),
      ...(methodConfiguration && { paymentMethodConfiguration: methodConfiguration }),
    }
  }, [locale, appearance, currency, methodConfiguration, pays])
  if (failed) return <ReloadNotice what="notLoaded" texts={fields.texts} />
  return (
    <Elements stripe={stripe} options={options}>
      <CardFields {...fields} />
    </Elements>
  )
}
