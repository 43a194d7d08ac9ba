import { ActionForm } from '@/components/portal/action-form'
import { methodName } from '@/components/portal/method-name'
import { CardBrand } from '@/components/ui/card-brand'
import type { PortalSession } from '@/lib/access/portal-session'
import { payInvoice } from '@/lib/actions/pay-invoice'
import type { PaymentMethod } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/intents/new-intent-id'
import { MethodExpiry } from './method-expiry'
import { ScriptedField } from './scripted-field'

type PayFormProps = {
  session: PortalSession
  invoiceId: string
  methods: PaymentMethod[]
  /** chosen beforehand */
  current: PaymentMethod | null
  submit: string
}

/** Paying with a stored method: which, and one button. */
export function PayForm({ session, invoiceId, methods, current, submit }: PayFormProps) {
  const { locale, token } = session
  const t = translator(locale, 'pay')
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <ActionForm
        action={payInvoice} hidden={{ token, invoice: invoiceId, intent: newIntentId() }} submit={submit}
        className="max-sm:w-full"
      >
        <ScriptedField />
        <fieldset>
          <legend className="text-lg font-semibold">{t('methods')}</legend>
          <div className="mt-3 grid gap-2">
            {methods.map((method, index) => (
              <label
                key={method.id}
                className="flex min-h-14 cursor-pointer items-center gap-4 rounded-xl border border-line px-4 py-2 has-checked:border-accent-text has-checked:bg-sunken"
              >
                <input
                  type="radio" name="paymentMethod" value={method.id} required className="size-4 accent-(--accent-text)"
                  defaultChecked={current ? method.id === current.id : index === 0}
                />
                <CardBrand brand={method.brand} />
                <span className="min-w-0">
                  <span className="block font-medium">{methodName(method, locale)}</span>
                  <MethodExpiry session={session} method={method} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </ActionForm>
    </section>
  )
}
