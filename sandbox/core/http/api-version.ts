/** Every object has the shape of this version of Stripe's API, which the installed SDK pins. */
export const apiVersion = '2026-10-28.endive'
