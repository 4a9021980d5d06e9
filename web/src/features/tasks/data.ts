import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '@/lib/api'
import { keys } from '@/lib/queries'
import type { Day, HandOver, Load, Receiver, Task, TaskEvent } from './types'

/** Everything about tasks reads again when the live feed says that one of them changed. */
export const RESOURCE = 'tasks'

/** Countdowns move by themselves; what falls due is announced, and this catches what an open page missed. */
const AGAIN = 60_000

export function useDay() {
  return useQuery({
    queryKey: keys.one(RESOURCE, 'day'),
    queryFn: ({ signal }) => api.get<Day>('/api/my-day', undefined, signal),
    refetchInterval: AGAIN,
  })
}

export function useTask(id: string) {
  return useQuery({
    queryKey: keys.one(RESOURCE, id),
    queryFn: ({ signal }) => api.get<Task>(`/api/tasks/${id}`, undefined, signal),
  })
}

export function useHistory(id: number) {
  return useQuery({
    queryKey: keys.one(RESOURCE, id, 'history'),
    queryFn: ({ signal }) => api.get<TaskEvent[]>(`/api/tasks/${id}/history`, undefined, signal),
  })
}

export function useHandOvers() {
  return useQuery({
    queryKey: keys.one(RESOURCE, 'hand-overs'),
    queryFn: ({ signal }) => api.get<HandOver[]>('/api/hand-overs', { waiting: true }, signal),
  })
}

export function useLoad() {
  return useQuery({
    queryKey: keys.one(RESOURCE, 'load'),
    queryFn: ({ signal }) => api.get<Load[]>('/api/tasks/load', undefined, signal),
    refetchInterval: AGAIN,
  })
}

/** Who can take something over; `path` after /api/ names what. */
export function useReceivers(path: string) {
  return useQuery({
    queryKey: keys.one(RESOURCE, path),
    queryFn: ({ signal }) => api.get<Receiver[]>(`/api/${path}/receivers`, undefined, signal),
  })
}

/** Sends an act on a task and reads all tasks again. */
export function useAct() {
  const client = useQueryClient()
  return useCallback(
    async (path: string, body: object = {}) => {
      const answer = await api.post(`/api/${path}`, body)
      await client.invalidateQueries({ queryKey: keys.all(RESOURCE) })
      return answer
    },
    [client],
  )
}
