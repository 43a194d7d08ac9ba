import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { pathHeader } from '@/lib/access/request-headers'
import type { ConsoleVisit } from './console-visit'
import { noteConsoleRefusal } from './note-console-refusal'
import { openUserSession } from './open-user-session'
import { readConsoleVisit } from './read-console-visit'

/** Once, however many parts of the page ask. */
const noteForeignMerchant = cache((merchantId: string) =>
  noteConsoleRefusal({ what: 'console.page', why: 'not_found', merchantId }),
)

/**
 * The visit of a console page, the first line of each of them: who is not signed in is led to where one signs in, who
 * is invited to where one joins; any other merchant is a 404.
 */
export async function openConsole(merchantId: string): Promise<ConsoleVisit> {
  const visit = await readConsoleVisit(merchantId)
  if (visit.ok) return visit.value
  if (visit.code === 'not_found') {
    const session = await openUserSession()
    if (session?.invitations.some((place) => place.merchantId === merchantId))
      redirect(`/console/invitations/${merchantId}`)
    await noteForeignMerchant(merchantId)
    notFound()
  }
  const asked = (await headers()).get(pathHeader) ?? '/console'
  redirect(`/console/sign-in?${new URLSearchParams({ to: asked })}`)
}
