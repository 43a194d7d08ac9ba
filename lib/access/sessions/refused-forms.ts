/**
 * The requests, by their headers, whose form was refused and logged for want of a session. Sent without JavaScript, a form's
 * request goes on to render its page, which is refused for the same reason.
 */
export const refusedForms = new WeakSet<object>()
