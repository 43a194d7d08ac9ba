import { setTimeout as pause } from 'node:timers/promises'
import type { Mail } from '../mail/mail'
import { control } from './control'

/**
 * The latest mail to an address that fits `matches` (any), with the contents of its attachments; waits for it as long as
 * `seconds`, then rejects with the subjects that did come.
 */
export async function waitForMail(
  url: string,
  key: string,
  to: string,
  { matches = () => true, seconds = 20 }: { matches?: (mail: Mail) => boolean; seconds?: number } = {},
): Promise<Mail> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const { data } = await control<{ data: Mail[] }>(url, key, 'GET', `/mails?to=${encodeURIComponent(to)}`)
    const found = data.find(matches)
    if (found) return control<Mail>(url, key, 'GET', `/mails/${found.id}`)
    if (Date.now() > deadline) {
      throw new Error(
        `no such mail to ${to} in ${seconds} s; there are: ${data.map(({ subject }) => subject).join(', ') || 'none'}`,
      )
    }
    await pause(50)
  }
}
