import { useMemo } from 'react'
import type { Exhibit } from '@/components/evidence/types'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { isNews, isUnsent, useOutbox, useReadAgain, type OutboxPhoto } from '@/lib/outbox'
import { useKept } from '@/lib/outbox/kept'
import { useMe } from '@/lib/session'
import { useLoadAnswer } from '../data'
import type { Damage, Load, PhotoRule } from '../types'
import { changesDamages, packedBefore, placeOf, repacksOf, rulesFor, stepOf, subjectOf, withRepacks, type RepackSlot } from './rules'

/** Damaged packagings of a branch, or of all in sight, with what was recorded on this phone; `open` leaves out what is solved. */
export function useDamages(siteId: number | null, open: boolean, enabled = true) {
  const me = useMe()
  const { items } = useOutbox()
  const query = useKept<Damage[]>(['handling', 'damages', siteId, open], `damages:${siteId ?? 'all'}:${open}`, (signal) =>
    api.get('/api/handling/damages', { siteId, open }, signal), enabled)
  const { data, refetch } = query
  const news = useMemo(() => (data ? repacksOf(items, data.readAt) : []), [data, items])
  const changes = useMemo(() => items.filter((item) => data && changesDamages(item) && isNews(item, data.readAt)), [data, items])
  useReadAgain(changes, refetch)
  const damages = useMemo(() => data && withRepacks(data.value, news, me.displayName), [data, news, me.displayName])
  return { damages, read: data, error: query.error }
}

/** The photos packing a piece again demands, with those it has: by the version its waybill runs under. */
export function useSlots(damage: Damage, all: readonly Damage[]) {
  const { loadId } = damage
  const load = useLoadAnswer(loadId)
  const goods = load.data?.value.goods.find((each) => each.consignmentId === damage.consignmentId)
  const version = goods?.regulationVersion
  const regulation = useRegulation(version)
  const photos = usePhotos(damage)
  const nodeKind = goods?.nodeKind
  const rules = regulation.data?.value.content.slots
  const slots = useMemo(() => {
    const used = packedBefore(damage, all)
    return rulesFor(rules ?? [], nodeKind ?? '').map((rule): RepackSlot => ({
      rule, place: placeOf(damage, rule.code), count: Math.max(0, photos.count(rule.code) - used * rule.minimum),
    }))
  }, [damage, all, rules, nodeKind, photos])
  return { slots, photos, unknown: load.isError || regulation.isError }
}

function useRegulation(version: number | null | undefined) {
  return useKept<{ content: { slots: PhotoRule[] } }>(['regulation', 'version', version], `regulation:${version}`, (signal) =>
    api.get(`/api/regulation/versions/${version}`, undefined, signal), version != null)
}

/** What packing again asks for is needed after unloading, perhaps without a network: it is kept when the load opens. */
export function useRepackAhead(load: Load) {
  useDictionary('repack')
  useRegulation(load.kind === 'UNLOADING' ? load.goods.find((goods) => goods.regulated)?.regulationVersion : null)
}

/** The waybill's photos taken at the branch: what the server has, and what is still on this phone. */
function usePhotos(damage: Damage) {
  const { items } = useOutbox()
  const subject = subjectOf(damage)
  const { data, refetch } = useKept<Exhibit[]>(['evidence', 'waybill', subject], `evidence:${subject}`, (signal) =>
    api.get('/api/evidence', { subject }, signal))
  const readAt = data?.readAt ?? 0
  const here = useMemo(
    () => items.filter((item): item is OutboxPhoto => item.kind === 'photo' && item.photo.subject === subject && item.photo.siteId === damage.siteId),
    [items, subject, damage.siteId],
  )
  const news = useMemo(() => here.filter((item) => isNews(item, readAt)), [here, readAt])
  useReadAgain(news, refetch)
  return useMemo(() => {
    const there = (data?.value ?? []).filter((one) => one.siteId === damage.siteId && one.verdict !== 'REJECTED')
    return {
      count: (slot: string) =>
        new Set(there.filter((one) => one.slot === slot).map((one) => one.sha256)).size + news.filter(({ photo }) => photo.slot === slot).length,
      /** Those of this piece. */
      sent: (slot: string) => there.filter((one) => one.slot === slot && one.step === stepOf(damage)),
      waiting: (slot: string) =>
        here.filter(({ photo, state }) => photo.slot === slot && photo.step === stepOf(damage) && isUnsent(state)),
    }
  }, [data, here, news, damage])
}
