import type { NavEntry } from '@/lib/module'
import { can, type Me } from '@/lib/session'

/** As many entries as the eye takes in at once; the last place is taken by the way to the others. */
export const MOST = 7

/**
 * What each role reaches without looking for it, after the day; everybody's other entries follow in their own order.
 * A role that is not named works with the common order.
 */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  WAREHOUSE_KEEPER: ['/consignments', '/map', '/network', '/documents'],
  LOADING_SUPERVISOR: ['/consignments', '/map', '/documents'],
  TRACKER: ['/consignments', '/incidents', '/map', '/documents'],
  TRACKING_SUPERVISOR: ['/consignments', '/incidents', '/map', '/documents', '/reports'],
  QUALITY_CONTROLLER: ['/incidents', '/consignments', '/evidence', '/documents', '/regulation', '/reports'],
  LEADERSHIP: ['/leadership', '/reports', '/consignments', '/map', '/documents'],
  FINANCE_HR: ['/imports', '/reports', '/customers', '/documents'],
  ACCOUNT_MANAGER: ['/customers', '/consignments', '/map'],
  ADMINISTRATOR: ['/consignments', '/map', '/network', '/customers', '/admin'],
}

/** The entries of a person: those that stand in the navigation, and those behind "more". */
export function arrange(entries: NavEntry[], me: Me): { shown: NavEntry[]; more: NavEntry[] } {
  const wanted = me.roles.flatMap((role) => FIRST[role] ?? [])
  const place = (entry: NavEntry) => {
    const index = wanted.indexOf(entry.path)
    return entry.order === 0 ? -1 : index >= 0 ? index : wanted.length + entry.order
  }
  const mine = entries
    .filter((entry) => can(me, ...entry.any) && !can(me, ...(entry.unless ?? [])))
    .sort((a, b) => place(a) - place(b))
  return mine.length <= MOST ? { shown: mine, more: [] } : { shown: mine.slice(0, MOST - 1), more: mine.slice(MOST - 1) }
}

/** Whether the address belongs to an entry. */
export function isAt(entry: NavEntry, pathname: string): boolean {
  const begins = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return (entry.path === '/' ? pathname === '/' : begins(entry.path)) || (entry.also ?? []).some(begins)
}
