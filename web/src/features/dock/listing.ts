import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/lib/api'
import type { Pair } from '@/lib/i18n'
import { itemsAbout, numberOf, outbox, type NewCommand, type OutboxItem } from '@/lib/outbox'
import { keptQuery } from '@/lib/outbox/kept'
import { asProblem, type Problem } from '@/lib/problem'
import { newReportKey } from '@/lib/reportKey'
import type { Expected, Load, LoadKind } from './types'

/** So many of the soonest are foreseen, for the case that the network ends. */
const AHEAD = 12
const FRESH = 5 * 60_000

/** What lists an expected vehicle. */
export function orderOf(siteId: number, { kind, vehicleId, at, consignments }: Expected) {
  return {
    kind, siteId, vehicleId,
    ...(at ? { plannedAt: at } : {}),
    ...(kind === 'UNLOADING' ? {} : { goods: consignments.map(({ consignmentId }) => ({ consignmentId })) }),
  }
}

type Order = ReturnType<typeof orderOf>

/** What is listed at a branch says that it is about the branch: the load has no number yet. */
export const aboutSite = (siteId: number) => `site:${siteId}`

export function listing(order: Order, plate: string, reportKey: string): NewCommand {
  return { about: aboutSite(order.siteId), reportKey, command: { type: 'PREPARE', ...order }, words: [`准备车次 ${plate}`, `List ${plate}`] }
}

/** The load as it was foreseen, under the key it is listed by. */
export function listedAs(foreseen: Load, reportKey: string): Load {
  const subject = `load:${foreseen.id}`
  return {
    ...foreseen,
    id: reportKey,
    slots: foreseen.slots.map((slot) => (slot.subject === subject ? { ...slot, subject: `load:${numberOf(reportKey)}` } : slot)),
  }
}

/** What was listed here and the server does not have yet, or sent back. */
export interface ListedHere { key: string; kind: LoadKind; vehicleId: number; words: Pair }

export function listedHere(items: readonly OutboxItem[], siteId: number): ListedHere[] {
  return itemsAbout(items, (about) => about === aboutSite(siteId)).flatMap((item) => {
    if (item.kind !== 'command' || item.command.type !== 'PREPARE' || item.state === 'done' || item.state === 'discarded') return []
    const { kind, vehicleId } = item.command as unknown as Order
    return [{ key: item.reportKey, kind, vehicleId: vehicleId!, words: item.words }]
  })
}

const foreseeing = (siteId: number, expected: Expected) => {
  const order = orderOf(siteId, expected)
  const key = `foreseen:${order.kind}:${siteId}:${order.vehicleId}:${expected.at ?? ''}`
  return {
    // not among what every scan at the branch makes stale: it is asked again when it is old
    ...keptQuery<Load>(['foreseen', key], key, () => api.post('/api/loads/preview', { type: 'PREPARE', reportKey: newReportKey(), ...order })),
    staleTime: FRESH,
  }
}

/** Asks ahead what the vehicles to come will demand, so that they can be listed and worked on without a network. */
export function useForeseen(siteId: number, coming: readonly Expected[]): void {
  useQueries({ queries: coming.filter(({ vehicleId }) => vehicleId != null).slice(0, AHEAD).map((each) => foreseeing(siteId, each)) })
}

/** Lists an expected vehicle, with or without a network, and opens it. */
export function useListing(siteId: number) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const list = async (expected: Expected) => {
    setBusy(true)
    setProblem(null)
    try {
      const foreseen = await client.fetchQuery(foreseeing(siteId, expected))
      const key = newReportKey()
      await outbox.keepAnswer(`load:${key}`, Date.now(), listedAs(foreseen.value, key))
      await outbox.record(listing(orderOf(siteId, expected), expected.plate ?? '', key))
      await navigate(`/dock/loads/${key}`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return { list, busy, problem }
}
