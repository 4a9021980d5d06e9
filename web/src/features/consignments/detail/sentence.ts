import type { TextArguments } from '@/lib/i18n/texts'
import type { detail } from './texts'
import type { Sentence } from '../types'

type Key = keyof typeof detail
export interface Clause {
  key: Key
  args?: TextArguments
}

interface Surroundings {
  origin: string
  destination: string
  cancelReason: string | null
  /** An instant as people say it. */
  time: (at: string) => string
  duration: (minutes: number) => string
  words: { vehicle: string; site: string }
}

/**
 * The sentence a consignment opens with, as keys and arguments: what is going on, when it arrives,
 * and how that compares with the plan.
 */
export function sentenceParts(said: Sentence, around: Surroundings): Clause[] {
  const state = stateClause(said, around)
  if (said.status === 'CANCELLED' || said.status === 'RETURNED') return [state]
  const eta = etaClause(said, around)
  const parts: Clause[] = [state, { key: 'join' }, eta]
  if (said.minutesLate != null && said.eta != null) parts.push(delayClause(said.minutesLate, around))
  return parts
}

function stateClause(said: Sentence, around: Surroundings): Clause {
  const site = said.siteName ?? around.words.site
  const vehicle = said.vehiclePlate ? `${said.vehiclePlate} ` : around.words.vehicle
  switch (said.status) {
    case 'BOOKED':
      return { key: 's_BOOKED', args: { site: around.origin } }
    case 'IN_TRANSIT':
      return said.nextSiteName
        ? { key: 's_IN_TRANSIT', args: { vehicle, site, next: said.nextSiteName } }
        : { key: 's_IN_TRANSIT_OPEN', args: { vehicle, site } }
    case 'AT_SITE':
      return said.nextSiteName
        ? { key: 's_AT_SITE', args: { site, next: said.nextSiteName } }
        : { key: 's_AT_END', args: { site } }
    case 'DELIVERED':
      return { key: 's_DELIVERED', args: { time: around.time(said.statusAt) } }
    case 'CANCELLED':
      return { key: 's_CANCELLED', args: { time: around.time(said.statusAt), reason: around.cancelReason ?? '' } }
    default:
      return { key: `s_${said.status}`, args: { site, vehicle } }
  }
}

function etaClause({ eta, etaBasis }: Sentence, { destination, time }: Surroundings): Clause {
  if (!eta) return { key: 'e_UNKNOWN' }
  const args = { time: time(eta), destination }
  if (etaBasis === 'ACTUAL') return { key: 'e_ACTUAL', args }
  return { key: etaBasis === 'PLANNED' ? 'e_PLANNED' : 'e_EXPECTED', args }
}

function delayClause(minutes: number, { duration }: Surroundings): Clause {
  if (minutes === 0) return { key: 'd_ONTIME' }
  return { key: minutes > 0 ? 'd_LATE' : 'd_EARLY', args: { time: duration(minutes) } }
}
