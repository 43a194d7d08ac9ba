import type { ConfigurationFields } from './configuration-fields'

/** The plans that a configuration's form offers, as products with their prices. */
export function plansOfFields(fields: ConfigurationFields): { product: string; prices: string[] }[] {
  const plans = new Map<string, string[]>()
  for (const plan of fields['subscription_update.plans[]']) {
    const [product = '', price = ''] = plan.split(':')
    plans.set(product, [...(plans.get(product) ?? []), price])
  }
  return [...plans].map(([product, prices]) => ({ product, prices }))
}
