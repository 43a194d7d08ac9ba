import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/lib/env'
import { accountId } from './account-id'
import type { Universe } from './ask-sandbox'

type Search = Promise<Record<string, string | string[] | undefined>>

/**
 * Call this first in every page of the panel. It answers 404 outside sandbox mode and reads the universe from the
 * address.
 */
export async function openPanel(search: Search): Promise<Universe & { param: (name: string) => string | null }> {
  await connection()
  if (env().mode !== 'sandbox') notFound()
  const given = await search
  const param = (name: string) => [given[name]].flat()[0] || null
  return { account: accountId.safeParse(param('account')).data ?? null, param }
}
