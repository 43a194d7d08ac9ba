import type { SqlClient } from '@/lib/db/sql-client'
import { addJob } from '@/lib/jobs/add-job'
import type { Tasks } from '@/lib/jobs/tasks'

/** Adds the job that sends a mail of the outbox, `delay` seconds from now. */
export async function addMailJob(
  client: SqlClient,
  { merchantId, mailId }: Tasks['send_customer_mail'],
  delay = 0,
): Promise<void> {
  const key = `mail:${merchantId}:${mailId}`
  await addJob(client, 'send_customer_mail', { merchantId, mailId }, { key, ...(delay && { delay }) })
}
