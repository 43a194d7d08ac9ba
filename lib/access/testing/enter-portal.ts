import type { Result } from '@/lib/errors'
import { createPortalLink } from '../links/create-portal-link'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from '../opening/open-portal'
import { readVisit } from '../sessions/read-visit'

export const minute = 60_000
export const start = new Date('2026-06-01T10:00:00Z')
export const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)

export const visit = (token: string, browser: string | null, now: Date, more = {}) =>
  readVisit({ token, browser, now, lang: null, acceptLanguage: null, ...more })

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

export async function enter(portal: { merchantId: string; customerId: string }, browser = newBrowser(), now = start) {
  const link = await createPortalLink({ ...portal, createdBy: 'seed', grantor: { kind: 'setup' }, now })
  const opening = await openPortal({ token: link.url.split('/p/')[1] ?? '', browser, now })
  const token = valueOf(opening.outcome).path.replace('/portal/', '')
  return { ...portal, browser, token, linkId: link.id }
}
