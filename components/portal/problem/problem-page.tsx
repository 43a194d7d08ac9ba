import type { ReactNode } from 'react'
import type { AccessProblem as Problem } from '@/lib/access/problems/access-problem'
import { EdgeMark } from './edge-mark'
import { isLong, LanguageLinks } from './language-links'
import { PlainForm } from './plain-form'
import { problemStyle } from './problem-style'

type ProblemPageProps = Omit<Problem, 'locale'> & {
  nonce: string
  /** what is pressed where the page is shown by a script that can try again itself */
  action?: ReactNode
  children?: ReactNode
}

/**
 * The page at the edge of the portal: a logo, what happened in a sentence, and one thing to do. It has its own few
 * styles, because route handlers answer without the app's stylesheet, and serves all of them: refused links and
 * sessions, the login and what was sent, unknown addresses, refused forms, and pages that could not be loaded.
 */
export function ProblemPage({ nonce, action, children, ...problem }: ProblemPageProps) {
  const { title, body, advice, contact, form, tryAgain, back, openAlone, merchant, icon, languages } = problem
  const main = form ? null : tryAgain ? 'again' : back ? 'back' : openAlone ? 'alone' : null
  return (
    <main className="problem">
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: problemStyle }} />
      <div className="problem-card">
        <EdgeMark merchant={merchant} icon={icon} />
        <h1>{title}</h1>
        <p>{body}</p>
        {action}
        {form && <PlainForm {...form} offline={problem.offline} />}
        {tryAgain && (
          <p>
            <a href="" className={main === 'again' ? 'problem-button' : undefined}>
              {tryAgain}
            </a>
          </p>
        )}
        {back && (
          <p>
            <a href={back.href} className={main === 'back' ? 'problem-button' : undefined}>
              {back.label}
            </a>
          </p>
        )}
        {openAlone && (
          <p>
            <a href="?" target="_blank" className={main === 'alone' ? 'problem-button' : undefined}>
              {openAlone}
            </a>
          </p>
        )}
        {(advice || contact?.email || contact?.page) && (
          <div className="problem-help">
            {advice && <p>{advice}</p>}
            {contact?.email && (
              <a href={`mailto:${contact.email}`}>
                <bdi dir="ltr">{contact.email}</bdi>
              </a>
            )}
            {contact?.page && <a href={contact.page.url}>{contact.page.label}</a>}
          </div>
        )}
      </div>
      {children}
      <LanguageLinks {...languages} />
      {(form || isLong(languages)) && <script src="/plain.js" nonce={nonce} defer />}
    </main>
  )
}
