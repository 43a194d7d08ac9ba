/**
 * The requests, by their headers, whose form was already refused and logged. Without JavaScript, the same request goes
 * on to render its page, which is refused for the same reason and must not be logged twice.
 */
export const refusedForms = new WeakSet<object>()
