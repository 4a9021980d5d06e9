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
}

const known = new Set<string>()

/** Called once by the application with everything it consists of. */
export function registerPages(modules: FeatureModule[]): void {
  for (const { routes } of modules) for (const { path } of routes) if (path) known.add(path)
}

/** Whether a page of another feature exists, so that nobody is sent into a dead end. */
export function hasPage(path: string): boolean {
  return known.has(path)
}
