import { randomUUID } from 'node:crypto'
import type { ActionState, FormAction } from '@/lib/tasks/engine/action-state'
import { Redirected } from './next-request'

type Fields = { token: string; intent?: string } & Record<string, string>

export type Sent = {
  intent: string
  /** where it leads to, below the portal; undefined if the form comes back */
  to?: string
  /** the state it comes back with */
  state?: ActionState
}

/** Sends a customer's form to its action, with a new intent unless one is given. */
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
