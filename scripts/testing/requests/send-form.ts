import { randomUUID } from 'node:crypto'
import type { ActionState, FormAction } from '@/lib/tasks/engine/action-state'
import { Redirected } from './next-request'

type Fields = { token: string; intent?: string } & Record<string, string>

export type Sent = {
  intent: string
  /** where it leads to, below the portal; undefined where the form comes back */
  to?: string
  /** what it comes back with */
  state?: ActionState
}

/** Sends a form of a customer's to its action, with an intent of its own unless one is given. */
export async function sendForm(action: FormAction, { intent = randomUUID(), ...fields }: Fields): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ intent, ...fields })) form.set(name, value)
  try {
    return { state: await action(null, form), intent }
  } catch (error) {
    if (!(error instanceof Redirected)) throw error
    return { to: error.to.replace(/^\/portal\/[^/?]+/, ''), intent }
  }
}
