import type {
  FrameCall,
  FrameCalls,
  FrameConfig,
  FrameEvent,
  FromFrame,
  Hello,
  ToFrame,
  Welcome,
} from '../shared/protocol'
import { IntegrationError } from './integration-error'
import { randomId } from './random-id'

export interface OpenFrame {
  iframe: HTMLIFrameElement
  /** Rejects with IntegrationError when the frame is closed or reloaded before it answers. */
  call<Name extends FrameCall>(
    name: Name,
    argument: Parameters<FrameCalls[Name]>[0],
  ): Promise<ReturnType<FrameCalls[Name]>>
  close(): void
}

interface Pending {
  resolve(result: never): void
  reject(reason: Error): void
}

/**
 * Makes an iframe of the stand-in's origin, which the caller puts in the page. The frame greets with its instance id.
 * Only that greeting, from that origin and that window, gets the configuration and a private port.
 */
export function openFrame(options: {
  origin: string
  title: string
  /** The configuration is read at each greeting, because a frame that is moved in the page loads again. */
  config: () => FrameConfig
  onEvent: (event: FrameEvent) => void
}): OpenFrame {
  const { origin } = options
  const instance = randomId()
  const pending = new Map<number, Pending>()
  let port: MessagePort | null = null
  let waiting: ToFrame[] = []
  let calls = 0
  let closed = false

  const { kind, locale } = options.config()
  const iframe = document.createElement('iframe')
  iframe.name = `__privateStripeFrame${instance.slice(0, 8)}`
  iframe.title = options.title
  iframe.src = `${origin}/stripejs/frame?${new URLSearchParams({ instance, kind, locale, parent: location.origin })}`
  iframe.allow = 'payment *'

  function greet(event: MessageEvent) {
    if (event.origin !== origin || event.source !== iframe.contentWindow) return
    const hello = event.data as Hello
    if (hello?.type !== 'stripejs:hello' || hello.instance !== instance) return
    forget('The frame was loaded again before it answered.')
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => receive(data)
    const welcome: Welcome = { type: 'stripejs:welcome', instance, config: options.config() }
    iframe.contentWindow?.postMessage(JSON.parse(JSON.stringify(welcome)), origin, [channel.port2])
    for (const message of waiting) port.postMessage(message)
    waiting = []
  }

  function receive(message: FromFrame) {
    if (message.type === 'event') return options.onEvent(message.event)
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.type === 'answer') call?.resolve(message.result as never)
    else call?.reject(new Error(message.message))
  }

  /** Calls made before the first greeting stay waiting. Calls sent to a document that is gone are rejected. */
  function forget(reason: string) {
    if (!port && !closed) return
    port?.close()
    port = null
    for (const { reject } of pending.values()) reject(new IntegrationError(reason))
    pending.clear()
  }

  window.addEventListener('message', greet)
  return {
    iframe,
    call(call, argument) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new IntegrationError('This Element has been destroyed.'))
        const message: ToFrame = { id: (calls += 1), call, argument }
        pending.set(message.id, { resolve: resolve as Pending['resolve'], reject })
        if (port) port.postMessage(JSON.parse(JSON.stringify(message)))
        else waiting.push(JSON.parse(JSON.stringify(message)) as ToFrame)
      })
    },
    close() {
      closed = true
      window.removeEventListener('message', greet)
      forget('The Element was unmounted before it answered.')
      iframe.remove()
    },
  }
}
