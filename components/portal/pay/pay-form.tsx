import { ActionForm } from '@/components/portal/form/action-form'
import { MethodChoice } from '@/components/portal/payment-method/method-choice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { payAction } from '@/lib/tasks/pay/action'
import { chosenFirst } from '@/lib/billing/payment-methods/chosen-first'
import type { Invoice, PaymentMethod } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { shownValue } from '@/lib/forms/shown-charge'
import { MethodLabel } from '@/components/portal/payment-method/method-label'
import { ScriptedField } from './scripted-field'

type PayFormProps = {
  session: PortalSession
  invoice: Invoice
  methods: PaymentMethod[]
  /** the method chosen at first */
  current: PaymentMethod | null
  submit: string
}

/** The form to pay with a stored method: the choice, and one button. */
export function PayForm({ session, invoice, methods, current, submit }: PayFormProps) {
  const { locale, token } = session
  const t = translator(locale, 'pay')
  const offered = chosenFirst(methods, [current?.id])
  const [first] = offered
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <ActionForm
        action={payAction}
        hidden={{
          token,
          invoice: invoice.id,
          intent: newIntentId(),
          shown: shownValue({ amount: invoice.amountRemaining, currency: invoice.currency }),
        }}
        submit={submit}
        wide
      >
        <ScriptedField />
        <MethodChoice
          legend={t('methods')}
          chosen={first?.id}
          methods={offered.map((method) => ({
            id: method.id,
            label: <MethodLabel session={session} method={method} />,
          }))}
        />
      </ActionForm>
    </section>
  )
}
