import type { Texts } from '../message-files'

/** A region's messages are some of its language's, each saying something else. */
export function overlayFaults(overlay: Texts, base: Texts): string[] {
  return [...overlay].flatMap(([key, text]) => {
    if (!base.has(key)) return [`has ${key}, which its language has not`]
    return text === base.get(key) ? [`has ${key} as its language has it`] : []
  })
}
