import type { OutboxItem, OutboxState } from './types'

const MARK = /\{\{([\w-]+)\}\}/g

/** Stands for the number something recorded here will get from the server, until it has one. */
export const numberOf = (reportKey: string): string => `{{${reportKey}}}`

/** What an item says to the server, apart from its own report. */
function contents(item: OutboxItem): unknown {
  switch (item.kind) {
    case 'command':
      return [item.about, item.command]
    case 'photo':
      return item.photo
    case 'request':
      return item.request
  }
}

/** The keys of what must have its number before this item can be sent. */
export function referencesOf(item: OutboxItem): string[] {
  return [...JSON.stringify(contents(item)).matchAll(MARK)].map(([, key]) => key!)
}

/** Still on this device, to be sent or given up. */
export const isUnsent = (state: OutboxState) => state === 'waiting' || state === 'refused'

/** What was recorded about what an item is to become and was not sent. */
export function recordedOn(items: readonly OutboxItem[], item: OutboxItem): OutboxItem[] {
  const mark = numberOf(item.reportKey)
  return items.filter(({ about, state }) => about?.includes(mark) && isUnsent(state))
}

/** The numbers the server gave to what was sent, by key. */
export function numbersOf(items: readonly OutboxItem[]): Map<string, number> {
  return new Map(items.flatMap(({ reportKey, answer }) => (typeof answer === 'number' ? [[reportKey, answer] as const] : [])))
}

/** The same with every number that is known in its place. */
export function filled<T>(value: T, numbers: ReadonlyMap<string, number>): T {
  if (typeof value === 'string') {
    const whole = /^\{\{([\w-]+)\}\}$/.exec(value)?.[1]
    if (whole !== undefined) return (numbers.get(whole) ?? value) as T
    return value.replace(MARK, (mark, key: string) => String(numbers.get(key) ?? mark)) as T
  }
  if (Array.isArray(value)) return value.map((each: unknown) => filled(each, numbers)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each as unknown, numbers)])) as T
}
