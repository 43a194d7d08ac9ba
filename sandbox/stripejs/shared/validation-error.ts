/** What Stripe.js answers for a field that cannot be sent. */
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
