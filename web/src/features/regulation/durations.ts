/** Units in which people say how long something takes; the largest that fits is shown. */
export type Unit = 'minutes' | 'hours' | 'days' | 'months'

export interface Amount {
  count: number
  unit: Unit
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 }

/** Minutes of an ISO-8601 duration (`PT5H`, `P2D`, `PT1H30M`); 0 for what is none. */
export function minutesOf(text: string): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(text)
  if (!found) return 0
  const [, days = 0, hours = 0, minutes = 0] = found.map(Number).map((each) => each || 0)
  return days * 1440 + hours * 60 + minutes
}

/** A duration as a count in the largest unit that says it exactly; up to two days stay hours. */
export function readDuration(text: string): Amount {
  const minutes = minutesOf(text)
  if (minutes > 2880 && minutes % 1440 === 0) return { count: minutes / 1440, unit: 'days' }
  if (minutes % 60 === 0) return { count: minutes / 60, unit: 'hours' }
  return { count: minutes, unit: 'minutes' }
}

/** The ISO-8601 duration of a count, as the server writes it. */
export function writeDuration({ count, unit }: Amount): string {
  const total = Math.round(count * (unit === 'months' ? 43_200 : MINUTES[unit]))
  const [hours, minutes] = [Math.floor(total / 60), total % 60]
  if (total === 0) return 'PT0S'
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`
}

/** A period of whole months or days (`P1M`, `P1Y`, `P7D`). */
export function readPeriod(text: string): Amount {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text)
  if (!found) return { count: 0, unit: 'days' }
  const [, years = 0, months = 0, weeks = 0, days = 0] = found.map(Number).map((each) => each || 0)
  const total = years * 12 + months
  return total > 0 ? { count: total, unit: 'months' } : { count: weeks * 7 + days, unit: 'days' }
}

export function writePeriod({ count, unit }: Amount): string {
  return `P${Math.round(count)}${unit === 'months' ? 'M' : 'D'}`
}
