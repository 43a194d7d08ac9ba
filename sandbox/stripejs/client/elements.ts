import type { ElementOptions, FrameAppearance, FrameConfig, FrameFont, FrameKind } from '../shared/protocol'
import { intentOfSecret } from '../shared/intent-of-secret'
import type { StripeJsLocale } from '../shared/resolve-locale'
import { StripeElement } from './element'
import { IntegrationError } from './integration-error'
import type { StripeContext } from './stripe-context'

export interface ElementsOptions {
  clientSecret?: string
  mode?: string
  amount?: number
  currency?: string
  setupFutureUsage?: string | null
  locale?: string
  appearance?: FrameAppearance
  fonts?: FrameFont[]
  [option: string]: unknown
}

const built = ['payment', 'card']
const modes = ['payment', 'setup', 'subscription']

/** `stripe.elements(options)` makes the elements of one form and their shared state. */
export class Elements {
  private readonly elements = new Map<string, StripeElement>()
  private submitted = false

  constructor(
    private readonly context: StripeContext,
    private options: ElementsOptions = {},
  ) {
    if (options.clientSecret !== undefined && !intentOfSecret(options.clientSecret)) {
      throw new IntegrationError(
        'Invalid value for elements(): clientSecret should be a client secret of the form ${id}_secret_${secret}. ' +
          `You specified: ${String(options.clientSecret)}.`,
      )
    }
    const { mode, amount, currency } = options
    if (mode !== undefined && !modes.includes(mode)) {
      throw new IntegrationError(
        `Invalid value for elements(): mode should be one of ${modes.join(', ')}. You specified: ${mode}.`,
      )
    }
    if (mode !== undefined && mode !== 'setup' && (!currency || !Number.isInteger(amount))) {
      throw new IntegrationError(`Missing value for elements(): amount and currency are required in mode ${mode}.`)
    }
  }

  create(type: string, options: ElementOptions = {}): StripeElement {
    if (!built.includes(type)) {
      throw new IntegrationError(`The sandbox's Stripe.js has no "${type}" Element; it has ${built.join(' and ')}.`)
    }
    if (this.elements.has(type)) {
      throw new IntegrationError(`Can only create one Element of type ${type} through the instance.`)
    }
    const kind = type as FrameKind
    const element = new StripeElement(
      kind,
      this.context.origin,
      (own: ElementOptions): FrameConfig => this.frameConfig(kind, own),
      options,
      () => this.elements.delete(type),
    )
    this.elements.set(type, element)
    return element
  }

  getElement(type: string): StripeElement | null {
    return this.elements.get(type) ?? null
  }

  async update(patch: ElementsOptions = {}): Promise<void> {
    this.options = { ...this.options, ...patch }
    await Promise.all(Array.from(this.elements.values(), (element) => element.refresh()))
  }

  /** Shows the faults of the fields. It must be called before confirming an intent that is made after the form. */
  async submit() {
    const element = this.cardElement()
    const { error } = await element.callFrame('validate', undefined)
    this.submitted = !error
    return error ? { error } : { selectedPaymentMethod: 'card' }
  }

  /** Reads the intent again after the server has changed it. */
  async fetchUpdates(): Promise<{ error?: unknown }> {
    const intent = intentOfSecret(this.options.clientSecret)
    if (!intent) throw new IntegrationError('elements.fetchUpdates() needs elements created with a clientSecret.')
    const { error } = await this.context.request('GET', intent.path, { client_secret: intent.clientSecret })
    return error ? { error } : {}
  }

  /** The element whose fields hold the card. */
  cardElement(): StripeElement {
    const element = this.elements.get('payment') ?? this.elements.get('card')
    if (!element?.isMounted) {
      throw new IntegrationError(
        'Invalid value for elements: it should have a mounted Payment Element or Card Element.',
      )
    }
    return element
  }

  get locale(): StripeJsLocale {
    return this.context.resolveLocale(this.options.locale ?? null)
  }

  get clientSecret(): string | null {
    return this.options.clientSecret ?? null
  }

  /** What the page told of the intent before it was made; null where the intent came first. */
  get told(): Pick<ElementsOptions, 'mode' | 'currency' | 'setupFutureUsage'> | null {
    return this.options.mode === undefined ? null : this.options
  }

  /** Whether `submit` must be called before confirming an intent that is made after the form. */
  get owesSubmit(): boolean {
    return this.options.mode !== undefined && !this.submitted
  }

  private frameConfig(kind: FrameKind, options: ElementOptions): FrameConfig {
    const { appearance, fonts, mode, clientSecret } = this.options
    return {
      kind,
      publishableKey: this.context.publishableKey,
      stripeAccount: this.context.stripeAccount,
      locale: this.locale,
      browserLanguage: navigator.language,
      clientSecret: clientSecret ?? null,
      mode: mode ?? null,
      appearance: appearance ?? {},
      fonts: fonts ?? [],
      options,
    }
  }
}
