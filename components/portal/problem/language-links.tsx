import { Icon } from '@/components/ui/icon'
import type { AccessProblem } from '@/lib/access/problems/access-problem'

type Languages = AccessProblem['languages']

/** More than a footer holds. They are folded then, and a script finds one by its name. */
export const isLong = ({ choices }: Languages): boolean => choices.length > 7

/** Links to the page in other languages, each under its own name. */
export function LanguageLinks(languages: Languages) {
  const { label, search, none, choices } = languages
  if (choices.length === 0) return null
  const links = (
    <ul>
      {choices.map(({ locale, name, href, current }) => (
        <li key={locale} data-tag={locale}>
          <a href={href} lang={locale} hrefLang={locale} rel="nofollow" aria-current={current || undefined}>
            <span dir="auto">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
  if (!isLong(languages)) return <nav aria-label={label}>{links}</nav>
  return (
    <nav aria-label={label}>
      <details className="problem-languages">
        <summary>
          <Icon name="globe" />
          {choices.find(({ current }) => current)?.name ?? label}
          <Icon name="chevron" />
        </summary>
        <div>
          <input type="search" hidden aria-label={search} placeholder={search} autoComplete="off" />
          <p role="status" data-none={none} />
          {links}
        </div>
      </details>
    </nav>
  )
}
