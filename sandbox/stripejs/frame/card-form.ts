import { directionOf } from '../shared/direction-of'
import { guessCountry } from '../shared/guess-country'
import { parseExpiry } from '../shared/parse-expiry'
import { postalRule } from '../shared/postal-code'
import type { ApiError, ApiParams, BillingDetails, FrameConfig } from '../shared/protocol'
import { translate } from '../shared/translate'
import { brandOf, createCardFields, cvcLength, fieldFault, type FieldName } from './card-fields'
import { countryOptions } from './country-options'
import { element } from './element'
import { showIcons } from './show-icons'
import { createTestCards } from './test-cards-list'
import { termsText } from './terms-text'

export interface CardForm {
  root: HTMLElement
  update(config: FrameConfig): void
  focus(): void
  clear(): void
  /** Shows every fault, moves the focus to the first and names it. Without faults it answers an empty object. */
  validate(): { error?: ApiError }
  /** The card in the API's form. It never leaves this frame except to the API. */
  card(): ApiParams
  /** The billing details that the fields hold. */
  billingDetails(): BillingDetails
  /** The payload of a `change` event. */
  state(): Record<string, unknown>
}

const order: FieldName[] = ['number', 'expiry', 'cvc', 'country', 'postalCode']
const following: Partial<Record<FieldName, FieldName>> = { number: 'expiry', expiry: 'cvc' }

