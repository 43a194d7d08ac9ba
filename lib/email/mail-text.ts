import type { MailLayoutProps } from '@/components/email/mail-layout'

/** A mail as plain text, with an empty line between paragraphs and each URL on its own line. */
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
    // Mail programs take this for the beginning of a signature.
    footer.length > 0 && `-- \n${footer.join('\n\n')}`,
    ...links.slice(buttons.length),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
