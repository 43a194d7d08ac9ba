import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/lib/env'

/** Rendered at each request and empty, for `npm run bench`; in live mode it does not exist. */
export default async function EmptyPage() {
  await connection()
  if (env().mode !== 'sandbox') notFound()
  return null
}
