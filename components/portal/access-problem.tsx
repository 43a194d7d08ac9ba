import { headers } from 'next/headers'
import { describeProblem } from '@/lib/access/describe-problem'
import { openVisit } from '@/lib/access/open-visit'
import { nonceHeader } from '@/lib/access/request-headers'
import { ProblemPage } from './problem-page'

/** Why this session's page was not opened; nothing where it was. */
export async function AccessProblem({ token }: { token: string }) {
  const { session, locale, merchant } = await openVisit(token)
  if (session.ok) return null
  const nonce = (await headers()).get(nonceHeader) ?? ''
  return <ProblemPage {...describeProblem({ code: session.code, locale, merchant })} nonce={nonce} />
}
