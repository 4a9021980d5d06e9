import { useQuery } from '@tanstack/react-query'
import { api } from '@/lib/api'
import { useLanguage } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import type { Department, Role } from './types'

/** The roles, named in the reader's language. */
export function useRoles() {
  const language = useLanguage()
  return useQuery({
    queryKey: keys.list('roles', { language }),
    queryFn: ({ signal }) => api.get<Role[]>('/api/roles', undefined, signal),
    staleTime: Infinity,
  })
}

export function useRoleName(): (role: string) => string {
  const { data } = useRoles()
  return (role) => data?.find((each) => each.role === role)?.name ?? role
}

export function useDepartments() {
  return useQuery({
    queryKey: keys.lists('departments'),
    queryFn: ({ signal }) => api.get<Department[]>('/api/departments', undefined, signal),
  })
}
