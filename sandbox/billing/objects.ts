import type { Objects } from '../core/store/objects'

export type Subscription = Objects['subscription']
export type SubscriptionItem = Objects['subscription_item']
export type Schedule = Objects['subscription_schedule']
export type Invoice = Objects['invoice']
export type InvoiceItem = Objects['invoiceitem']
export type Price = Objects['price']
export type Discount = Objects['discount']
export type TaxRate = Objects['tax_rate']
export type Customer = Objects['customer']
