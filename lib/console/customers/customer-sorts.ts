/** What the console's list of customers can be sorted by; the first without being asked. */
export const customerSorts = ['newest', 'next_charge', 'name'] as const

export type CustomerSort = (typeof customerSorts)[number]
