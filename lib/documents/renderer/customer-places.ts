import PQueue from 'p-queue'
import { fail, type Result } from '@/lib/errors'

/** Places a customer has among the documents that are being set, and how many more of theirs wait for one. */
const [places, mostWaiting] = [2, 10]
const retrySeconds = 5

const lines = new Map<string, PQueue>()

/**
 * Has a customer's document wait in a line of the customer's own until one of their two places is free, so that others'
 * documents pass; what is nobody's goes on at once. Fails with `documents_busy` where the line is full and `canceled` where
 * the signal fires meanwhile.
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
