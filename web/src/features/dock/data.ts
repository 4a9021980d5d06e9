import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { toast } from '@/components/toast'
import { api, type Page } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import type { Named } from '@/lib/names'
import { outbox, useOutbox, useReadAgain, type NewCommand, type NewPhoto } from '@/lib/outbox'
import { useKept } from '@/lib/outbox/kept'
import { asProblem } from '@/lib/problem'
import { useMe } from '@/lib/session'
import { newsOf, withNews } from './overlay'
import type { Expected, Load, LoadRow } from './types'

const SITE = 'yunzong.dock.site'

export function useLoads(siteId: number | null) {
  return useKept<Page<LoadRow>>(['loads', 'dock', siteId], `loads:${siteId}`, (signal) =>
    api.get('/api/loads', { siteId, open: true, page: 0, size: 100, sort: 'plannedAt' }, signal), siteId != null)
}

export function useExpected(siteId: number | null) {
  return useKept<Expected[]>(['handling', 'expected', siteId], `expected:${siteId}`, (signal) =>
    api.get('/api/handling/expected', { siteId }, signal), siteId != null)
}

/** A load as it stands with everything recorded on this phone. */
export function useLoad(id: number) {
  const me = useMe()
  const { items } = useOutbox()
  const query = useKept<Load>(['handling', 'load', id], `load:${id}`, (signal) => api.get(`/api/loads/${id}`, undefined, signal))
  const { data, refetch } = query
  const news = useMemo(() => (data ? newsOf(id, items, data.readAt) : []), [data, id, items])
  const load = useMemo(() => data && withNews(data.value, news, me.displayName), [data, news, me.displayName])
  useReadAgain(news, refetch)
  return { load, news, read: data, error: query.error, refetch }
}

/** Words to choose from; kept for work without a network. */
export function useChoices(code: string) {
  const { options } = useDictionary(code)
  return useMemo(() => options.map(({ value, label }) => ({ code: value, text: label })), [options])
}

/** The words of the codes a load uses are needed later, perhaps without a network: they are kept when it opens. */
export function useDictionariesAhead() {
  useDictionary('difference')
  useDictionary('condition')
  useDictionary('rough_handling')
  useDictionary('seal_change')
  useDictionary('override')
}

/** The site the person works at: their only one, or the one they chose last. */
export function useSiteChoice() {
  const me = useMe()
  const sites = useKept<Page<Named>>(['sites', 'dock'], 'sites', (signal) => api.get('/api/sites', { page: 0, size: 500 }, signal))
  const [chosen, setChosen] = useState(() => Number(localStorage.getItem(SITE)) || null)
  const options = useMemo(
    () => (sites.data?.value.rows ?? []).filter((site) => me.everything || me.branches.includes(site.id)),
    [sites.data, me],
  )
  const mine = me.everything ? null : (me.branches[0] ?? null)
  const allowed = chosen != null && (me.everything || me.branches.includes(chosen))
  const choose = useCallback((id: number) => {
    localStorage.setItem(SITE, String(id))
    setChosen(id)
  }, [])
  return { siteId: allowed ? chosen : mine, options, choose }
}

/** Records on this phone; whatever the network does, the screen follows at once. */
export function useRecord() {
  return useCallback(async (...commands: NewCommand[]): Promise<boolean> => {
    try {
      await outbox.record(...commands)
      return true
    } catch (error) {
      toast.problem(asProblem(error).message)
      return false
    }
  }, [])
}

export const recordPhoto = (photo: NewPhoto) => outbox.record(photo)

/** Photos of a slot the server has already. */
export function useSlotPhotos(subject: string, slot: string, loadId: number, enabled: boolean) {
  return useQuery({
    queryKey: ['evidence', 'slot', subject, slot, loadId],
    queryFn: ({ signal }) =>
      api.get<{ id: number; step: string | null }[]>('/api/evidence', { subject, slot }, signal)
        .then((all) => all.filter((one) => one.step === `load:${loadId}`)),
    enabled,
    retry: false,
  })
}
