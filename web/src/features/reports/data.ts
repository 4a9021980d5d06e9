import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, withParams } from '@/lib/api'
import { useLanguage } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import { can, useMe } from '@/lib/session'
import type { Period } from './period'

type Report = 'punctuality' | 'customers' | 'lanes'

/** One report; its definition comes in the reader's language. */
export function useReport<T>(report: Report, period: Period) {
  const language = useLanguage()
  return useQuery({
    queryKey: ['reports', report, period, language],
    queryFn: ({ signal }) => api.get<T>(`/api/reports/${report}`, { ...period }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export function sheet(report: Report, period: Period): string {
  return withParams(`/api/reports/${report}.xlsx`, { ...period })
}

/** The address of the consignments behind a figure; nothing for people who may not see the list. */
export function useConsignments(period: Period) {
  const me = useMe()
  const open = hasPage('/consignments') && can(me, 'CONSIGNMENT_READ')
  return (filter: Record<string, string | number | boolean>) =>
    open ? withParams('/consignments', { ...filter, bookedFrom: period.from, bookedTo: period.to }) : undefined
}
