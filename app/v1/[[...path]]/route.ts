import { unknownUrl } from '@/lib/api/failures/unknown-url'

// All other paths that a Stripe library may call.
export { unknownUrl as DELETE, unknownUrl as GET, unknownUrl as POST }
