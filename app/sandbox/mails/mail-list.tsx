import type { Mail } from '@/sandbox/mail/mail'
import { formatTime } from '../format-time'
import { panelPath } from '../panel-path'

export function MailList({ mails, account }: { mails: Mail[]; account: string | null }) {
  return (
    <ul className="grid">
      {mails.map(({ id, subject, envelope, receivedAt, attachments }) => (
        <li key={id} className="border-b border-line py-3 first:pt-0 last:border-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a
              href={panelPath(`/mails/${id}`, account)}
              className="inline-block py-1 font-semibold text-accent-text underline underline-offset-4"
            >
              {subject || '(no subject)'}
            </a>
            <span className="text-xs text-muted">{formatTime(new Date(receivedAt))}</span>
          </div>
          <p className="text-sm text-muted">
            to {envelope.to.join(', ')}
            {attachments.length > 0 && ` · ${attachments.map(({ filename }) => filename ?? 'attachment').join(', ')}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
