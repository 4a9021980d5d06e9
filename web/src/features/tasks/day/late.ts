import { OPEN_STATUSES } from '@/components/consignment/types'

/** The list of what is late and not over yet. */
export const LATE_LIST = `/consignments?late=true&status=${OPEN_STATUSES}&sort=promisedDeliveryAt`
