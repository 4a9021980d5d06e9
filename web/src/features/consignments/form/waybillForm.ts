import type { ConsignmentPageData, WaybillNode } from '../types'

export interface PieceForm {
  producer: string | null
  batch: string | null
  serial: string | null
  weightKg: number | null
  description: string | null
}

/** A waybill as it is typed. Keys are the paths by which the server names what it refuses. */
export interface WaybillForm {
  number: string | null
  customerId: number | null
  customerReference: string | null
  note: string | null
  'consignor.name': string | null
  'consignor.phone': string | null
  'consignor.address': string | null
  'consignor.siteId': number | null
  'consignee.name': string | null
  'consignee.phone': string | null
  'consignee.address': string | null
  'consignee.siteId': number | null
  'goods.name': string | null
  'goods.nature': string[]
  'goods.packaging': string | null
  'goods.stackLimit': number | null
  'goods.minCelsius': number | null
  'goods.maxCelsius': number | null
  pieceCount: number | null
  /** Null: nothing particular is known of the pieces (or they are left as they are). */
  pieces: PieceForm[] | null
  weightKg: number | null
  volumeM3: number | null
  declaredValueFen: number | null
  serviceLevel: string | null
  promisedPickupAt: string | null
  promisedDeliveryAt: string | null
  route: WaybillNode[]
  laneId: number | null
  vehicleId: number | null
  carrierId: number | null
  version: number | null
}

const node = (seq: number, role: WaybillNode['role']): WaybillNode => ({
  seq, siteId: null, role, plannedArrivalAt: null, plannedDepartureAt: null, vehicleId: null,
})

export const BLANK: WaybillForm = {
  number: null, customerId: null, customerReference: null, note: null,
  'consignor.name': null, 'consignor.phone': null, 'consignor.address': null, 'consignor.siteId': null,
  'consignee.name': null, 'consignee.phone': null, 'consignee.address': null, 'consignee.siteId': null,
  'goods.name': null, 'goods.nature': [], 'goods.packaging': null, 'goods.stackLimit': null,
  'goods.minCelsius': null, 'goods.maxCelsius': null,
  pieceCount: null, pieces: null, weightKg: null, volumeM3: null, declaredValueFen: null,
  serviceLevel: null, promisedPickupAt: null, promisedDeliveryAt: null,
  route: [node(1, 'SHIPPING'), node(2, 'ARRIVAL')], laneId: null, vehicleId: null, carrierId: null, version: null,
}

/** A stored waybill ready to be edited; pieces only when something is known of them. */
export function fromPage({ consignment: c, pieces }: ConsignmentPageData): WaybillForm {
  const known = pieces.some((p) => p.producer ?? p.batch ?? p.serial ?? p.weightKg ?? p.description)
  return {
    number: c.number, customerId: c.customerId, customerReference: c.customerReference, note: c.note,
    'consignor.name': c.consignor.name, 'consignor.phone': c.consignor.phone,
    'consignor.address': c.consignor.address, 'consignor.siteId': c.consignor.siteId,
    'consignee.name': c.consignee.name, 'consignee.phone': c.consignee.phone,
    'consignee.address': c.consignee.address, 'consignee.siteId': c.consignee.siteId,
    'goods.name': c.goods.name, 'goods.nature': c.goods.nature, 'goods.packaging': c.goods.packaging,
    'goods.stackLimit': c.goods.stackLimit, 'goods.minCelsius': c.goods.minCelsius, 'goods.maxCelsius': c.goods.maxCelsius,
    pieceCount: c.pieceCount,
    pieces: known ? pieces.map(({ producer, batch, serial, weightKg, description }) => ({ producer, batch, serial, weightKg, description })) : null,
    weightKg: c.weightKg, volumeM3: c.volumeM3, declaredValueFen: c.declaredValueFen, serviceLevel: c.serviceLevel,
    promisedPickupAt: c.promisedPickupAt, promisedDeliveryAt: c.promisedDeliveryAt,
    route: c.route, laneId: c.laneId, vehicleId: c.vehicleId, carrierId: c.carrierId, version: c.version,
  }
}

/** Temperatures belong to temperature-controlled goods only. */
export function isTemperatureControlled(form: WaybillForm): boolean {
  return form['goods.nature'].includes('TEMPERATURE_CONTROLLED')
}

/**
 * What is sent. Pieces typed one by one bring their own count; a count alone leaves what is known of
 * the pieces as it is.
 */
export function toBody(form: WaybillForm) {
  const cold = isTemperatureControlled(form)
  const party = (who: 'consignor' | 'consignee') => ({
    name: form[`${who}.name`], phone: form[`${who}.phone`], address: form[`${who}.address`], siteId: form[`${who}.siteId`],
  })
  const { number, customerId, customerReference, note, weightKg, volumeM3, declaredValueFen, serviceLevel } = form
  const { promisedPickupAt, promisedDeliveryAt, laneId, vehicleId, carrierId, version, pieces } = form
  return {
    number, customerId, customerReference, note,
    consignor: party('consignor'),
    consignee: party('consignee'),
    goods: {
      name: form['goods.name'], nature: form['goods.nature'], packaging: form['goods.packaging'],
      stackLimit: form['goods.stackLimit'],
      minCelsius: cold ? form['goods.minCelsius'] : null,
      maxCelsius: cold ? form['goods.maxCelsius'] : null,
    },
    pieceCount: pieces ? pieces.length : form.pieceCount,
    pieces,
    weightKg, volumeM3, declaredValueFen, serviceLevel, promisedPickupAt, promisedDeliveryAt,
    route: form.route.map(({ siteId, role, plannedArrivalAt, plannedDepartureAt, vehicleId }) => ({
      siteId, role, plannedArrivalAt, plannedDepartureAt, vehicleId,
    })),
    laneId, vehicleId, carrierId, version,
  }
}

/** What may still be changed once the goods are in the network: it moves nothing. */
const FREE: (keyof WaybillForm)[] = ['customerReference', 'note', 'serviceLevel', 'promisedPickupAt', 'promisedDeliveryAt']

export function isFree(name: string): boolean {
  return (FREE as string[]).includes(name)
}
