import { notFound } from 'next/navigation'
import { cache } from 'react'
import { noteConsoleRefusal } from './note-console-refusal'

/** Once per request, however many parts of the page call it. */
const note = cache((merchantId: string) => noteConsoleRefusal({ what: 'console.page', why: 'not_found', merchantId }))

/**
 * Ends a console page with a 404 and logs it, for a merchant that is not the user's or an object that is not the
 * merchant's.
 */
export async function refuseConsolePage(merchantId: string): Promise<never> {
  await note(merchantId)
  notFound()
}
