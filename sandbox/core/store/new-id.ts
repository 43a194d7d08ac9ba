import { hash } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Lists how many characters follow the prefix in Stripe's ids, and the digit they begin with. */
const shapes: Record<string, { lead: string; length: number }> = {
  cus: { lead: '', length: 14 },
  prod: { lead: '', length: 14 },
  si: { lead: '', length: 14 },
  req: { lead: '', length: 14 },
  acct: { lead: '1', length: 16 },
  coupon: { lead: '', length: 8 },
  pi: { lead: '3', length: 24 },
  ch: { lead: '3', length: 24 },
  txn: { lead: '3', length: 24 },
  re: { lead: '3', length: 24 },
  whsec: { lead: '', length: 32 },
}

/** Returns an id in Stripe's shape. The same seed, prefix and count give the same id. */
export function newId(seed: string, prefix: string, count: number): string {
  const { lead, length } = shapes[prefix] ?? { lead: '1', length: 24 }
  const text = lead + randomText(`${seed}|${prefix}|${count}`, length - lead.length)
  return prefix === 'coupon' ? text : `${prefix}_${text}`
}

/** Derives letters and digits from a text. */
export function randomText(source: string, length: number): string {
  let text = ''
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of hash('sha256', `${source}|${block}`, 'buffer')) {
      if (text.length < length) text += alphabet[byte % alphabet.length]
    }
  }
  return text
}
