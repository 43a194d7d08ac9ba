import { Icon } from '@/components/ui/icon'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Payment } from '@/lib/mirror/load-payment'
import { stepTexts } from '@/lib/tasks/pay/step-texts'

/** What happened and what did not, one line each. */
export function PaymentSteps({ session, payment }: { session: PortalSession; payment: Payment }) {
  return (
    <div role="status" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <ul className="grid gap-3">
        {stepTexts(payment, session).map(({ key, good, text, reason }) => (
          <li key={key} className="flex gap-3">
            <Icon name={good ? 'check' : 'alert'} className={`mt-0.5 size-5 ${good ? 'text-good' : 'text-bad'}`} />
            <div className="min-w-0">
              <p className="font-medium">
                <Unbroken text={text} />
              </p>
              {reason && <p className="mt-0.5 text-sm text-muted">{reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
