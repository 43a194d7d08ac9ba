import type { NextRequest } from 'next/server'

/** Stripe's answer for an unknown address. Our API only has the billing portal. */
export function unknownUrl({ method, nextUrl }: NextRequest): Response {
  const message = `Unrecognized request URL (${method}: ${nextUrl.pathname}). This API has the billing portal alone; see /v1/openapi.json.`
  return Response.json({ error: { type: 'invalid_request_error', message } }, { status: 404 })
}
