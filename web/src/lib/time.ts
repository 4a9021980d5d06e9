import { useSyncExternalStore } from 'react'
import type { Language } from './i18n'

/** Every clock on screen is the network's: China has one time, eight hours ahead of UTC. */
const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function read(instant: string | number | Date) {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  )
  return found as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>
}

function dayNumber(instant: string | number | Date): number {
  const { year, month, day } = read(instant)
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY
}

const NEAR: Record<Language, Record<number, string>> = {
  zh: { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** `今天 14:02`, `昨天 08:15`, `11-20 23:40`, `2025-12-31 10:00`. */
export function shortTime(instant: string, now: number, language: Language = 'zh'): string {
  const { year, month, day, hour, minute } = read(instant)
  const near = NEAR[language][dayNumber(instant) - dayNumber(now)]
  if (near) return `${near} ${hour}:${minute}`
  const date = year === read(now).year ? `${month}-${day}` : `${year}-${month}-${day}`
  return `${date} ${hour}:${minute}`
}

/** `2026-11-23 14:02:31`, the form for hovering and for paper. */
export function fullTime(instant: string): string {
  const { year, month, day, hour, minute, second } = read(instant)
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}

export function dateOnly(instant: string): string {
  return fullTime(instant).slice(0, 10)
}

/** `1 小时 20 分`, `3 天 4 小时`; minutes, sign ignored. */
export function durationText(minutes: number, language: Language = 'zh'): string {
  const total = Math.round(Math.abs(minutes))
  const [days, hours, rest] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60]
  const unit = language === 'zh' ? [' 天', ' 小时', ' 分'] : [' d', ' h', ' min']
  if (days > 0) return `${days}${unit[0]}` + (hours ? ` ${hours}${unit[1]}` : '')
  if (hours > 0) return `${hours}${unit[1]}` + (rest ? ` ${rest}${unit[2]}` : '')
  return `${rest}${unit[2]}`
}

/** `40 秒前`, `12 分钟前`, `5 小时前`, `3 天前`; a time ahead of us reads as just now. */
export function ageText(instant: string, now: number, language: Language = 'zh'): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000))
  const zh = language === 'zh'
  if (seconds < 5) return zh ? '刚刚' : 'just now'
  if (seconds < 60) return zh ? `${seconds} 秒前` : `${seconds} s ago`
  if (seconds < 3600) return ago(seconds / 60, zh ? '分钟' : 'min', zh)
  if (seconds < 172_800) return ago(seconds / 3600, zh ? '小时' : 'h', zh)
  return ago(seconds / 86_400, zh ? '天' : 'd', zh)
}

function ago(value: number, unit: string, zh: boolean): string {
  return zh ? `${Math.floor(value)} ${unit}前` : `${Math.floor(value)} ${unit} ago`
}

/** The value of `<input type="datetime-local">` for an instant, on the network's clock. */
export function toInputTime(instant: string | null | undefined): string {
  return instant ? fullTime(instant).slice(0, 16).replace(' ', 'T') : ''
}

/** The instant of a `datetime-local` value typed on the network's clock; China keeps no summer time. */
export function fromInputTime(value: string): string | null {
  if (!value) return null
  const time = Date.parse(`${value.length === 10 ? `${value}T00:00` : value}+08:00`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

let tick = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

function watch(tell: () => void) {
  watchers.add(tell)
  timer ??= setInterval(() => {
    tick = Date.now()
    watchers.forEach((each) => each())
  }, 10_000)
  return () => {
    watchers.delete(tell)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Now, in milliseconds; one shared clock moves every age and countdown each ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => tick)
}
