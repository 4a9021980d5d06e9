import type { OutboxCommand, OutboxItem, OutboxPhoto } from './types'

/** What goes over the wire next: one photo, or the commands up to the next photo. */
export type Parcel = { kind: 'photo'; item: OutboxPhoto } | { kind: 'commands'; items: OutboxCommand[] }

/** Commands in one batch; the server takes 500, but a broken connection should not repeat so many. */
export const MOST_COMMANDS = 100

/**
 * Everything goes in the order it was recorded, so a photo arrives before the command that needs it.
 * What was refused waits for a person and does not stop the rest.
 */
export function nextParcel(items: readonly OutboxItem[], most = MOST_COMMANDS): Parcel | null {
  const waiting = items.filter((item) => item.state === 'waiting').sort((a, b) => a.seq - b.seq)
  const first = waiting[0]
  if (!first) return null
  if (first.kind === 'photo') return { kind: 'photo', item: first }
  const photo = waiting.findIndex((item) => item.kind === 'photo')
  const leading = (photo < 0 ? waiting : waiting.slice(0, photo)) as OutboxCommand[]
  return { kind: 'commands', items: leading.slice(0, most) }
}

/** Seconds until sending is tried again after so many failures in a row. */
export function pauseSeconds(failures: number): number {
  return Math.min(60, 2 ** Math.min(failures, 6))
}
