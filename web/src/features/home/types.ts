import { OPEN_STATUSES, type ConsignmentRow } from '@/components/consignment/types'

/** A row of the late cargo on the first page. */
export type LateRow = ConsignmentRow

/** The list of what is late and not over yet. */
export const LATE_LIST = `/consignments?late=true&status=${OPEN_STATUSES}&sort=promisedDeliveryAt`
