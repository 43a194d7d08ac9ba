import { z } from 'zod'
import type { DeclaredFields } from './declaration'
import type { DeclarationField, DeclarationLaw } from './tables/country-law'

/** The longest answers, in letters: a name on a letter, and what a person writes in a form. */
const longest: Record<DeclarationField, number> = {
  name: 200,
  email: 254,
  postalAddress: 500,
  contract: 300,
  ground: 20,
  reason: 2000,
  endsOn: 10,
}

/** What was typed, by field; a field that the form does not ask for is empty. */
export type TypedDeclaration = Record<DeclarationField, string>

/** Fields that are missing or cannot be right; `reach` where there is neither an e-mail address nor one by post. */
export type DeclarationFault = Exclude<DeclarationField, 'ground' | 'postalAddress'> | 'reach'

const day = z.iso.date()
const address = z.email()

/**
 * What a form declares, or what is wrong with it. Line breaks are kept in a reason and in an address by post alone, and
 * anything too long is cut, since a declaration is not refused for its length. A wished end that is no day is a fault;
 * one that is past is none, as it can only mean the earliest.
 */
export function readDeclaration(
  law: DeclarationLaw,
  form: Pick<URLSearchParams, 'get'>,
): { typed: TypedDeclaration; faults: DeclarationFault[]; fields: DeclaredFields } {
  const typed = Object.fromEntries(
    Object.entries(longest).map(([name, letters]) => {
      const asked = law.fields.some((field) => field === name)
      const lines = name === 'reason' || name === 'postalAddress'
      return [name, asked ? cleaned(form.get(name) ?? '', letters, lines) : '']
    }),
  ) as TypedDeclaration
  const isForCause = typed.ground === 'for_cause'
  const isMail = typed.email !== '' && address.safeParse(typed.email).success
  const faults: DeclarationFault[] = [
    ...(typed.name === '' ? (['name'] as const) : []),
    ...(typed.email !== '' && !isMail ? (['email'] as const) : []),
    ...(typed.email === '' && typed.postalAddress === '' ? (['reach'] as const) : []),
    ...(typed.contract === '' ? (['contract'] as const) : []),
    ...(isForCause && typed.reason === '' ? (['reason'] as const) : []),
    ...(typed.endsOn !== '' && !day.safeParse(typed.endsOn).success ? (['endsOn'] as const) : []),
  ]
  const asksGround = law.fields.includes('ground')
  return {
    typed,
    faults,
    fields: {
      ground: asksGround ? (isForCause ? 'for_cause' : 'ordinary') : null,
      reason: typed.reason || null,
      name: typed.name,
      email: typed.email || null,
      postalAddress: typed.postalAddress || null,
      contract: typed.contract,
      endsOn: typed.endsOn || null,
    },
  }
}

function cleaned(text: string, letters: number, hasLines: boolean): string {
  const kept = hasLines
    ? text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '')
    : text.replaceAll(/\p{Cc}+/gu, ' ')
  return [...kept.trim()].slice(0, letters).join('')
}
