/** Until when the link to a new address confirms it: as long as it takes to look into another mailbox. */
export function emailChangeExpiry(askedAt: Date): Date {
  return new Date(askedAt.getTime() + 24 * 3_600_000)
}
