import { env } from '@/lib/env'

/**
 * Whether a form was sent by a page of ours, judged by APP_URL alone: the host that a request names is its proxy's choice.
 * A request without Origin is refused: browsers send it with every POST.
 */
export function isSameOrigin(headers: Headers, appUrl = env().APP_URL): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === new URL(appUrl).origin && (!site || site === 'same-origin')
}
