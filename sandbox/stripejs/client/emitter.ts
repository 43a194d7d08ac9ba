type Handler = (payload: unknown) => void

/** The `on`, `once` and `off` of an element. After a handler throws, the next ones are still called. */
export class Emitter {
  private readonly handlers = new Map<string, { handler: Handler; once: boolean }[]>()

  on(event: string, handler: Handler, once = false) {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), { handler, once }])
  }

  off(event: string, handler?: Handler) {
    const rest = handler ? (this.handlers.get(event) ?? []).filter((entry) => entry.handler !== handler) : []
    this.handlers.set(event, rest)
  }

  emit(event: string, payload: unknown) {
    for (const entry of this.handlers.get(event) ?? []) {
      if (entry.once) this.off(event, entry.handler)
      try {
        entry.handler(payload)
      } catch (error) {
        reportError(error)
      }
    }
  }

  clear() {
    this.handlers.clear()
  }
}
