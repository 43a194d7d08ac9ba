import PQueue from 'p-queue'
import { fail, type Result } from '@/lib/errors'

/** Per customer: documents rendered at once, and further ones that may wait. */
const [places, mostWaiting] = [2, 10]
const retrySeconds = 5

const lines = new Map<string, PQueue>()

/**
 * Runs work when one of the customer's two places is free. Further documents wait in the customer's own line, so that
 * other customers' documents pass. Work without a customer starts at once. Fails with `documents_busy` if the line is
 * full, and with `canceled` if the signal fires.
 */
export async function takeCustomerPlace<T>(
  customer: string | null,
  signal: AbortSignal | undefined,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (customer === null) return work()
  const line = lines.get(customer) ?? openLine(customer)
  if (line.size >= mostWaiting) return fail('documents_busy', { retryAfter: retrySeconds })
  try {
    return await line.add(work, { signal })
  } catch (error) {
    if (signal?.aborted) return fail('canceled')
    throw error
  }
}

function openLine(customer: string): PQueue {
  const line = new PQueue({ concurrency: places })
  lines.set(customer, line)
  line.on('idle', () => {
    if (lines.get(customer) === line) lines.delete(customer)
  })
  return line
}
