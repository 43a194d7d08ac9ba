import { expect, it } from 'vitest'
import { operationName } from './operation-name'

it.each([
  ['GET', '/v1/customers/cus_1?expand[0]=sources', 'GET /v1/customers/{id}'],
  ['POST', '/v1/invoices/in_1/pay', 'POST /v1/invoices/{id}/pay'],
  ['POST', '/v1/invoices/create_preview', 'POST /v1/invoices/create_preview'],
  ['GET', '/v1/coupons/SUMMER%2F24', 'GET /v1/coupons/{id}'],
  ['GET', '/v1/payment_methods/pm_1/secret_of_someone', 'GET /v1/payment_methods/{id}/{id}'],
])('%s %s is %s', (method, path, name) => {
  expect(operationName(method, path)).toBe(name)
})
