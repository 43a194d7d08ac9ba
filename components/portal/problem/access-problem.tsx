import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { describeProblem } from '@/lib/access/problems/describe-problem'
import { recoveringToken } from '@/lib/access/tokens/recovering-token'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { openVisit } from '@/lib/access/sessions/open-visit'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import type { ErrorCode } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { ProblemPage } from './problem-page'

type AccessProblemProps = {
  token: string
  /** why the page was not opened although the session is valid */
  code?: ErrorCode
  /** what was typed into the page's form, if it came back */
  children?: ReactNode
}

/** Says why this session's page could not be opened; renders nothing if it could. */
export async function AccessProblem({ token, code, children }: AccessProblemProps) {
  const { session, locale, merchant } = await openVisit(token)
  const reason = session.ok ? code : session.code
  if (!reason) return null
  const recovering = session.ok ? token : await recoveringToken(token, serverNow(await cookies()))
  const nonce = (await headers()).get(nonceHeader) ?? ''
  const problem = describeProblem({ code: reason, locale, merchant, token: recovering })
  const title = <title>{merchant ? `${problem.title} · ${merchant.name}` : problem.title}</title>
  if (!session.ok)
    return (
      <>
        {title}
        <ProblemPage {...problem} nonce={nonce}>
          {children}
        </ProblemPage>
      </>
    )
  const back = { href: `/portal/${token}`, label: translator(locale, 'flow')('back') }
  // The language is the session's and is changed on its pages.
  return (
    <>
      {title}
      <ProblemPage {...problem} back={back} languages={{ ...problem.languages, choices: [] }} nonce={nonce} />
    </>
  )
}
