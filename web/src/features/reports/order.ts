/** A row's values by sort key; what is unknown stands last whichever way the list is turned. */
export type Values<R> = Record<string, (row: R) => string | number | null | undefined>

export function sorted<R>(rows: R[], sort: string, values: Values<R>): R[] {
  const down = sort.startsWith('-')
  const value = values[down ? sort.slice(1) : sort]
  if (!value) return rows
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || left === undefined) return right === null || right === undefined ? 0 : 1
    if (right === null || right === undefined) return -1
    const order =
      typeof left === 'string' || typeof right === 'string'
        ? String(left).localeCompare(String(right), 'zh-CN')
        : left - right
    return down ? -order : order
  })
}
