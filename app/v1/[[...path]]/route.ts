import { unknownUrl } from '@/lib/api/failures/unknown-url'

// Whatever else a library of Stripe's may ask of this host.
export { unknownUrl as DELETE, unknownUrl as GET, unknownUrl as POST }
