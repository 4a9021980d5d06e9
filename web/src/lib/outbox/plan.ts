import { referencesOf } from './references'
import type { OutboxCommand, OutboxItem, OutboxPhoto, OutboxRequest } from './types'

/** What goes over the wire next: one photo, one request, or the commands up to the next of those. */
export type Parcel = { kind: 'photo'; item: OutboxPhoto } | { kind: 'request'; item: OutboxRequest } | { kind: 'commands'; items: OutboxCommand[] }

/** Commands in one batch; the server takes 500, but a broken connection should not repeat so many. */
export const MOST_COMMANDS = 100

/**
 * Everything goes in the order it was recorded, so a photo arrives before the command that needs it.
 * What was refused waits for a person; it stops only what refers to it.
 */
export function nextParcel(items: readonly OutboxItem[], most = MOST_COMMANDS): Parcel | null {
  const byKey = new Map(items.map((item) => [item.reportKey, item]))
  const isHeld = (item: OutboxItem): boolean =>
    referencesOf(item).some((key) => {
      const other = byKey.get(key)
      return other?.state === 'refused' || (other?.state === 'waiting' && isHeld(other))
    })
  const waiting = items.filter((item) => item.state === 'waiting' && !isHeld(item)).sort((a, b) => a.seq - b.seq)
  const first = waiting[0]
  if (!first) return null
  if (first.kind === 'photo') return { kind: 'photo', item: first }
  if (first.kind === 'request') return { kind: 'request', item: first }
  const end = waiting.findIndex((item) => item.kind !== 'command')
  const leading = (end < 0 ? waiting : waiting.slice(0, end)) as OutboxCommand[]
  return { kind: 'commands', items: leading.slice(0, most) }
}

/** Seconds until sending is tried again after so many failures in a row. */
export function pauseSeconds(failures: number): number {
  return Math.min(60, 2 ** Math.min(failures, 6))
}
