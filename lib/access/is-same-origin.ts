import { env } from '@/lib/env'

/**
 * Whether a form was sent by a page of ours. A request without Origin is refused: browsers send it with every POST.
 * The host it was sent to counts as ours too, as no other site can choose it; X-Forwarded-Host does not.
 */
export function isSameOrigin(headers: Headers, appUrl = env().APP_URL): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (!origin || !URL.canParse(origin) || (site && site !== 'same-origin')) return false
  const [ours, theirs] = [new URL(appUrl), new URL(origin)]
  return theirs.protocol === ours.protocol && (theirs.host === ours.host || theirs.host === headers.get('host'))
}
