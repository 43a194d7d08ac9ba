import { ButtonLink } from '@/components/ui/button'
import { Failed } from '@/components/sandbox/empty-or-failed'
import type { Mail } from '@/sandbox/mail/mail'
import { askSandbox } from '../../ask-sandbox'
import { formatTime } from '../../format-time'
import { openPanel } from '../../open-panel'
import { Panel } from '../../panel'
import { panelPath } from '../../panel-path'

export default async function MailPage({ params, searchParams }: PageProps<'/sandbox/mails/[mail]'>) {
  const { account } = await openPanel(searchParams)
  const { mail: id } = await params
  const found = await askSandbox<Mail>({ account }, 'GET', `/mails/${encodeURIComponent(id)}`)
  if (!found.ok)
    return (
      <Panel title="Mail" current="Mails" account={account}>
        <Failed message={found.message} />
      </Panel>
    )
  const mail = found.value
  return (
    <Panel title={mail.subject || '(no subject)'} current="Mails" account={account}>
      <div>
        <ButtonLink href={panelPath('/mails', account)}>All mails</ButtonLink>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {[
          ['From', mail.from],
          ['To', mail.to || mail.envelope.to.join(', ')],
          ['Received', formatTime(new Date(mail.receivedAt))],
        ].map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {mail.attachments.map(({ filename, contentType, size, content }, index) => (
          <div key={index} className="contents">
            <dt className="text-muted">Attached</dt>
            <dd>
              {content ? (
                <a
                  className="text-accent-text underline underline-offset-4"
                  download={filename ?? 'attachment'}
                  href={`data:${contentType};base64,${content}`}
                >
                  {filename ?? 'attachment'}
                </a>
              ) : (
                filename
              )}{' '}
              ({contentType}, {size} bytes)
            </dd>
          </div>
        ))}
      </dl>
      {mail.html && (
        // No script runs in the frame, and its links open in new tabs.
        <iframe
          title={`Mail: ${mail.subject}`}
          src={panelPath(`/mails/${mail.id}/body`, account)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="h-[40rem] w-full rounded-2xl border border-line bg-white"
        />
      )}
      <Source title="Plain text" text={mail.text} open={!mail.html} />
      <Source
        title="Headers"
        text={Object.entries(mail.headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n')}
      />
    </Panel>
  )
}

function Source({ title, text, open = false }: { title: string; text: string; open?: boolean }) {
  return (
    <details open={open} className="rounded-2xl border border-line bg-surface p-5">
      <summary className="min-h-6 font-semibold">{title}</summary>
      <pre className="mt-3 font-mono text-xs whitespace-pre-wrap">{text || '(none)'}</pre>
    </details>
  )
}
