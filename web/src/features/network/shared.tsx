import { NavLink } from 'react-router'
import type { Field } from '@/components/form/types'
import type { Column, Filter } from '@/components/list/types'
import { StatusTag } from '@/components/StatusTag'
import { common, useTexts } from '@/lib/i18n'
import styles from './network.module.css'
import { texts } from './texts'

const TABS = ['sites', 'lanes', 'vehicles', 'drivers', 'carriers'] as const

/** The five lists of the network side by side. */
export function NetworkTabs() {
  const t = useTexts(texts)
  return (
    <nav className={styles.tabs} aria-label={t('network')}>
      {TABS.map((tab) => (
        <NavLink key={tab} to={`/network/${tab}`}>
          {t(tab)}
        </NavLink>
      ))}
    </nav>
  )
}

interface Activatable {
  active: boolean
}

/** The column, filter and field every record of the network ends with. */
export function useActive<T extends Activatable>() {
  const t = useTexts(common)
  const column: Column<T & { id: number }> = {
    key: 'active',
    title: t('status'),
    render: (row) =>
      row.active ? t('active') : <StatusTag tone="waiting">{t('inactive')}</StatusTag>,
  }
  const filter: Filter = {
    key: 'active',
    label: t('status'),
    kind: 'select',
    options: [
      { value: 'true', label: t('active') },
      { value: 'false', label: t('inactive') },
    ],
  }
  const field = { name: 'active', label: t('active'), kind: 'switch' } as unknown as Field<T>
  return { column, filter, field }
}
