/** A discount that a merchant's deep link brings along: the id of a coupon or of a promotion code. */
export type OfferedDiscount = { coupon: string } | { promotionCode: string }
