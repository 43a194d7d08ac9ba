import { demoOwner } from '../../lib/auth/members/demo-owner'

/** A one-time link into the console for the demo's owner, who is created at the first start. */
export async function makeSignInLink(base: string): Promise<string> {
  const query = new URLSearchParams({ email: demoOwner })
  const answer = await fetch(`${base}/sandbox/console-users?${query}`, { method: 'POST' })
  if (answer.status !== 201) throw new Error(`the console's owner could not be made: ${answer.status}`)
  const { signIn } = (await answer.json()) as { signIn: string }
  return signIn
}
