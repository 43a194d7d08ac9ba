import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { cookieJar } from '../requests/next-request'

/** Opens a customer's portal in the test's browser, which syncs the customer; returns the session's token. */
export async function openSessionFor(
  merchantId: string,
  customerId: string,
  onBehalfOf: string | null = null,
): Promise<string> {
  const { name } = browserCookie()
  const browser = cookieJar.get(name) ?? newBrowser()
  cookieJar.set(name, browser)
  const link = await createPortalLink({
    merchantId,
    customerId,
    onBehalfOf,
    createdBy: 'seed',
    grantor: { kind: 'setup' },
    now: new Date(),
  })
  const { outcome } = await openPortal({ token: link.url.split('/p/')[1] ?? '', browser, now: new Date() })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value.path.replace('/portal/', '')
}
