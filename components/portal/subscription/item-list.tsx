import type { SubscriptionItem } from '@/lib/billing/types'
import type { Locale } from '@/lib/i18n'
import { priceText } from '@/lib/texts/plans/price-text'

export function ItemList({
  items,
  locale,
  className = '',
}: {
  items: SubscriptionItem[]
  locale: Locale
  className?: string
}) {
  return (
    <ul className={`divide-y divide-line border-y border-line ${className}`}>
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap justify-between gap-x-4 py-2 text-sm">
          <bdi>{item.product.name}</bdi>
          <span className="text-muted">{priceText(item, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
