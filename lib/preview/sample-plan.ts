import { nullsOf } from '@/lib/billing/objects/nulls-of'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import type { Price, Product } from '@/lib/billing/types'
import { translator, type Locale } from '@/lib/i18n'

type Plan = { price: Price; product: Product }

const amounts = { premium: 2999n, basic: 999n }

/** A plan of the sample customer's, named as a merchant of the language would; Stripe holds one name of a product. */
export function samplePlan(plan: 'premium' | 'basic', locale: Locale): Plan {
  const t = translator(locale, 'sample')
  const names = { premium: t('premium'), basic: t('basic') }
  const amount = amounts[plan]
  return {
    product: {
      ...nullsOf(productSchema),
      id: `prod_${plan}`,
      name: names[plan],
      description: t('description'),
      active: true,
    },
    price: {
      ...nullsOf(priceSchema),
      id: `price_${plan}`,
      productId: `prod_${plan}`,
      active: true,
      currency: 'usd',
      type: 'recurring',
      billingScheme: 'per_unit',
      unitAmount: amount,
      unitAmountDecimal: String(amount),
      interval: 'month',
      intervalCount: 1,
      usageType: 'licensed',
    },
  }
}
