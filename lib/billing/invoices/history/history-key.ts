/** An invoice's place in the history, which lists the newest first. */
export type HistoryKey = { issuedAt: Date; id: string }

/** A place in the history as a URL carries it: `1781395200000.in_1`. */
export function writeHistoryKey({ issuedAt, id }: HistoryKey): string {
  return `${issuedAt.getTime()}.${id}`
}

/** Null for a text that `writeHistoryKey` has not written. */
export function readHistoryKey(text: string): HistoryKey | null {
  const [, milliseconds, id] = /^(\d{1,14})\.(in_\w{1,250})$/.exec(text) ?? []
  return milliseconds && id ? { issuedAt: new Date(Number(milliseconds)), id } : null
}
