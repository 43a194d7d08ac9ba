/** The version of Stripe's API that every object is shaped by: the one the installed SDK pins. */
export const apiVersion = '2026-10-28.endive'
