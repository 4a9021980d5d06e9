import type { Page } from '@playwright/test'
import { read } from './people'
import { send } from './writes'

/** Whole hours from now. */
export const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

export async function siteId(admin: Page, name: string): Promise<number> {
  const { rows } = await read<{ rows: { id: number; name: string }[] }>(admin, '/api/sites?size=500')
  return rows.find((each) => each.name.includes(name))!.id
}

/** A waybill from one site to another, a key customer's unless said otherwise; `more` stands in for what is usual. */
export async function bookedWaybill(admin: Page, from: string, to: string, pieceCount: number, customerClass = 'KEY', more: object = {}): Promise<{ id: number; number: string }> {
  const { rows: customers } = await read<{ rows: { id: number; customerClass: string }[] }>(admin, '/api/customers?size=100')
  return send(admin, '/api/consignments', {
    customerId: customers.find((customer) => customer.customerClass === customerClass)!.id,
    consignor: { name: `${from}电器厂`, phone: '13800000001', address: from },
    consignee: { name: `${to}收货仓`, phone: '13800000002', address: to },
    goods: { name: '冰箱', nature: ['FRAGILE'], packaging: 'CARTON' },
    pieceCount,
    weightKg: 120,
    promisedDeliveryAt: hour(48),
    route: [
      { siteId: await siteId(admin, from), plannedDepartureAt: hour(3) },
      { siteId: await siteId(admin, to), plannedArrivalAt: hour(14) },
    ],
    ...more,
  })
}

let plates = 0

/** A closed vehicle that nobody else has. */
export async function someVehicle(admin: Page, region = '皖A'): Promise<{ id: number; plate: string }> {
  const plate = `${region}${String(Date.now() % 10_000).padStart(4, '0')}${plates++ % 10}`
  return { ...(await send(admin, '/api/vehicles', { plate, body: 'CLOSED', active: true })), plate }
}

/** A vehicle of its own, listed for work on the goods. */
export async function listed(admin: Page, keeper: Page, kind: 'LOADING' | 'UNLOADING', site: string, consignmentId: number): Promise<number> {
  const vehicle = await someVehicle(admin)
  const load = await send(keeper, '/api/loads', {
    reportKey: `e2e-${vehicle.plate}-${consignmentId}`, kind, siteId: await siteId(admin, site), vehicleId: vehicle.id, plannedAt: hour(3), goods: [{ consignmentId }],
  })
  return load.id
}

/** A key customer's waybill of two pieces from 合肥 to 临沂, and a vehicle prepared to be loaded with it. */
export async function preparedLoad(admin: Page, keeper: Page): Promise<number> {
  const waybill = await bookedWaybill(admin, '合肥', '临沂', 2)
  return listed(admin, keeper, 'LOADING', '合肥', waybill.id)
}
