'use server'

import { customerAction } from '../engine/customer-action'
import { paymentInput, requestPayment } from './request'

/** The form that pays an invoice with a stored payment method; leads to the page that tells what came of it. */
export const payInvoice = customerAction({ name: 'invoice.pay', input: paymentInput, carryOut: requestPayment })