/** The form in the frame of a Payment or Card Element. It calls `changed` after each edit. */
export function createCardForm(first: FrameConfig, changed: () => void): CardForm {
  let config = first
  const fields = createCardFields(edited)
  const country = fields.country.input as HTMLSelectElement
  const heading = element('div', { class: 'Heading' })
  const terms = element('p', { class: 'TermsText' })
  const testCards = createTestCards(fill)
  const inputs = element('div', { class: 'Fields' }, ...order.map((name) => fields[name].root))
  const root = element('div', { class: 'Form' }, heading, inputs, terms, testCards.root)

  for (const name of order) {
    fields[name].input.addEventListener('blur', () => {
      if (fields[name].input.value) showFault(name)
    })
  }
  fillCountries()
  const known = config.options.defaultValues?.billingDetails?.address
  country.value = known?.country ?? guessCountry(config.locale, config.browserLanguage)
  fields.postalCode.input.value = known?.postal_code ?? config.options.value?.postalCode ?? ''
  render()

  function render() {
    const text = translate(config.locale)
    const { options, kind } = config
    document.documentElement.lang = config.locale
    document.documentElement.dir = directionOf(config.locale)
    root.dataset.kind = kind
    root.dataset.inputs = config.appearance.inputs ?? 'spaced'
    root.dataset.labels = config.appearance.labels === 'floating' ? 'floating' : 'above'
    fields.number.setLabel(text('cardNumber'))
    fields.expiry.setLabel(text('expiry'))
    fields.cvc.setLabel(text('cvc'))
    fields.country.setLabel(text('country'))
    fields.expiry.input.setAttribute('placeholder', text('expiryPlaceholder'))
    const layout = typeof options.layout === 'object' ? options.layout.type : options.layout
    heading.textContent = text('card')
    heading.hidden = layout !== 'accordion' || kind === 'card'
    terms.textContent = termsText(config)
    terms.hidden = !terms.textContent
    fields.country.setHidden(kind === 'card' || !isAsked(options.fields, 'country'))
    testCards.translate(text)
    for (const name of order) fields[name].input.disabled = options.readOnly === true || options.disabled === true
    renderPostalCode()
    renderBrand()
    for (const name of order) if (fields[name].input.hasAttribute('aria-invalid')) showFault(name)
  }

  function renderPostalCode() {
    const rule = postalRule(country.value)
    const { options, kind } = config
    const asked = kind === 'card' ? !options.hidePostalCode : isAsked(options.fields, 'postalCode')
    fields.postalCode.setHidden(!rule || !asked)
    if (!rule) return
    fields.postalCode.setLabel(translate(config.locale)(rule.label))
    fields.postalCode.input.setAttribute('placeholder', rule.placeholder)
    fields.postalCode.input.setAttribute('inputmode', rule.digitsOnly ? 'numeric' : 'text')
  }

  function renderBrand() {
    const length = cvcLength(fields.number.input.value)
    fields.cvc.setHint(translate(config.locale)(length === 4 ? 'cvcHint4' : 'cvcHint3'))
    showIcons(fields, brandOf(fields), length)
  }

  function fillCountries() {
    const chosen = country.value
    const options = countryOptions(config.locale)
    country.replaceChildren(...options.map(({ code, name }) => element('option', { value: code }, name)))
    country.value = chosen
  }

  function edited(name: FieldName, typedAtEnd: boolean) {
    const fault = fieldFault(fields, name, new Date())
    // A definite fault is shown while the customer types. An incomplete value counts only once the field is left.
    if (fault === null || fault.startsWith('incomplete')) fields[name].setError(null)
    else showFault(name)
    if (name === 'number') renderBrand()
    if (name === 'country') renderPostalCode()
    const next = following[name]
    const isHere = document.activeElement === fields[name].input
    if (typedAtEnd && fault === null && next && isHere) fields[next].input.focus()
    changed()
  }

  function showFault(name: FieldName) {
    const code = fieldFault(fields, name, new Date())
    fields[name].setError(code && translate(config.locale)(code))
  }

  function fill(number: string) {
    const later = String((new Date().getFullYear() + 5) % 100).padStart(2, '0')
    set('number', number)
    set('expiry', `12 / ${later}`)
    set('cvc', '1234'.slice(0, cvcLength(number)))
    set('postalCode', postalRule(country.value)?.placeholder ?? '')
  }

  function set(name: FieldName, value: string) {
    fields[name].input.value = value
    fields[name].input.dispatchEvent(new Event('input', { bubbles: true }))
    showFault(name)
  }

  return {
    root,
    update(next) {
      const relabel = next.locale !== config.locale
      config = next
      if (relabel) fillCountries()
      render()
    },
    focus: () => fields.number.input.focus(),
    clear() {
      for (const name of order) if (name !== 'country') fields[name].input.value = ''
      for (const name of order) fields[name].setError(null)
      renderBrand()
      changed()
    },
    validate() {
      const now = new Date()
      const faulty = order.filter((name) => fieldFault(fields, name, now))
      for (const name of order) showFault(name)
      const [name] = faulty
      const code = name && fieldFault(fields, name, now)
      if (!name || !code) return {}
      fields[name].input.focus()
      return { error: { type: 'validation_error', code, message: translate(config.locale)(code) } }
    },
    card() {
      const expiry = parseExpiry(fields.expiry.input.value, new Date())
      return {
        number: fields.number.input.value.replace(/\D/g, ''),
        exp_month: expiry?.month,
        exp_year: expiry?.year,
        cvc: fields.cvc.input.value,
      }
    },
    billingDetails() {
      const { name, email, phone, address } = config.options.defaultValues?.billingDetails ?? {}
      const shown = {
        ...(!fields.country.root.hidden && { country: country.value }),
        ...(!fields.postalCode.root.hidden && { postal_code: fields.postalCode.input.value.trim() }),
      }
      const person = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) }
      return { ...person, address: { ...address, ...shown } }
    },
    state() {
      const now = new Date()
      const faults = order.map((name) => fieldFault(fields, name, now))
      const typed: FieldName[] = ['number', 'expiry', 'cvc']
      const common = {
        empty: typed.every((name) => fields[name].input.value === ''),
        complete: faults.every((fault) => fault === null),
      }
      if (config.kind === 'payment') return { ...common, collapsed: false, value: { type: 'card' } }
      const code = faults.find((fault) => fault && !fault.startsWith('incomplete'))
      return {
        ...common,
        brand: brandOf(fields),
        value: { postalCode: fields.postalCode.input.value },
        error: code && { type: 'validation_error', code, message: translate(config.locale)(code) },
      }
    },
  }
}

/** Whether the form must ask for a part of the address, by the element's options. */
function isAsked(fields: FrameConfig['options']['fields'], part: 'country' | 'postalCode'): boolean {
  const details = fields?.billingDetails
  const address = typeof details === 'object' ? details.address : details
  return (typeof address === 'object' ? address[part] : address) !== 'never'
}
