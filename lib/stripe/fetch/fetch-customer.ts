import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { mapCustomer } from '../map/map-customer'
import type { CustomerRow } from '@/lib/billing/objects/customer'
import { unlessMissing } from '../client/unless-missing'

/** 'deleted' where Stripe says that the customer was deleted, 'missing' where this account never had it. */
export async function fetchCustomer(stripe: Stripe, id: string): Promise<CustomerRow | 'deleted' | 'missing'> {
  const customer = await unlessMissing(stripe.customers.retrieve(id, { expand: ['tax_ids', 'test_clock'] }))
  if (!customer) return 'missing'
  if (customer.deleted) return 'deleted'
  if (!customer.tax_ids?.has_more) return mapCustomer(customer)
  const taxIds = await collectPages(stripe.customers.listTaxIds(id, { limit: 100 }))
  return mapCustomer({ ...customer, tax_ids: { ...customer.tax_ids, data: taxIds } })
}
