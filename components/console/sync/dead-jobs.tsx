import { Card } from '@/components/ui/card'
import { replayAllDeadJobsAction, replayDeadJobAction } from '@/lib/console/sync/actions'
import type { SyncStatus } from '@/lib/console/sync/load-sync-status'
import type { MerchantTaskName } from '@/lib/jobs/tasks'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { Table } from '../table/table'

const taskTexts: Record<MerchantTaskName, string> = {
  sync_customer: 'Sync of a customer',
  handle_event: 'A Stripe event',
  carry_out_intent: 'A customer’s request',
  refresh_plan_names: 'Names of plans',
  announce_portal_event: 'A portal event',
  send_invitation: 'An invitation',
  deliver_webhook: 'A webhook',
  reconcile_merchant: 'Reconciliation',
  send_customer_mail: 'A mail to a customer',
  mail_login_links: 'A mail with portal links',
  match_declaration: 'A declaration made without signing in',
}

// A job of an older version may have a name that no longer exists.
const textOf = ({ task }: { task: string }) => (taskTexts as Record<string, string>)[task] ?? task

type DeadJobsProps = { merchant: { id: string; timeZone: string }; jobs: SyncStatus['deadJobs'] }

export function DeadJobs({ merchant, jobs }: DeadJobsProps) {
  return (
    <Card
      id="dead"
      title="Failed jobs"
      aside={
        jobs.length > 1 && (
          <ConsoleForm
            action={replayAllDeadJobsAction}
            hidden={{ merchant: merchant.id }}
            submit="Retry all"
            pending="Asking…"
            look="secondary"
          />
        )
      }
    >
      {jobs.length === 0 ? (
        <p className="text-muted">None. Jobs are retried for days before they appear here.</p>
      ) : (
        <Table
          caption="Failed jobs"
          head={[
            'Job and error',
            <span key="do" className="sr-only">
              Actions
            </span>,
          ]}
          onPhone="fits"
        >
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>
                <span className="font-semibold">{textOf(job)}</span>
                {job.customerId && (
                  <p>
                    <a
                      className="font-mono text-xs underline underline-offset-4"
                      href={`/console/${merchant.id}/customers/${job.customerId}`}
                    >
                      {job.customerId}
                    </a>
                  </p>
                )}
                <p className="mt-1 font-mono text-xs wrap-anywhere">{job.error ?? 'No error was recorded.'}</p>
                <p className="mt-1 text-xs text-muted">
                  {job.attempts === 1 ? 'One attempt' : `${job.attempts} attempts`}, the last{' '}
                  <ConsoleDate at={job.lastTriedAt} timeZone={merchant.timeZone} time />
                </p>
              </td>
              <td className="text-end">
                <ConsoleForm
                  action={replayDeadJobAction}
                  hidden={{ merchant: merchant.id, id: job.id }}
                  submit="Retry"
                  label={`Retry: ${textOf(job)} ${job.customerId ?? job.id}`}
                  look="secondary"
                />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  )
}
