import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, type Page } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { newsSince, useOutbox, useReadAgain, type NewRequest, type OutboxItem } from '@/lib/outbox'
import { keptQuery, useKept } from '@/lib/outbox/kept'
import { merged, type Answer } from './shared'
import type { Release, ReleaseRow } from './types'

/** What things recorded for a release order say they are about. */
export const aboutRelease = (id: number) => `release:${id}`

const pathOf = (id: number, command: 'departure' | 'receipt') => `/api/delivery/releases/${id}/${command}`

/** The courier sets out; kept on the phone and sent when it can be. */
export function departure({ id, number }: Pick<ReleaseRow, 'id' | 'number'>): NewRequest {
  return { about: aboutRelease(id), words: [`出发送货 ${number}`, `Set out with ${number}`], request: { path: pathOf(id, 'departure'), body: {} } }
}

/** The hand-over; its body refers to pictures by their keys. */
export function receipt({ id, number }: Pick<Release, 'id' | 'number'>, body: Record<string, unknown>): NewRequest {
  return { about: aboutRelease(id), words: [`签收 ${number}`, `Receipt of ${number}`], request: { path: pathOf(id, 'receipt'), body } }
}

const asks = (item: OutboxItem, id: number, command: 'departure' | 'receipt') =>
  item.kind === 'request' && item.request.path === pathOf(id, command)

/** The hand-over of an order that was recorded here last and not discarded. */
export function lastReceipt(id: number, items: readonly OutboxItem[]): OutboxItem | undefined {
  return items.findLast((item) => asks(item, id, 'receipt') && item.state !== 'discarded')
}

/** An order of the day, with what this phone knows more than the server. */
export interface DayRow extends ReleaseRow {
  /** Recorded here and not at the server yet. */
  pending?: boolean
}

/** The order as the last answer and everything recorded here since make it. */
export function withNews(row: ReleaseRow, news: readonly OutboxItem[]): DayRow {
  return news.reduce<DayRow>((now, item) => {
    const pending = item.state === 'waiting'
    if (asks(item, row.id, 'departure')) return { ...now, leftAt: now.leftAt ?? item.deviceTime, pending }
    if (asks(item, row.id, 'receipt')) return { ...now, state: 'DONE', closedAt: now.closedAt ?? item.deviceTime, pending }
    return now
  }, row)
}

/**
 * One order. Not among what every scan anywhere makes stale: an order whose approval is voided leaves the list of the day.
 */
const orderOf = (id: number | string) =>
  [['delivery/order', String(id)], `release:${id}`, (signal: AbortSignal) => api.get<Answer>(`/api/delivery/releases/${id}`, undefined, signal)] as const

/** The words of the hand-over are needed at the door, perhaps without a network: they are kept with the day's list. */
function useWordsAhead() {
  useDictionary('signer_relation')
  useDictionary('reservation')
  useDictionary('refusal')
}

/** The courier's day; each order that can be handed over is kept on the phone, too. */
export function useDay() {
  useWordsAhead()
  const { items } = useOutbox()
  const { data, error, refetch } = useKept<Page<ReleaseRow>>(['delivery/mine', 'list', { size: 100 }], 'delivery:mine', (signal) =>
    api.get('/api/delivery/mine', { size: 100 }, signal))
  const news = useMemo(
    () => (data ? newsSince(items, data.readAt, (about) => about.startsWith('release:')) : []),
    [items, data],
  )
  useReadAgain(news, refetch)
  const rows = useMemo(() => data?.value.rows.map((row) => withNews(row, news)), [data, news])
  useQueries({
    queries: (data?.value.rows ?? []).filter(({ state }) => state === 'APPROVED').map(({ id }) => ({ ...keptQuery(...orderOf(id)), staleTime: 60_000 })),
  })
  return { rows, read: data, error }
}

/** One order at the door, also without a network once the day's list was opened with one. */
export function useOrder(id: string) {
  const { data, error } = useKept(...orderOf(id))
  return { order: useMemo(() => data && merged(data.value), [data]), error }
}
