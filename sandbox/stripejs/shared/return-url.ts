/** A `return_url` with the parameters Stripe adds when it sends the customer back. */
export function returnUrl(
  url: string,
  intent: { object: string; id: string; client_secret: string | null; status: string },
): string {
  const kind = intent.object
  const result = new URL(url)
  result.searchParams.set(kind, intent.id)
  result.searchParams.set(`${kind}_client_secret`, intent.client_secret ?? '')
  result.searchParams.set('redirect_status', redirectStatus(intent.status))
  return result.toString()
}

function redirectStatus(status: string) {
  if (status === 'succeeded' || status === 'requires_capture') return 'succeeded'
  return status === 'processing' ? 'pending' : 'failed'
}
