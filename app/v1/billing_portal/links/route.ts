export { createLink as POST } from '@/lib/api/links/create-link'
export { listLinks as GET } from '@/lib/api/links/list-links'
