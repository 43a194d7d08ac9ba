import type { z } from 'zod'
import { refuse, type ApiFailure } from './api-failure'

/** Stripe's error for the first invalid parameter, in Stripe's words. */
export function inputFailure(issue: z.core.$ZodIssue | undefined): ApiFailure {
  if (!issue) return refuse('The request could not be read.')
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => paramName([...issue.path, key]))
    const message = `Received unknown parameter${names.length > 1 ? 's' : ''}: ${names.join(', ')}`
    return refuse(message, { code: 'parameter_unknown', param: names[0] ?? '' })
  }
  const param = paramName(issue.path)
  if (isMissing(issue)) {
    return refuse(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  }
  if (issue.input === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`
    return refuse(message, { code: 'parameter_invalid_empty', param })
  }
  return refuse(messageOf(issue, param), { param })
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'custom') return issue.params?.missing === true
  // Of a choice by `type`, the input is the whole object.
  if (issue.code === 'invalid_union') return valueAt(issue) === undefined
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined
}

/** What was sent for the parameter that an issue is about. */
function valueAt({ input, path }: z.core.$ZodIssue): unknown {
  const last = path.at(-1)
  return typeof input === 'object' && input !== null && last !== undefined
    ? (input as Record<PropertyKey, unknown>)[last]
    : input
}

function messageOf(issue: z.core.$ZodIssue, param: string): string {
  switch (issue.code) {
    case 'invalid_value':
      return isBoolean(issue.values)
        ? `Invalid boolean: ${shown(issue.input)}`
        : `Invalid ${param}: must be one of ${among(issue.values.map(String))}`
    case 'invalid_union':
      return `Invalid ${param}: must be one of ${among(choicesOf(issue))}`
    case 'invalid_type':
      if (issue.expected === 'array') return 'Invalid array'
      return issue.expected === 'string' ? `Invalid string: ${shown(issue.input)}` : 'Invalid object'
    case 'invalid_key': {
      const key = String(issue.path.at(-1))
      return `Metadata keys can have up to 40 characters, but you passed in a key that is ${key.length} characters. Invalid key: ${shown(key)}`
    }
    case 'too_big':
    case 'too_small':
      return outOfBounds(issue)
    default:
      // Our own schemas write the rest, and begin with what kind of value it is.
      return `Invalid ${issue.message}`
  }
}

function outOfBounds(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const [most, bound] = issue.code === 'too_big' ? [true, issue.maximum] : [false, issue.minimum]
  switch (issue.origin) {
    case 'string':
      return `Invalid string: ${shown(issue.input)}; must be at ${most ? 'most' : 'least'} ${bound} characters`
    case 'array':
      return `Invalid array: must have at ${most ? 'most' : 'least'} ${bound} items`
    default:
      return `Invalid integer: must be ${most ? 'less' : 'greater'} than or equal to ${bound}`
  }
}

/** The values of `type` that a choice has. */
function choicesOf({ options }: z.core.$ZodIssueInvalidUnion & { options?: unknown }): string[] {
  return Array.isArray(options) ? options.map(String) : []
}

function isBoolean(values: readonly unknown[]): boolean {
  return values.length === 2 && values.includes('true') && values.includes('false')
}

/** `a, b, or c`, as Stripe lists them */
function among(values: string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(values)
}

/** A value in a message, shortened as at Stripe. */
function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
  return text.length > 20 ? `${text.slice(0, 10)}…${text.slice(-4)}` : text
}

/** `features[subscription_cancel][mode]` */
function paramName([first = '', ...rest]: readonly PropertyKey[]): string {
  return `${String(first)}${rest.map((part) => `[${String(part)}]`).join('')}`
}
