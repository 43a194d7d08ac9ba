export const merchantId = 'm_bench'
