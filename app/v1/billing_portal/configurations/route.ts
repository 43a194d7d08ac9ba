export { createConfiguration as POST } from '@/lib/api/configurations/create-configuration'
export { listConfigurations as GET } from '@/lib/api/configurations/list-configurations'
