import { describe, expect, it } from 'vitest'
import type { NavEntry } from '@/lib/module'
import type { Me, Permission } from '@/lib/session'
import { arrange, isAt, MOST } from './navigation'

const entry = (path: string, order: number, any: Permission[] = ['SELF']): NavEntry => ({ path, order, any, label: ['', ''], icon: null })
const me = (roles: string[], permissions: Permission[] = ['SELF']): Me => ({
  personId: 1, username: '', displayName: '', roles, permissions, everything: false, branches: [], accounts: [],
  mustChangePassword: false, demo: false,
})
const MANY = ['/', '/consignments', '/map', '/documents', '/network', '/customers', '/reports', '/evidence', '/regulation', '/admin']
  .map((path, index) => entry(path, index * 10))

describe('the navigation', () => {
  it('never has more than seven places, the last being the way to the others', () => {
    const { shown, more } = arrange(MANY, me(['TRACKER']))
    expect(shown).toHaveLength(MOST - 1)
    expect(shown.length + more.length).toBe(MANY.length)
  })
  it('needs no such way when everything fits', () => {
    expect(arrange(MANY.slice(0, 7), me([]))).toEqual({ shown: MANY.slice(0, 7), more: [] })
  })
  it('begins with the day and then with what the role works with', () => {
    const paths = arrange(MANY, me(['QUALITY_CONTROLLER'])).shown.map((one) => one.path)
    expect(paths).toEqual(['/', '/consignments', '/evidence', '/documents', '/regulation', '/reports'])
  })
  it('leaves out what the person may not do', () => {
    const { shown } = arrange([entry('/', 0), entry('/admin', 10, ['PEOPLE_READ'])], me([]))
    expect(shown.map((one) => one.path)).toEqual(['/'])
  })
})

describe('an entry', () => {
  it('is where its paths are, and the day only at the very beginning', () => {
    const day = { ...entry('/', 0), also: ['/tasks'] }
    expect(isAt(day, '/')).toBe(true)
    expect(isAt(day, '/tasks/team')).toBe(true)
    expect(isAt(day, '/consignments')).toBe(false)
    expect(isAt(entry('/map', 1), '/mapping')).toBe(false)
  })
})
