import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { describeProblem } from '@/lib/access/describe-problem'
import { openVisit } from '@/lib/access/open-visit'
import { nonceHeader } from '@/lib/access/request-headers'
import { ProblemPage } from './problem-page'

type AccessProblemProps = {
  token: string
  /** what was typed into the page's form, where it came back */
  children?: ReactNode
}

/** Why this session's page was not opened; nothing where it was. */
export async function AccessProblem({ token, children }: AccessProblemProps) {
  const { session, locale, merchant } = await openVisit(token)
  if (session.ok) return null
  const nonce = (await headers()).get(nonceHeader) ?? ''
  const problem = describeProblem({ code: session.code, locale, merchant, token })
  return <ProblemPage {...problem} nonce={nonce}>{children}</ProblemPage>
}
