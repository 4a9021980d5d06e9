export type Urgency = 'fine' | 'soon' | 'breached' | 'paused' | 'done'

interface Clock {
  due: string
  /** Set while the clock stands still. */
  pausedReason?: string | null
  /** When the duty was met; a duty met late stays breached for ever. */
  doneAt?: string | null
}

/** How a clock stands and how many minutes are left (negative: over). */
export function readClock({ due, pausedReason, doneAt }: Clock, now: number, soonMinutes = 60) {
  const end = doneAt ? Date.parse(doneAt) : now
  const minutes = Math.floor((Date.parse(due) - end) / 60_000)
  let urgency: Urgency = minutes <= soonMinutes ? 'soon' : 'fine'
  if (doneAt) urgency = 'done'
  else if (pausedReason) urgency = 'paused'
  if (minutes < 0 && urgency !== 'paused') urgency = 'breached'
  return { minutes, urgency }
}
