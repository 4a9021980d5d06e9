import { useMemo } from 'react'
import { cargo } from '@/components/consignment/texts'
import { OPEN_STATUSES, STATUSES } from '@/components/consignment/types'
import { Lookup } from '@/components/form/Lookup'
import type { Filter } from '@/components/list/types'
import { kit } from '@/components/texts'
import { common, useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import styles from './consignments.module.css'
import { texts } from './texts'

const ROLES = ['SHIPPING', 'DEPARTURE', 'TRANSIT', 'ARRIVAL'] as const

/** The filters of the list; what a person may not look up is not offered. */
export function useConsignmentFilters(): Filter[] {
  const t = useTexts(texts)
  const tc = useTexts(cargo)
  const tk = useTexts(kit)
  const tg = useTexts(common)
  const seesNetwork = useCan('NETWORK_READ')
  const seesAccounts = useCan('ACCOUNT_READ')
  return useMemo(() => {
    const lookup = (key: string, label: string, resource: string): Filter => ({
      key, label, kind: 'custom',
      render: (value, set) => (
        <span className={styles.lookup}>
          <Lookup resource={resource} aria-label={label} placeholder={tg('all')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} />
        </span>
      ),
    })
    const filters: (Filter | false)[] = [
      { key: 'status', label: t('status'), kind: 'select', options: [{ value: OPEN_STATUSES, label: tc('status_OPEN') }, ...STATUSES.map((value) => ({ value, label: tc(`status_${value}`) }))] },
      {
        key: 'late', label: t('lateOnly'), kind: 'custom',
        render: (value, set) => <input type="checkbox" checked={value === 'true'} onChange={(e) => set(e.target.checked ? 'true' : '')} />,
      },
      seesAccounts && lookup('customerId', t('customer'), 'customers'),
      seesNetwork && lookup('originId', t('originSite'), 'sites'),
      seesNetwork && lookup('destinationId', t('destinationSite'), 'sites'),
      seesNetwork && lookup('siteId', t('site'), 'sites'),
      seesNetwork && { key: 'role', label: t('siteRole'), kind: 'select', options: ROLES.map((value) => ({ value, label: tk(`role_${value}`) })) },
      seesNetwork && lookup('vehicleId', t('vehicle'), 'vehicles'),
      { key: 'bookedFrom', label: t('bookedFrom'), kind: 'date', edge: 'start' },
      { key: 'bookedTo', label: t('bookedTo'), kind: 'date', edge: 'end' },
    ]
    return filters.filter((filter) => filter !== false)
  }, [t, tc, tk, tg, seesNetwork, seesAccounts])
}
