import { useQuery } from '@tanstack/react-query'
import { api } from '@/lib/api'
import { useLanguage } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import type { Job, Profile, Target } from './types'
import { isRunning } from './words'

/** What this person may import, named in the reader's language. */
export function useTargets() {
  const language = useLanguage()
  return useQuery({
    queryKey: keys.list('import-targets', { language }),
    queryFn: ({ signal }) => api.get<Target[]>('/api/import-targets', undefined, signal),
    staleTime: 300_000,
  })
}

/** Names a target by its key; the key itself until the names are there. */
export function useTargetName(): (key: string) => string {
  const { data } = useTargets()
  return (key) => data?.find((target) => target.key === key)?.name ?? key
}

export const profilesKey = keys.lists('import-profiles')

export function useProfiles(target: string | undefined) {
  return useQuery({
    queryKey: profilesKey,
    queryFn: ({ signal }) => api.get<Profile[]>('/api/import-profiles', undefined, signal),
    select: (all) => all.filter((profile) => profile.target === target),
    enabled: target !== undefined,
  })
}

/** One import. While it runs its counts are read every second, besides what the live feed tells. */
export function useJob(id: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: keys.one('imports', id, language),
    queryFn: ({ signal }) => api.get<Job>(`/api/imports/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? 1_000 : false),
  })
}
