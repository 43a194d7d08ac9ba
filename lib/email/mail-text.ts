import type { MailLayoutProps } from '@/components/email/mail-layout'

/** The same mail for who reads plain text: a paragraph an empty line apart, a URL on a line of its own. */
export function mailText({
  sender,
  heading,
  paragraphs,
  facts,
  buttons,
  notes,
  footer,
  unsubscribe,
}: Omit<MailLayoutProps, 'lang' | 'button' | 'preview'>): string {
  const links = [...buttons, ...(unsubscribe ? [unsubscribe] : [])].map(({ text, url }) => `${text}:\n${url}`)
  const parts = [
    sender.name,
    heading,
    ...paragraphs,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...links.slice(0, buttons.length),
    ...notes,
    // What mail programs take for the beginning of a signature.
    footer.length > 0 && `-- \n${footer.join('\n\n')}`,
    ...links.slice(buttons.length),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
