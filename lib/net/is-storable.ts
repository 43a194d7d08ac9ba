/** Whether PostgreSQL can store a text: it accepts neither U+0000 nor lone surrogates. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text)
}
