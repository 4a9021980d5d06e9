import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import type { Pair } from './i18n'
import type { Permission } from './session'

/** An entry of the left navigation; shown when the person holds any of the permissions. */
export interface NavEntry {
  path: string
  label: Pair
  icon: ReactNode
  any: Permission[]
  /** Left out for people who hold any of these: they reach the page from another entry. */
  unless?: Permission[]
  /** Further paths that belong to it, besides what begins with its own. */
  also?: string[]
  /** Place from the top; home is 0. */
  order: number
}

/**
 * What a feature gives to the application: its pages (lazy) and at most one navigation entry.
 * `src/app/modules.tsx` lists all of them.
 */
export interface FeatureModule {
  routes: RouteObject[]
  nav?: NavEntry
  /** Where the things of this feature are shown, by the kind in their `kind:12`. */
  subjects?: Readonly<Record<string, (id: string) => string>>
  /** Where a kind of duty is done, when that is not the page of what it is about. */
  duties?: Readonly<Record<string, (duty: Duty) => string>>
}

/** As much of a task as says where it is done. */
export interface Duty {
  kind: string
  subject: string
  siteId?: number | null
  mayWork: boolean
}

const known = new Set<string>()
const subjects = new Map<string, (id: string) => string>()
const duties = new Map<string, (duty: Duty) => string>()

/** Called once by the application with everything it consists of. */
export function registerPages(modules: FeatureModule[]): void {
  for (const module of modules) {
    for (const { path } of module.routes) if (path) known.add(path)
    for (const [kind, path] of Object.entries(module.subjects ?? {})) subjects.set(kind, path)
    for (const [kind, path] of Object.entries(module.duties ?? {})) duties.set(kind, path)
  }
}

/** Whether a page of another feature exists, so that nobody is sent into a dead end. */
export function hasPage(path: string): boolean {
  return known.has(path)
}

/** The page of what a task or document is about (`consignment:12`); undefined where there is none. */
export function pathOfSubject(subject: string | null | undefined): string | undefined {
  const [kind = '', id = ''] = (subject ?? '').split(':')
  return id ? subjects.get(kind)?.(id) : undefined
}

/** The page where a duty is done, for who may do it; for others the page of what it is about. */
export function pathOfDuty(duty: Duty): string | undefined {
  return (duty.mayWork ? duties.get(duty.kind)?.(duty) : undefined) ?? pathOfSubject(duty.subject)
}
