import type { DetailsResultView } from '@/lib/tasks/details/load-result'

/** A change of details that was made: another address, and a tax id that the register still checks. */
export function sampleDetails(now: Date): DetailsResultView {
  const taxId = { type: 'eu_vat', value: 'DE123456789' }
  return {
    request: {
      id: 'sample',
      kind: 'details',
      status: 'done',
      reference: 'SAMPLE-1234',
      receivedAt: now,
      completedAt: now,
      refused: null,
      mirrored: true,
      input: {
        fields: ['name', 'address'],
        details: {
          name: 'Martin & Co.',
          email: 'ada.martin@example.com',
          phone: null,
          address: {
            line1: 'Hauptstraße 5',
            line2: null,
            city: 'Berlin',
            state: null,
            postalCode: '10827',
            country: 'DE',
          },
          shipping: null,
          preferred_locales: [],
        },
        add: [taxId],
        remove: [],
        newEmail: null,
      },
    },
    taxIds: [{ ...taxId, verification: 'pending' }],
  }
}
