/** Makes a call of our own, which no recording has, and answers its body. */
export type Ask = (method: 'GET' | 'POST', path: string, form?: string) => Promise<Record<string, unknown>>
