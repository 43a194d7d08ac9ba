/** Makes the error that Stripe.js answers for an invalid field. */
export type ValidationCode =
  | 'incomplete_number'
  | 'invalid_number'
  | 'incomplete_expiry'
  | 'invalid_expiry_month'
  | 'invalid_expiry_month_past'
  | 'invalid_expiry_year_past'
  | 'invalid_expiry_year'
  | 'incomplete_cvc'
  | 'incomplete_country'
  | 'incomplete_zip'
  | 'invalid_zip'
