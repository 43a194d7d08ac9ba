export { getLink as GET } from '@/lib/api/links/get-link'
export { revokeLink as DELETE } from '@/lib/api/links/revoke-link'
