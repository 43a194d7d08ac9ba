import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { pathHeader } from '@/lib/access/request-headers'
import type { ConsoleVisit } from './console-visit'
import { readConsoleVisit } from './read-console-visit'

/**
 * The visit of a console page, the first line of each of them: who is not signed in is led to where one signs in,
 * a merchant one does not belong to is a 404.
 */
export async function openConsole(merchantId: string): Promise<ConsoleVisit> {
  const visit = await readConsoleVisit(merchantId)
  if (visit.ok) return visit.value
  if (visit.code === 'not_found') notFound()
  const asked = (await headers()).get(pathHeader) ?? '/console'
  redirect(`/console/sign-in?${new URLSearchParams({ to: asked })}`)
}
