import type { Call, CallAnswer } from '@/lib/tasks/engine/customer-call'

/** Calls an action as a page's script does. */
export function sendCall<Value>(action: Call<Value>, fields: Record<string, string>): Promise<CallAnswer<Value>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return action(form)
}
