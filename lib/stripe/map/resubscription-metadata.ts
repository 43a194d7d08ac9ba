/** In a subscription's metadata: the ended one that it takes the place of. */
export const resubscribedFromKey = 'portico_resubscribed_from'

/** In an object's metadata: what the customer asked for by which it was made. */
export const intentKey = 'portico_intent'
