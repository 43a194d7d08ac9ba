import { env } from '@/lib/env'

/**
 * Whether one of our pages sent the form, judged by APP_URL alone, because the request's host is the proxy's choice.
 * Requests without Origin are refused: browsers send it with every POST.
 */
export function isSameOrigin(headers: Headers, appUrl = env().APP_URL): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === new URL(appUrl).origin && (!site || site === 'same-origin')
}
