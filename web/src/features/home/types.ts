/** The part of a consignment's row that the first page shows. */
export interface LateRow {
  id: number
  number: string
  customerName: string
  customerClass?: string
  originName: string
  destinationName: string
  minutesLate?: number | null
  promisedDeliveryAt?: string | null
  simulated?: boolean
}
