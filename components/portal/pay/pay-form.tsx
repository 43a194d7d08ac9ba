import { MethodLabel } from '@/components/portal/payment-method/method-label'
import { MethodOrNew } from '@/components/portal/payment-method/method-or-new'
import { NewMethodLabel } from '@/components/portal/payment-method/new-method-label'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { OfferedMethod } from '@/lib/billing/payment-methods/offered-methods'
import type { Invoice } from '@/lib/billing/types'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import { translator } from '@/lib/i18n'
import { payAction } from '@/lib/tasks/pay/action'
import type { ReactNode } from 'react'
import { ScriptedField } from './scripted-field'

type PayFormProps = {
  session: PortalSession
  invoice: Invoice
  /** the one to choose first */
  offered: OfferedMethod[]
  submit: string
  /** the form for a new method, or null where none may be added */
  entry: ReactNode
}

/** The form to pay: one list of the stored methods and a new one, and one button. */
export function PayForm({ session, invoice, offered, submit, entry }: PayFormProps) {
  const { locale, token } = session
  const [first] = offered
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <MethodOrNew
        action={payAction}
        hidden={{
          token,
          invoice: invoice.id,
          intent: newIntentId(),
          shown: shownValue({ amount: invoice.amountRemaining, currency: invoice.currency }),
        }}
        submit={submit}
        legend={translator(locale, 'pay')('methods')}
        // The bank's question about a payment is answered with the method it was about.
        chosen={first && (first.works || invoice.requiresAction || !entry) ? first.method.id : null}
        methods={offered.map(({ method, declined }) => ({
          id: method.id,
          label: <MethodLabel session={session} method={method} declined={declined} />,
        }))}
        newMethod={
          entry
            ? {
                label: <NewMethodLabel locale={locale} />,
                entry,
                unscripted: translator(locale, 'paymentMethod')('form.noScript'),
              }
            : null
        }
      >
        <ScriptedField />
      </MethodOrNew>
    </section>
  )
}
