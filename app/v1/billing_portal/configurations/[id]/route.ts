export { getConfiguration as GET } from '@/lib/api/configurations/get-configuration'
export { updateConfiguration as POST } from '@/lib/api/configurations/update-configuration'
