/** The one merchant of a bench. */
export const merchantId = 'm_bench'
