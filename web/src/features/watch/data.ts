import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '@/components/toast'
import { api, type Params } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import { texts } from './texts'
import type { ContactEntry, Delay, Light, Plan, Sheet, Tracker } from './types'

/** Facts move without an announcement to these lists; so often they are read again. */
export const REFRESH_SECONDS = 15

/** Everything this feature shows hangs together: one act changes the board, the sheet and the delays. */
export function useReread() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['watch', 'watch/board', 'watch/transit', 'watch/arrivals', 'tasks', 'home'].map((each) =>
        client.invalidateQueries({ queryKey: keys.all(each) }),
      ),
    )
}

export function useLights(params: Params) {
  return useQuery({
    queryKey: [...keys.all('watch'), 'lights', params],
    queryFn: ({ signal }) => api.get<Partial<Record<Light, number>>>('/api/watch/board/lights', params, signal),
    refetchInterval: REFRESH_SECONDS * 1000,
  })
}

export function useSheet(id: string) {
  return useQuery({
    queryKey: keys.one('watch', id, 'sheet'),
    queryFn: ({ signal }) => api.get<Sheet>(`/api/watch/sheets/${id}`, undefined, signal),
    enabled: /^\d+$/.test(id),
    refetchInterval: REFRESH_SECONDS * 1000,
  })
}

export function useDelays(id: number) {
  return useQuery({
    queryKey: keys.one('watch', id, 'delays'),
    queryFn: ({ signal }) =>
      api.get<{ delays: Delay[]; plans: Plan[] }>(`/api/watch/consignments/${id}/delays`, undefined, signal),
  })
}

export function useContacts(id: number) {
  return useQuery({
    queryKey: keys.one('watch', id, 'contacts'),
    queryFn: ({ signal }) => api.get<ContactEntry[]>(`/api/watch/consignments/${id}/contacts`, undefined, signal),
  })
}

export function useTrackers(id: number) {
  return useQuery({
    queryKey: keys.one('watch', id, 'trackers'),
    queryFn: ({ signal }) => api.get<Tracker[]>('/api/watch/trackers', { consignment: id }, signal),
  })
}

/** Sends the sheet to everybody ahead. */
export function useSendSheet() {
  const t = useTexts(texts)
  const reread = useReread()
  return useMutation({
    mutationFn: (id: number) => api.post<{ version: number }>(`/api/watch/sheets/${id}/send`, {}),
    onSuccess: async ({ version }) => {
      toast.done(t('sheetSent', { version }))
      await reread()
    },
    onError: (error) => toast.problem(asProblem(error).unmet[0]?.message ?? asProblem(error).title),
  })
}

/** One tap: the dispatcher of the branch in charge has a task with a clock. */
export function useAskDispatcher() {
  const t = useTexts(texts)
  const reread = useReread()
  return useMutation({
    mutationFn: ({ id }: { id: number; siteName: string }) =>
      api.post(`/api/watch/consignments/${id}/dispatcher`, { reportKey: newReportKey() }),
    onSuccess: async (_, { siteName }) => {
      toast.done(t('askedDispatcher', { site: siteName }))
      await reread()
    },
    onError: (error) => toast.problem(asProblem(error).unmet[0]?.message ?? asProblem(error).title),
  })
}
