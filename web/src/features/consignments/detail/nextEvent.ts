import type { ConsignmentPageData, EventKind } from '../types'

/** What a person is about to report. */
export interface EventForm {
  kind: EventKind
  occurredAt: string
  siteId: number | null
  vehicleId: number | null
  placeText: string | null
  expectedArrivalAt: string | null
  /** Null: all of them. */
  pieceIds: number[] | null
  note: string | null
  reportKey: string
}

/** What usually happens next, so that most reports need one key only. */
export function nextKind({ summary, sentence }: Pick<ConsignmentPageData, 'summary' | 'sentence'>): EventKind {
  switch (summary.status) {
    case 'BOOKED':
      return 'ACCEPTED'
    case 'ACCEPTED':
      return 'LOADED'
    case 'LOADED':
      return 'DEPARTED'
    case 'IN_TRANSIT':
      return 'ARRIVED'
    case 'AT_SITE':
      return sentence.nextSiteName ? 'DEPARTED' : 'OUT_FOR_DELIVERY'
    case 'OUT_FOR_DELIVERY':
      return 'DELIVERED'
    default:
      return 'NOTE'
  }
}

/** The site it usually happens at: the next one on the way, else where the goods are. */
export function nextSite(page: ConsignmentPageData): number | null {
  const { route } = page.consignment
  const named = (name: string | null) => page.sites.find((site) => site.name === name)?.id ?? null
  if (page.summary.status === 'IN_TRANSIT') return named(page.sentence.nextSiteName)
  return page.fields.position.value?.siteId ?? named(page.sentence.siteName) ?? route[0]?.siteId ?? null
}
