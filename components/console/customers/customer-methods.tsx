import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import { formatCardExpiry } from '@/lib/i18n/format-card-expiry'
import { CopyId } from '../table/copy-id'
import type { Portal } from '@/lib/mirror/load-portal'

export function CustomerMethods({ portal }: { portal: Portal }) {
  return (
    <Card id="methods" title="Payment methods">
      {portal.paymentMethods.length === 0 && <p className="text-muted">None.</p>}
      <ul className="grid gap-3">
        {portal.paymentMethods.map((method) => (
          <li key={method.id} className="text-sm">
            <span className="font-semibold">{paymentMethodName(method, 'en')}</span>
            {method.expMonth && <span className="text-muted"> · {formatCardExpiry(method)}</span>}
            {method.id === portal.defaultPaymentMethodId && (
              <>
                {' '}
                <Badge tone="info">Default</Badge>
              </>
            )}
            <span className="block">
              <CopyId id={method.id} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
