import { expect, it } from 'vitest'
import { pathOfDuty, registerPages } from './module'

registerPages([
  { routes: [], subjects: { consignment: (id) => `/consignments/${id}` } },
  { routes: [], duties: { repack: ({ siteId }) => `/dock/damages?site=${siteId}` } },
])

it('leads to where a duty is done, and who may not do it to what it is about', () => {
  const duty = { kind: 'repack', subject: 'consignment:7', siteId: 2, mayWork: true }
  expect(pathOfDuty(duty)).toBe('/dock/damages?site=2')
  expect(pathOfDuty({ ...duty, mayWork: false })).toBe('/consignments/7')
  expect(pathOfDuty({ ...duty, kind: 'put_away' })).toBe('/consignments/7')
  expect(pathOfDuty({ ...duty, kind: 'put_away', subject: 'site:2' })).toBeUndefined()
})
