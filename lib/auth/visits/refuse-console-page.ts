import { notFound } from 'next/navigation'
import { cache } from 'react'
import { noteConsoleRefusal } from './note-console-refusal'

/** Once, however many parts of the page ask. */
const note = cache((merchantId: string) => noteConsoleRefusal({ what: 'console.page', why: 'not_found', merchantId }))

/** Ends a console page as a 404 that is written down: of a merchant that is not the user's, or an object that is not its own. */
export async function refuseConsolePage(merchantId: string): Promise<never> {
  await note(merchantId)
  notFound()
}
