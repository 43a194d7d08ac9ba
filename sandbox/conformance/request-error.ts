import type { ParamFault } from './coerce-params'

/** The `error` of a refused request, in Stripe's shape. */
export interface RequestError {
  type: 'invalid_request_error'
  message: string
  code?: string
  doc_url?: string
  param?: string
}

/**
 * Stripe's error for faulty parameters. It names all unknown ones in one message, else the first unreadable value,
 * else the first missing one. Null means there is no fault.
 */
export function requestError(faults: readonly ParamFault[]): RequestError | null {
  const unknown = faults.filter(({ kind }) => kind === 'unknown').map(({ param }) => param)
  if (unknown[0] !== undefined) {
    const plural = unknown.length > 1 ? 's' : ''
    return withCode('parameter_unknown', `Received unknown parameter${plural}: ${unknown.join(', ')}`, unknown[0])
  }
  const invalid = faults.find(({ kind }) => kind !== 'missing')
  return invalid ? invalidError(invalid) : missingError(faults)
}

function missingError([first]: readonly ParamFault[]): RequestError | null {
  return first ? withCode('parameter_missing', `Missing required param: ${first.param}.`, first.param) : null
}

function invalidError(fault: ParamFault): RequestError {
  const { param } = fault
  switch (fault.kind) {
    case 'empty':
      return withCode(
        'parameter_invalid_empty',
        `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; ` +
          `however '${param}' cannot be unset. You should remove '${param}' from your request or supply a ` +
          'non-empty value.',
        param,
      )
    case 'integer':
      return withCode('parameter_invalid_integer', `Invalid integer: ${shown(fault.value)}`, param)
    case 'enum':
      return plain(`Invalid ${param}: must be one of ${alternatives(fault.allowed)}`, param)
    case 'number':
      return plain(`Invalid decimal: ${shown(fault.value)}`, param)
    case 'boolean':
      return plain(`Invalid boolean: ${shown(fault.value)}`, param)
    case 'string':
      return plain(`Invalid string: ${shown(fault.value)}`, param)
    default:
      return plain(`Invalid ${fault.kind}`, param)
  }
}

function withCode(code: string, message: string, param: string): RequestError {
  const doc = `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`
  return { code, doc_url: doc, message, param, type: 'invalid_request_error' }
}

function plain(message: string, param: string): RequestError {
  return { message, param, type: 'invalid_request_error' }
}

function alternatives(values: readonly string[]): string {
  if (values.length < 3) return values.join(' or ')
  return `${values.slice(0, -1).join(', ')}, or ${values.at(-1)}`
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
