import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { toast } from '@/components/toast'
import { api, type Page } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import type { Named } from '@/lib/names'
import { numbersOf, outbox, useOutbox, useReadAgain, type NewCommand } from '@/lib/outbox'
import { useKept } from '@/lib/outbox/kept'
import { asProblem, Problem } from '@/lib/problem'
import { useMe } from '@/lib/session'
import { newsOf, withNews } from './overlay'
import type { Expected, Load, LoadId, LoadRow, Scanned } from './types'

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
export function useLoad(id: LoadId) {
  const me = useMe()
  const { items } = useOutbox()
  const number = typeof id === 'number' ? id : numbersOf(items).get(id)
  const listed = useForeseenLoad(id)
  const query = useLoadAnswer(number)
  const data = query.data ?? listed.data
  const { refetch } = query
  const known = number ?? id
  const news = useMemo(() => (data ? newsOf(known, items, data.readAt) : []), [data, known, items])
  const load = useMemo(() => data && withNews({ ...data.value, id: known }, news, me.displayName), [data, known, news, me.displayName])
  useReadAgain(news, refetch)
  return { load, news, number: query.data && number, read: data, error: query.error ?? listed.error, refetch }
}

/** A load as the server last answered it. */
export function useLoadAnswer(id: number | null | undefined) {
  return useKept<Load>(['handling', 'load', id], `load:${id}`, (signal) => api.get(`/api/loads/${id}`, undefined, signal), id != null)
}

/** A load listed on this phone, as it was foreseen: until the server has listed it, it is read nowhere else. */
function useForeseenLoad(id: LoadId) {
  return useKept<Load>(['handling', 'listed', id], `load:${id}`, () => Promise.reject(new Problem(0, {})), typeof id === 'string')
}

/** The load of an address. */
export const loadIdOf = (text: string | undefined): LoadId => (/^\d+$/.test(text ?? '') ? Number(text) : (text ?? ''))

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

/** What a code is, and which load of the branch it opens; asked of the server. */
export const askCode = (code: string, siteId: number) => api.get<Scanned>(`/api/handling/scan/${encodeURIComponent(code)}`, { siteId })

/** Photos of a slot the server has already. */
export function useSlotPhotos(subject: string, slot: string, loadId: LoadId, enabled: boolean) {
  return useQuery({
    queryKey: ['evidence', 'slot', subject, slot, loadId],
    queryFn: ({ signal }) =>
      api.get<{ id: number; step: string | null }[]>('/api/evidence', { subject, slot }, signal)
        .then((all) => all.filter((one) => one.step === `load:${loadId}`)),
    enabled,
    retry: false,
  })
}
