import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/lib/env'
import { accountId } from './account-id'
import type { Universe } from './ask-sandbox'

type Search = Promise<Record<string, string | string[] | undefined>>

/** What every page of the panel begins with: outside of sandbox mode there is none, and the address says whose universe. */
export async function openPanel(search: Search): Promise<Universe & { param: (name: string) => string | null }> {
  await connection()
  if (env().mode !== 'sandbox') notFound()
  const given = await search
  const param = (name: string) => [given[name]].flat()[0] || null
  return { account: accountId.safeParse(param('account')).data ?? null, param }
}
