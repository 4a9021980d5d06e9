import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { texts } from './texts'
import type { Channel, Endpoint, Kind, Message, Preferences, Rule, Story } from './types'

const RESOURCE = 'notifications'

export function useUnread() {
  return useQuery({
    queryKey: keys.one(RESOURCE, 'unread'),
    queryFn: ({ signal }) => api.get<{ unread: number }>('/api/notifications/unread', undefined, signal),
    select: ({ unread }) => unread,
  })
}

/** Marks messages as read; none named means all of them. */
export function useRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: number[]) =>
      ids.length > 0 ? api.post('/api/notifications/read', { ids }) : api.post('/api/notifications/read-all', {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all(RESOURCE) }),
    onError: (error) => toast.problem(asProblem(error).message),
  })
}

export function useKinds() {
  return useQuery({
    queryKey: keys.one(RESOURCE, 'kinds'),
    queryFn: ({ signal }) => api.get<Kind[]>('/api/notifications/kinds', undefined, signal),
    staleTime: 300_000,
  })
}

export function useRules() {
  return useQuery({
    queryKey: keys.all('notifications/rules'),
    queryFn: ({ signal }) => api.get<Rule[]>('/api/notifications/rules', undefined, signal),
  })
}

export function useEndpoints() {
  return useQuery({
    queryKey: keys.all('notifications/endpoints'),
    queryFn: ({ signal }) => api.get<Endpoint[]>('/api/notifications/endpoints', undefined, signal),
  })
}

export function usePreferences() {
  return useQuery({
    queryKey: keys.one(RESOURCE, 'preferences'),
    queryFn: ({ signal }) => api.get<Preferences>('/api/notifications/preferences', undefined, signal),
    // what is being edited is not read away
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

export function useStory(id: number) {
  return useQuery({
    queryKey: keys.one('notifications/log', id),
    queryFn: ({ signal }) => api.get<Story>(`/api/notifications/log/${id}`, undefined, signal),
  })
}

/** Changes rules one tick at a time. */
export function useRuleChange() {
  const t = useTexts(texts)
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (change: { rule?: Rule; wanted: Omit<Rule, 'id' | 'version'>; remove?: boolean }) => {
      const { rule, wanted, remove } = change
      if (rule && remove) await api.delete(`/api/notifications/rules/${rule.id}`)
      else if (rule)
        await api.put(`/api/notifications/rules/${rule.id}`, { least: wanted.least, enabled: wanted.enabled, version: rule.version })
      else await api.post('/api/notifications/rules', wanted)
    },
    onSuccess: () => toast.done(t('changed')),
    onError: (error) => toast.problem(asProblem(error).message),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all('notifications/rules') }),
  })
}

/** Really sends a message, to oneself or to an endpoint, and says what came of it. */
export function useTrial() {
  const t = useTexts(texts)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (where: Channel | number) =>
      api.post<Story>(typeof where === 'number' ? `/api/notifications/endpoints/${where}/trial` : `/api/notifications/trials/${where}`, {}),
    onSuccess: ({ message, attempts }) => {
      const proof = (attempts.at(-1)?.proof ?? '').slice(0, 120)
      if (message.state === 'SENT') toast.done(t('trySent', { proof }))
      else toast.problem(t('tryFailed', { proof }))
    },
    onError: (error) => toast.problem([asProblem(error).message, ...asProblem(error).unmet.map((one) => one.message)].at(-1)!),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all('notifications/log') }),
  })
}

export type { Message }
