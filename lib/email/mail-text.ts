import type { MailLayoutProps } from '@/components/email/mail-layout'
import { labelled } from '@/lib/i18n/punctuation'

/** A mail as plain text, with an empty line between paragraphs and each URL on its own line. */
export function mailText({
  lang,
  sender,
  heading,
  paragraphs,
  facts,
  buttons,
  notes,
  footer,
  unsubscribe,
}: Omit<MailLayoutProps, 'button' | 'preview'>): string {
  const links = [...buttons, ...(unsubscribe ? [unsubscribe] : [])].map(({ text, url }) =>
    labelled(text, `\n${url}`, lang).replace(' \n', '\n'),
  )
  const parts = [
    sender.name,
    heading,
    ...paragraphs,
    facts.map(({ label, value }) => labelled(label, value, lang)).join('\n'),
    ...links.slice(0, buttons.length),
    ...notes,
    // Mail programs take this for the beginning of a signature.
    footer.length > 0 && `-- \n${footer.join('\n\n')}`,
    ...links.slice(buttons.length),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
