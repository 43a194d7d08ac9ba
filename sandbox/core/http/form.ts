import { plainOf, type FormTree } from './parse-form'
import { booleanOf } from './boolean-of'
import { invalidRequest, parameterMissing } from './stripe-error'

/**
 * A form holds the parameters of a call. Every reader returns `undefined` for an absent parameter and `null` for an
 * empty one, which is how a caller unsets a value. Every reader throws Stripe's error for a value of the wrong type.
 */
export class Form {
  constructor(
    private readonly tree: FormTree,
    private readonly path = '',
    private readonly read = new Set<string>(),
  ) {}

  /** Returns the parameters that were sent but never read, named as Stripe reports them in `param`. */
  unread(): string[] {
    return Object.entries(this.tree).flatMap(([name, value]) => {
      const param = this.nameOf(name)
      if (typeof value === 'string') return this.read.has(param) ? [] : [param]
      return new Form(value, param, this.read).unread()
    })
  }

  /** Returns the name as Stripe reports it in `param`: `items[0][price]`. */
  nameOf(name: string): string {
    return this.path ? `${this.path}[${name}]` : name
  }

  has(name: string): boolean {
    return this.tree[name] !== undefined
  }

  /** Tells whether the parameter was sent with members: `name[member]=…`. */
  isHash(name: string): boolean {
    return typeof this.tree[name] === 'object'
  }

  names(): string[] {
    return Object.keys(this.tree)
  }

  text(name: string): string | null | undefined {
    const value = this.valueOf(name)
    if (value === undefined) return undefined
    if (typeof value === 'object') throw invalidRequest(`Invalid string: ${JSON.stringify(value)}`, this.nameOf(name))
    return value === '' ? null : value
  }

  requiredText(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw parameterMissing(this.nameOf(name))
    if (value === null) throw this.empty(name)
    return value
  }

  integer(name: string): number | null | undefined {
    const value = this.text(name)
    if (value === undefined || value === null) return value
    const number = Number(value)
    if (/^[+-]?\d+$/.test(value) && Number.isSafeInteger(number)) return number
    throw invalidRequest(`Invalid integer: ${value}`, this.nameOf(name), 'parameter_invalid_integer')
  }

  requiredInteger(name: string): number {
    const value = this.integer(name)
    if (value === undefined) throw parameterMissing(this.nameOf(name))
    if (value === null) throw this.empty(name)
    return value
  }

  /** Reads a decimal number as text, so that no digit is lost. */
  decimal(name: string): string | null | undefined {
    const value = this.text(name)
    if (value === undefined || value === null) return value
    if (/^[+-]?\d+(\.\d{1,12})?$/.test(value)) return value.replace('+', '')
    throw invalidRequest(`Invalid decimal: ${value}; must contain at most twelve decimal places.`, this.nameOf(name))
  }

  boolean(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const boolean = booleanOf(value ?? '')
    if (boolean !== undefined) return boolean
    throw invalidRequest(`Invalid boolean: ${value ?? ''}`, this.nameOf(name))
  }

  /** Reads Unix seconds. `now` stands for the given moment where the parameter accepts it. */
  timestamp(name: string, now?: number): number | null | undefined {
    if (now !== undefined && this.valueOf(name) === 'now') return now
    return this.integer(name)
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null | undefined {
    const value = this.text(name)
    if (value === undefined || value === null) return value
    const found = values.find((each) => each === value)
    if (found) return found
    const list = [values.slice(0, -1).join(', '), values.at(-1)].filter(Boolean).join(', or ')
    throw invalidRequest(`Invalid ${this.nameOf(name)}: must be one of ${list}`, this.nameOf(name))
  }

  form(name: string): Form | null | undefined {
    const value = this.valueOf(name)
    if (value === undefined) return undefined
    if (value === '') return null
    if (typeof value === 'string') throw invalidRequest('Invalid object', this.nameOf(name))
    return new Form(value, this.nameOf(name), this.read)
  }

  /** Reads the elements of a list of objects. */
  forms(name: string): Form[] | null | undefined {
    const value = this.form(name)
    return value && value.names().map((index) => value.form(index) ?? new Form({}, value.nameOf(index), this.read))
  }

  /** Reads the elements of a list of texts. */
  texts(name: string): string[] | null | undefined {
    const value = this.valueOf(name)
    if (typeof value === 'string' && value !== '') throw invalidRequest('Invalid array', this.nameOf(name))
    const list = this.form(name)
    return list && list.names().map((index) => list.text(index) ?? '')
  }

  /** Returns a parameter as sent, with all its members. */
  raw(name: string): string | FormTree | undefined {
    const value = this.valueOf(name)
    if (typeof value === 'object') this.readBelow(name, value)
    return value
  }

  /** Returns all members as sent, with lists as arrays. */
  plain(): Record<string, unknown> {
    return Object.fromEntries(this.names().map((name) => [name, plainOf(this.raw(name) ?? '')]))
  }

  private valueOf(name: string): string | FormTree | undefined {
    this.read.add(this.nameOf(name))
    return this.tree[name]
  }

  private readBelow(name: string, tree: FormTree): void {
    const below = new Form(tree, this.nameOf(name), this.read)
    for (const member of below.names()) below.raw(member)
  }

  private empty(name: string) {
    const param = this.nameOf(name)
    return invalidRequest(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however ` +
        `'${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      param,
      'parameter_invalid_empty',
    )
  }
}
