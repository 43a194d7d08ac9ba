/** The metadata key of a subscription for the ended one that it replaces. */
export const resubscribedFromKey = 'portico_resubscribed_from'

/** The metadata key of an object for the customer's intent that made it. */
export const intentKey = 'portico_intent'
