/** Simultaneous exports in this process: in all, and per customer. */
const [overall, ofOne] = [8, 2]

const running = new Map<string, number>()
let all = 0

/** Reserves one of the places for exports and returns a function that frees it; null if all are taken. */
export function takeExportSlot({
  merchantId,
  customerId,
}: {
  merchantId: string
  customerId: string
}): (() => void) | null {
  const key = `${merchantId} ${customerId}`
  const own = running.get(key) ?? 0
  if (all >= overall || own >= ofOne) return null
  all++
  running.set(key, own + 1)
  let given = false
  return () => {
    if (given) return
    given = true
    all--
    const left = (running.get(key) ?? 1) - 1
    if (left > 0) running.set(key, left)
    else running.delete(key)
  }
}
