import { useQuery } from '@tanstack/react-query'
import { api } from '@/lib/api'
import { useLanguage } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import type { Difference, Draft, Version, VersionHead } from './types'

export function useVersions() {
  return useQuery({
    queryKey: keys.lists('regulation'),
    queryFn: ({ signal }) => api.get<VersionHead[]>('/api/regulation/versions', undefined, signal),
  })
}

export function useVersion(number: string) {
  return useQuery({
    queryKey: keys.one('regulation', 'versions', number),
    queryFn: ({ signal }) => api.get<Version>(`/api/regulation/versions/${number}`, undefined, signal),
    staleTime: 300_000,
  })
}

/** What changed; `path` after /api/regulation/. */
export function useDifferences(path: string, enabled = true) {
  const language = useLanguage()
  return useQuery({
    queryKey: keys.one('regulation', path, 'differences', language),
    queryFn: ({ signal }) => api.get<Difference[]>(`/api/regulation/${path}/differences`, undefined, signal),
    enabled,
  })
}

export const DRAFT = keys.one('regulation', 'draft')

/** The open draft; null when there is none. */
export function useDraftOfRegulation() {
  return useQuery({
    queryKey: DRAFT,
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Draft>('/api/regulation/draft', undefined, signal)
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })
}
