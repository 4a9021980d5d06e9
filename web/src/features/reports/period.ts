import { dateOnly, fromInputTime } from '@/lib/time'

/** Days, both included; either may be open. */
export interface Period {
  from: string
  to: string
}

export type Preset = 'week' | 'month30' | 'thisMonth' | 'lastMonth' | 'always'
export const PRESETS: Preset[] = ['week', 'month30', 'thisMonth', 'lastMonth', 'always']

const DAY = 86_400_000
const dayOf = (time: number) => dateOnly(new Date(time).toISOString())
const startOf = (day: string) => Date.parse(fromInputTime(day)!)

/** The days of a preset, on the network's clock. */
export function presetDays(preset: Preset, now: number): Period {
  const today = dayOf(now)
  const monthStart = `${today.slice(0, 7)}-01`
  switch (preset) {
    case 'week':
      return { from: dayOf(now - 6 * DAY), to: today }
    case 'month30':
      return { from: dayOf(now - 29 * DAY), to: today }
    case 'thisMonth':
      return { from: monthStart, to: today }
    case 'lastMonth': {
      const to = dayOf(startOf(monthStart) - DAY)
      return { from: `${to.slice(0, 7)}-01`, to }
    }
    case 'always':
      return { from: '', to: '' }
  }
}

/** The preset that means exactly these days, if any. */
export function presetOf(period: Period, now: number): Preset | undefined {
  return PRESETS.find((preset) => {
    const days = presetDays(preset, now)
    return days.from === period.from && days.to === period.to
  })
}
