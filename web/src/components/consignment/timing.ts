import type { Tone } from '../StatusTag'
import type { ConsignmentStatus, Timing } from './types'

const FINAL: ConsignmentStatus[] = ['DELIVERED', 'RETURNED', 'CANCELLED']
/** Without a promise to measure by, from how many minutes behind its plan somebody has to act. */
const ACT_MINUTES = 60

export function isFinal(status: ConsignmentStatus): boolean {
  return FINAL.includes(status)
}

const TONES: Partial<Record<ConsignmentStatus, Tone>> = {
  BOOKED: 'waiting', CANCELLED: 'waiting', DELIVERED: 'done', RETURNED: 'waiting', PARTLY_DELIVERED: 'soon', REFUSED: 'now',
}

export function statusTone(status: ConsignmentStatus): Tone {
  return TONES[status] ?? 'plain'
}

/**
 * How urgent the delay is: act now when the promise is broken or will be, soon when it is only
 * behind its plan, and history once it is over.
 */
export function delayTone(timing: Timing, eta: string | null, now: number): Tone {
  const late = timing.minutesLate ?? 0
  if (isFinal(timing.status)) return timing.status === 'DELIVERED' && late <= 0 ? 'done' : 'waiting'
  // on time is said calmly; that the promise has passed all the same is said by its countdown
  if (timing.minutesLate != null && late <= 0) return 'plain'
  const promised = timing.promisedDeliveryAt ? Date.parse(timing.promisedDeliveryAt) : null
  if (promised != null && (promised < now || (eta && Date.parse(eta) > promised))) return 'now'
  if (timing.minutesLate == null) return 'plain'
  return promised == null && late >= ACT_MINUTES ? 'now' : 'soon'
}
