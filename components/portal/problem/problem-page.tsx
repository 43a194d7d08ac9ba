import type { ReactNode } from 'react'
import type { AccessProblem as Problem } from '@/lib/access/problems/access-problem'
import { PlainForm } from './plain-form'
import { problemStyle } from './problem-style'

/**
 * The page for a visitor who could not be let in. It has its own few styles, because `/p/[token]` answers without the
 * app's stylesheet.
 */
export function ProblemPage({ nonce, children, ...problem }: Problem & { nonce: string; children?: ReactNode }) {
  const { title, body, advice, contact, form, tryAgain, back, openAlone, merchantName, languages } = problem
  return (
    <main className="problem">
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: problemStyle }} />
      <div className="problem-card">
        {merchantName && <p className="problem-merchant">{merchantName}</p>}
        <h1>{title}</h1>
        <p>{body}</p>
        {form && <PlainForm {...form} />}
        {advice && <p className="problem-advice">{advice}</p>}
        {contact?.email && (
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        )}
        {contact?.page && (
          <p>
            <a href={contact.page.url}>{contact.page.label}</a>
          </p>
        )}
        {tryAgain && (
          <p>
            <a href="">{tryAgain}</a>
          </p>
        )}
        {back && (
          <p>
            <a href={back.href}>{back.label}</a>
          </p>
        )}
        {openAlone && (
          <p>
            <a href="?" target="_blank">
              {openAlone}
            </a>
          </p>
        )}
      </div>
      {children}
      {languages.choices.length > 0 && (
        <nav aria-label={languages.label}>
          <ul>
            {languages.choices.map(({ locale, name, href, current }) => (
              <li key={locale}>
                <a href={href} lang={locale} hrefLang={locale} rel="nofollow" aria-current={current || undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </main>
  )
}
