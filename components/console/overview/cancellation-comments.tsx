import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { loadOverview } from '@/lib/console/overview/load-overview'
import { ConsoleDate } from '../table/console-date'

type Comments = Awaited<ReturnType<typeof loadOverview>>['comments']
type CancellationCommentsProps = { merchant: { id: string; timeZone: string }; comments: Comments }

export function CancellationComments({ merchant, comments }: CancellationCommentsProps) {
  if (comments.length === 0) return null
  return (
    <Card id="comments" title="What customers wrote when they cancelled">
      <ul className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
        {comments.map(({ id, customerId, customer, canceledAt, reason, comment }) => (
          <li key={id} className="border-s-2 border-line-strong ps-4">
            <p className="max-w-prose whitespace-pre-line">{comment}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
              {reason && <Badge>{reason}</Badge>}
              <ConsoleDate at={canceledAt} timeZone={merchant.timeZone} />
              <a
                className="inline-flex min-h-6 items-center underline underline-offset-4"
                href={`/console/${merchant.id}/customers/${customerId}`}
              >
                {customer}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
