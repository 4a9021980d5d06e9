import type { Unmet } from '@/lib/problem'
import type { Difference, Load, LoadItem, LoadSlot, LoadStep } from './types'

/** The cards of a load, in the order of the work. */
export type StepKey =
  | 'checks:START' | 'sealCheck' | 'photos:START' | 'presence' | 'scan' | 'differences'
  | 'checks:CLOSE' | 'photos:CLOSE' | 'close' | 'seal' | 'depart' | 'putAway'

export interface StepCard {
  key: StepKey
  /** Of `total` things `done` are there; a card without things to count has total 0. */
  done: number
  total: number
  state: 'done' | 'open' | 'later'
}

const fulfilled = (item: LoadItem) => item.outcome != null && item.outcome !== 'FAIL'
const filled = (slot: LoadSlot) => slot.overridden || slot.count >= slot.minimum

/** A difference somebody must still explain; damage explains itself. */
export const isOpen = (line: Difference) => line.needsReason && line.reason == null

export const itemsOf = (load: Load, step: LoadStep) => load.items.filter((item) => item.step === step)
export const slotsOf = (load: Load, step: LoadStep) => load.slots.filter((slot) => slot.step === step)

const begun = (load: Load) => load.state !== 'PREPARED'
const closed = (load: Load) => load.state === 'CLOSED' || load.state === 'DEPARTED'

/** What can be counted off on a card: [there, demanded]. */
function counts(load: Load, key: StepKey): [number, number] {
  const share = <T>(all: T[], good: (each: T) => boolean): [number, number] => [all.filter(good).length, all.length]
  switch (key) {
    case 'checks:START':
      return share(itemsOf(load, 'START'), fulfilled)
    case 'checks:CLOSE':
      return share(itemsOf(load, 'CLOSE'), fulfilled)
    case 'photos:START':
      return share(slotsOf(load, 'START'), filled)
    case 'photos:CLOSE':
      return share(slotsOf(load, 'CLOSE'), filled)
    case 'presence':
      return [load.presence.people.length > 0 ? 1 : 0, 1]
    case 'sealCheck':
      return [load.seals.checked.length > 0 ? 1 : 0, 1]
    case 'scan':
      return load.goods.reduce(([a, b], goods) => [a + goods.counted, b + goods.expected], [0, 0])
    case 'differences':
      return share(load.differences, (line) => !isOpen(line))
    case 'close':
      return [closed(load) ? 1 : 0, 1]
    case 'seal':
      return [(load.seals.applied.length > 0 ? 1 : 0) + slotsOf(load, 'DEPART').filter(filled).length, 1 + slotsOf(load, 'DEPART').length]
    case 'depart':
      return [load.state === 'DEPARTED' ? 1 : 0, 1]
    case 'putAway': {
      const places = share(load.goods.filter((goods) => goods.regulated || goods.counted > 0), (goods) => goods.putAwayDone)
      const items = share(itemsOf(load, 'PUT_AWAY'), fulfilled)
      const slots = share(slotsOf(load, 'PUT_AWAY'), filled)
      return [places[0] + items[0] + slots[0], places[1] + items[1] + slots[1]]
    }
  }
}

/** The cards this load has. */
function keysOf(load: Load): StepKey[] {
  const unloading = load.kind === 'UNLOADING'
  const keys: (StepKey | false)[] = [
    itemsOf(load, 'START').length > 0 && 'checks:START',
    unloading && load.seals.expected != null && 'sealCheck',
    slotsOf(load, 'START').length > 0 && 'photos:START',
    load.presence.demanded && 'presence',
    'scan',
    load.differences.length > 0 && 'differences',
    itemsOf(load, 'CLOSE').length > 0 && 'checks:CLOSE',
    slotsOf(load, 'CLOSE').length > 0 && 'photos:CLOSE',
    'close',
    !unloading && (load.seals.demanded || slotsOf(load, 'DEPART').length > 0) && 'seal',
    !unloading && 'depart',
    unloading && 'putAway',
  ]
  return keys.filter((key) => key !== false)
}

/** Steps that cannot be worked on before the load is started, or closed. */
function isLater(load: Load, key: StepKey): boolean {
  if (['seal', 'depart', 'putAway'].includes(key)) return !closed(load)
  if (['differences', 'checks:CLOSE', 'photos:CLOSE', 'close'].includes(key)) return !begun(load)
  return false
}

export function stepsOf(load: Load): StepCard[] {
  return keysOf(load).map((key) => {
    const [done, total] = counts(load, key)
    const complete = key === 'scan' ? closed(load) || (begun(load) && done >= total) : done >= total
    return { key, done, total, state: complete ? 'done' : isLater(load, key) ? 'later' : 'open' }
  })
}

/** The card to open first: the first open one, else the last. */
export function currentStep(steps: StepCard[]): StepKey {
  return (steps.find((step) => step.state === 'open') ?? steps.at(-1)!).key
}

/** The card on which a place of a refusal is dealt with; null for what is dealt with elsewhere. */
export function stepOfPlace(load: Load, place: string | null | undefined): StepKey | null {
  if (!place) return null
  const kind = place.split(':')[0]
  switch (kind) {
    case 'check':
    case 'slot': {
      const found = [...load.items, ...load.slots].find((each) => each.place === place)
      if (!found) return null
      if (found.step === 'DEPART') return 'seal'
      if (found.step === 'PUT_AWAY') return 'putAway'
      return `${kind === 'check' ? 'checks' : 'photos'}:${found.step}`
    }
    case 'presence':
      return 'presence'
    case 'seal':
      return load.kind === 'UNLOADING' ? 'sealCheck' : 'seal'
    case 'difference':
      return 'differences'
    case 'goods':
      return 'scan'
    case 'putAway':
      return 'putAway'
    default:
      return null
  }
}

/** The places this phone can judge by itself. */
const JUDGED = /^(check|slot|presence|seal|difference|putAway)(:|$)/

/**
 * What speaks against a step now. The places this phone sees are judged from the load with everything recorded
 * on it; for the rest (a release, a hold) the last answer of the server stands.
 */
export function unmetNow(load: Load, step: LoadStep, said: readonly Unmet[], missing: (what: 'presence' | 'seal' | 'difference') => string): Unmet[] {
  const before: LoadStep[] = step === 'START' ? ['START'] : [step]
  const open: Unmet[] = [
    ...load.items.filter((item) => before.includes(item.step) && !fulfilled(item)),
    ...load.slots.filter((slot) => before.includes(slot.step) && !filled(slot)),
  ].map((each) => ({
    code: 'dock.open',
    message: each.number ? `${each.text} · ${each.number}` : each.text,
    field: each.place,
    clause: each.clause,
  }))
  if (step === 'START' && load.kind === 'UNLOADING' && load.seals.expected && load.seals.checked.length === 0)
    open.push({ code: 'dock.open', message: missing('seal'), field: 'seal', clause: 'A-02' })
  if (step === 'CLOSE' && load.presence.demanded && load.presence.people.length === 0)
    open.push({ code: 'dock.open', message: missing('presence'), field: 'presence', clause: load.presence.clause })
  if (step === 'CLOSE')
    for (const line of load.differences.filter(isOpen))
      open.push({ code: 'dock.open', message: `${missing('difference')} · ${line.number ?? line.code ?? ''}`, field: `difference:${line.line}`, clause: 'A-16' })
  if (step === 'DEPART' && load.seals.demanded && load.seals.applied.length === 0)
    open.push({ code: 'dock.open', message: missing('seal'), field: 'seal', clause: 'A-02' })
  return [...open, ...said.filter((unmet) => !JUDGED.test(unmet.field ?? ''))]
}
