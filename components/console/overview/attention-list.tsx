import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { Money } from '@/lib/billing/types'
import type { Attention } from '@/lib/console/overview/load-attention'
import { moneyTexts } from './money-texts'

type Row = { tone: Tone; badge: string; text: ReactNode; href: string; money?: Money[] }

/** What waits for somebody, each row leading to where it is dealt with. */
export function AttentionList({ home, attention }: { home: string; attention: Attention }) {
  const { pastDue, unpaid, owed, cardEnds, canceling, deadJobs, deadJobsMore } = attention
  const list = (state: string) => `${home}/customers?status=${state}&sort=next_charge`
  const customers = (count: number) => (count === 1 ? '1 customer' : `${count.toLocaleString('en')} customers`)
  const rows: (Row & { count: number })[] = [
    {
      count: pastDue,
      tone: 'bad',
      badge: 'Past due',
      text: `${customers(pastDue)} with a payment that failed`,
      href: list('past_due'),
      money: owed.pastDue,
    },
    {
      count: unpaid,
      tone: 'bad',
      badge: 'Unpaid',
      text: `${customers(unpaid)} whose payments Stripe no longer tries`,
      href: list('unpaid'),
      money: owed.unpaid,
    },
    {
      count: cardEnds,
      tone: 'warn',
      badge: 'Card ends',
      text: `${customers(cardEnds)} whose card ends before the next charge`,
      href: list('card_ends'),
    },
    {
      count: canceling,
      tone: 'warn',
      badge: 'Cancels',
      text: `${customers(canceling)} with a subscription that is set to end`,
      href: `${home}/customers?status=cancel_scheduled`,
    },
    {
      count: deadJobs,
      tone: 'bad',
      badge: 'Failed jobs',
      text: `${deadJobs === 1 ? '1 job' : `${deadJobs}${deadJobsMore ? ' or more' : ''} jobs`} given up after the last attempt`,
      href: `${home}/sync`,
    },
  ]
  const shown = rows.filter(({ count }) => count > 0)
  return (
    <Card id="attention" title="Needs attention">
      {shown.length === 0 && (
        <p className="flex items-center gap-2">
          <Icon name="check" /> Nothing. Payments, cards and jobs are fine.
        </p>
      )}
      <ul className="-my-2 divide-y divide-line">
        {shown.map(({ tone, badge, text, href, money = [] }) => (
          <li key={badge}>
            <a
              href={href}
              className="group flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 py-2.5 underline-offset-4 sm:flex-nowrap"
            >
              <span className="flex shrink-0 sm:w-24">
                <Badge tone={tone}>{badge}</Badge>
              </span>
              <span className="min-w-0 grow group-hover:underline max-sm:order-last max-sm:basis-full">{text}</span>
              {money.length > 0 && (
                <span className="font-semibold whitespace-nowrap tabular-nums max-sm:ms-auto">
                  {moneyTexts(money).join(' + ')} open
                </span>
              )}
              <span aria-hidden="true" className="-rotate-90 text-muted max-sm:hidden">
                <Icon name="chevron" />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
