/** How long a lease outlives a holder that crashed; a living one renews it in time. */
export const leaseSeconds = 30
