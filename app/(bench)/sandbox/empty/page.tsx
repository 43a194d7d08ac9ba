import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/lib/env'

/** An empty page that is rendered on each request, for `npm run bench`. It does not exist in live mode. */
export default async function EmptyPage() {
  await connection()
  if (env().mode !== 'sandbox') notFound()
  return null
}
