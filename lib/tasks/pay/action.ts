'use server'

import { customerAction } from '../engine/customer-action'
import { payInput, requestPay } from './request'

/** The form that pays an invoice with a stored payment method; leads to the page that tells what came of it. */
export const payAction = customerAction({ name: 'invoice.pay', input: payInput, carryOut: requestPay })
