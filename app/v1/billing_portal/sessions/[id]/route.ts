export { endSession as DELETE } from '@/lib/api/sessions/end-session'
export { getSession as GET } from '@/lib/api/sessions/get-session'
