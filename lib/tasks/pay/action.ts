'use server'

import { customerAction } from '../engine/customer-action'
import { payInput, requestPay } from './request'

/** The form that pays an invoice with a stored payment method. Leads to the page of the payment. */
export const payAction = customerAction({ name: 'invoice.pay', input: payInput, carryOut: requestPay })
