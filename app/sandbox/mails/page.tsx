import { Button } from '@/components/ui/button'
import { Confirmed } from '@/components/sandbox/confirmed'
import { Empty, Failed } from '@/components/sandbox/empty-or-failed'
import { TextField } from '@/components/sandbox/fields'
import { PanelForm } from '@/components/sandbox/panel-form'
import type { Mail } from '@/sandbox/mail/mail'
import { clearMails } from '../actions/control-sandbox'
import { askSandbox } from '../ask-sandbox'
import { openPanel } from '../open-panel'
import { Panel } from '../panel'
import { MailList } from './mail-list'

export default async function MailsPage({ searchParams }: PageProps<'/sandbox/mails'>) {
  const { account, param } = await openPanel(searchParams)
  const to = param('to')
  const query = new URLSearchParams({ limit: '100', ...(to && { to }) })
  const mails = await askSandbox<{ data: Mail[] }>({ account }, 'GET', `/mails?${query}`)
  return (
    <Panel
      title="Mails"
      current="Mails"
      account={account}
      live
      intro="What was sent by SMTP, of all accounts. Nothing here reaches anybody."
    >
      <form method="get" role="search" className="flex flex-wrap items-end gap-3">
        {account && <input type="hidden" name="account" value={account} />}
        <div className="w-full sm:w-80">
          <TextField
            label="Sent to"
            name="to"
            type="search"
            defaultValue={to ?? ''}
            placeholder="ada.martin@portico.example.com"
          />
        </div>
        <Button>Show</Button>
      </form>
      {!mails.ok ? (
        <Failed message={mails.message} />
      ) : mails.value.data.length === 0 ? (
        <Empty>{to ? `No mail to ${to}.` : 'No mail yet.'}</Empty>
      ) : (
        <section aria-label="Mails" className="rounded-2xl border border-line bg-surface p-5">
          <MailList mails={mails.value.data} account={account} />
        </section>
      )}
      <Confirmed label="Empty the mailbox" question="Every mail is lost, those of other accounts too.">
        <PanelForm action={clearMails} hidden={{ account: account ?? '' }}>
          <Button look="danger">Yes, empty it</Button>
        </PanelForm>
      </Confirmed>
    </Panel>
  )
}
