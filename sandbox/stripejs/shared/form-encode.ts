import type { ApiParams, ApiValue } from './protocol'

/** Encodes parameters as Stripe's API takes them: `card[exp_month]=1&expand[0]=x`. Undefined values are left out. */
export function formEncode(params: ApiParams): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) append(form, name, value)
  return form
}

function append(form: URLSearchParams, name: string, value: ApiValue) {
  if (value === undefined) return
  if (value === null) form.append(name, '')
  else if (typeof value === 'object') {
    for (const [member, each] of Object.entries(value)) append(form, `${name}[${member}]`, each)
  } else form.append(name, String(value))
}
