import type { Texts } from '../message-files'

/** A language has every message of the English one, in its order, and no other. */
export function catalogueFaults(own: Texts, english: Texts): string[] {
  const keys = { own: [...own.keys()], english: [...english.keys()] }
  const faults = [
    ...keys.english.filter((key) => !own.has(key)).map((key) => `lacks ${key}`),
    ...keys.own.filter((key) => !english.has(key)).map((key) => `has ${key}, which English has not`),
  ]
  const misplaced = keys.own.find((key, at) => key !== keys.english[at])
  return faults.length === 0 && misplaced ? [`has ${misplaced} elsewhere than English`] : faults
}
