/** How long a lease outlives a crashed holder. A living holder renews it in time. */
export const leaseSeconds = 30
