export { createSession as POST } from '@/lib/api/sessions/create-session'
export { listSessions as GET } from '@/lib/api/sessions/list-sessions'
