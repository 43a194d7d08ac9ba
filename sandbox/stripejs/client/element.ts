import type { ElementOptions, FrameCall, FrameCalls, FrameConfig, FrameEvent, FrameKind } from '../shared/protocol'
import { translate } from '../shared/translate'
import { Emitter } from './emitter'
import { IntegrationError } from './integration-error'
import { openFrame, type OpenFrame } from './open-frame'
import { submitForm } from './submit-form'

/** The pixels around the fields leave room for focus rings, which an iframe would cut off. */
const bleed = 4

/** An Element is a frame in the page and its events. */
export class StripeElement {
  private readonly emitter = new Emitter()
  private frame: OpenFrame | null = null
  private container: HTMLElement | null = null
  private holder: HTMLElement | null = null
  private labels: HTMLElement[] = []
  private destroyed = false

  constructor(
    private readonly kind: FrameKind,
    private readonly origin: string,
    private readonly config: (options: ElementOptions) => FrameConfig,
    private options: ElementOptions,
    private readonly onDestroy: () => void,
  ) {}

  get isMounted(): boolean {
    return this.frame !== null
  }

  mount(target: string | HTMLElement): void {
    this.assertAlive()
    const container = typeof target === 'string' ? document.querySelector<HTMLElement>(target) : target
    if (!container?.isConnected) {
      throw new IntegrationError('The target you specified for mount() is not in the document.')
    }
    if (container === this.container) return
    this.unmount()
    const { locale } = this.config(this.options)
    const frame = openFrame({
      origin: this.origin,
      title: translate(locale)('frameTitle'),
      config: () => this.config(this.options),
      onEvent: (event) => this.receive(event),
    })
    // The frame has a light canvas. If the page's element had another scheme, the frame would be opaque.
    Object.assign(frame.iframe.style, {
      display: 'block',
      border: '0',
      margin: `-${bleed}px`,
      width: `calc(100% + ${bleed * 2}px)`,
      height: '0',
      minWidth: '100%',
      userSelect: 'none',
      colorScheme: 'light',
      overflow: 'hidden',
    })
    const holder = document.createElement('div')
    holder.className = '__PrivateStripeElement'
    // A flow root keeps the frame's negative margins from collapsing into the page's.
    holder.style.display = 'flow-root'
    holder.append(frame.iframe)
    container.replaceChildren(holder)
    container.classList.add('StripeElement', 'StripeElement--empty')
    Object.assign(this, { frame, container, holder })
    this.labels = labelsOf(container)
    for (const label of this.labels) label.addEventListener('click', this.focusFromLabel)
    queueMicrotask(() => this.emit('loaderstart', {}))
  }

  unmount(): void {
    this.frame?.close()
    this.holder?.remove()
    for (const label of this.labels) label.removeEventListener('click', this.focusFromLabel)
    for (const state of ['', '--focus', '--complete', '--empty', '--invalid']) {
      this.container?.classList.remove(`StripeElement${state}`)
    }
    this.frame = this.container = this.holder = null
  }

  destroy(): void {
    if (this.destroyed) return
    this.unmount()
    this.destroyed = true
    this.emitter.clear()
    this.onDestroy()
  }

  update(options: ElementOptions): this {
    this.assertAlive()
    this.options = { ...this.options, ...options }
    void this.refresh()
    return this
  }

  /** Sends the frame the changed options. A frame that is gone needs none. */
  async refresh(): Promise<void> {
    const config = this.config(this.options)
    if (!this.frame) return
    this.frame.iframe.title = translate(config.locale)('frameTitle')
    await this.frame.call('update', config).catch(ignoreClosing)
  }

  focus(): void {
    this.frame?.iframe.focus()
    void this.frame?.call('focus', undefined).catch(ignoreClosing)
  }

  blur(): void {
    void this.frame?.call('blur', undefined).catch(ignoreClosing)
  }

  clear(): void {
    void this.frame?.call('clear', undefined).catch(ignoreClosing)
  }

  /** The only payment method cannot be collapsed. */
  collapse(): this {
    return this
  }

  on(event: string, handler: (payload: unknown) => void): this {
    this.emitter.on(event, handler)
    return this
  }

  once(event: string, handler: (payload: unknown) => void): this {
    this.emitter.on(event, handler, true)
    return this
  }

  off(event: string, handler?: (payload: unknown) => void): this {
    this.emitter.off(event, handler)
    return this
  }

  async callFrame<Name extends FrameCall>(name: Name, argument: Parameters<FrameCalls[Name]>[0]) {
    if (!this.frame) throw new IntegrationError('The Element is not mounted.')
    return this.frame.call(name, argument)
  }

  private receive({ name, payload }: FrameEvent): void {
    if (name === 'height') {
      if (this.frame) this.frame.iframe.style.height = `${payload.pixels}px`
      return
    }
    if (name === 'submit') return submitForm(this.container)
    if (name === 'focus' || name === 'blur') this.container?.classList.toggle('StripeElement--focus', name === 'focus')
    if (name === 'change') {
      for (const state of ['complete', 'empty'] as const) {
        this.container?.classList.toggle(`StripeElement--${state}`, payload[state] === true)
      }
      this.container?.classList.toggle('StripeElement--invalid', Boolean(payload.error))
    }
    this.emit(name, payload)
  }

  private emit(event: string, payload: object): void {
    this.emitter.emit(event, { elementType: this.kind, ...payload })
  }

  private readonly focusFromLabel = () => this.focus()

  private assertAlive(): void {
    if (this.destroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.')
  }
}

/**
 * Finds a `<label>` around the container or for its id. A label does not work by itself here, because the container is
 * not a form control.
 */
function labelsOf(container: HTMLElement): HTMLElement[] {
  const around = container.closest('label')
  const named = container.id ? document.querySelectorAll<HTMLElement>(`label[for="${CSS.escape(container.id)}"]`) : []
  return [...(around ? [around] : []), ...named]
}

function ignoreClosing(error: unknown): void {
  if (!(error instanceof IntegrationError)) throw error
}
