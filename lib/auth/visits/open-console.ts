import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { pathHeader } from '@/lib/access/headers/request-headers'
import type { ConsoleVisit } from '../sessions/console-visit'
import { openUserSession } from '../sessions/open-user-session'
import { readConsoleVisit } from './read-console-visit'
import { refuseConsolePage } from './refuse-console-page'

/**
 * Call this first in every console page. It redirects to the sign-in page without a session, and to the invitation if
 * the user is only invited. Any other merchant is a 404.
 */
export async function openConsole(merchantId: string): Promise<ConsoleVisit> {
  const visit = await readConsoleVisit(merchantId)
  if (visit.ok) return visit.value
  if (visit.code === 'not_found') {
    const session = await openUserSession()
    if (session?.invitations.some((place) => place.merchantId === merchantId))
      redirect(`/console/invitations/${merchantId}`)
    return refuseConsolePage(merchantId)
  }
  const asked = (await headers()).get(pathHeader) ?? '/console'
  redirect(`/console/sign-in?${new URLSearchParams({ to: asked })}`)
}
