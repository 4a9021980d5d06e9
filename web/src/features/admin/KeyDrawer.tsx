import { useState } from 'react'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import { LookupMany } from '@/components/form/LookupMany'
import type { FieldContext } from '@/components/form/types'
import { useTexts } from '@/lib/i18n'
import { useMe, type Permission } from '@/lib/session'
import { dateOnly, fromInputTime } from '@/lib/time'
import styles from './admin.module.css'
import { useRoles } from './data'
import { texts } from './texts'

interface NewKey {
  name: string
  permissions: Permission[]
  everything: boolean
  branches: number[]
  accounts: number[]
  expiresAt: string
}

const DAY = 86_400_000
const endOf = (day: string) => {
  const start = fromInputTime(day)
  return start ? new Date(Date.parse(start) + DAY - 1000).toISOString() : ''
}

interface Props {
  onClose: () => void
  onMade: (name: string, secret: string) => void
}

/** Makes a key for a program: what for, what it may do, where, and until when. */
export default function KeyDrawer({ onClose, onMade }: Props) {
  const t = useTexts(texts)
  const [expiresAt] = useState(() => endOf(dateOnly(new Date(Date.now() + 180 * DAY).toISOString())))
  const blank: NewKey = {
    name: '', permissions: [], everything: true, branches: [], accounts: [], expiresAt,
  }
  return (
    <EntityDrawer<NewKey>
      resource="api-keys"
      id="new"
      title={() => t('newKey')}
      blank={blank}
      editable
      onClose={onClose}
      onSaved={(answer) => {
        const { key, secret } = answer as { key: { name: string }; secret: string }
        onMade(key.name, secret)
      }}
      fields={[
        { name: 'name', label: t('keyName'), kind: 'text', required: true, help: t('keyNameHelp') },
        {
          name: 'expiresAt', label: t('expires'), kind: 'custom', required: true, help: t('expiresHelp'),
          render: ({ value, set, id, errors }) => (
            <input id={id} className={styles.native} type="date" aria-invalid={errors.expiresAt ? true : undefined}
              value={value.expiresAt ? dateOnly(value.expiresAt) : ''}
              onChange={(e) => set({ expiresAt: endOf(e.target.value) })} />
          ),
        },
        { name: 'permissions', label: t('permissions'), kind: 'custom', required: true, wide: true, render: (context) => <Permissions {...context} /> },
        {
          name: 'everything', label: t('scope'), kind: 'custom', wide: true,
          render: ({ value, set, id }) => (
            <div className={styles.radios} id={id} role="radiogroup" aria-label={t('scope')}>
              {([true, false] as const).map((all) => (
                <label key={String(all)}>
                  <input type="radio" name="everything" checked={value.everything === all} onChange={() => set({ everything: all })} />
                  {t(all ? 'everything' : 'limited')}
                </label>
              ))}
            </div>
          ),
        },
        {
          name: 'branches', label: t('branches'), kind: 'custom', when: (key) => !key.everything,
          render: ({ value, set, id }) => <LookupMany resource="sites" id={id} value={value.branches} onChange={(branches) => set({ branches })} />,
        },
        {
          name: 'accounts', label: t('accounts'), kind: 'custom', when: (key) => !key.everything,
          render: ({ value, set, id }) => <LookupMany resource="customers" id={id} value={value.accounts} onChange={(accounts) => set({ accounts })} />,
        },
      ]}
    />
  )
}

/** Only what the maker may do; and reporting positions, which only programs do. */
function Permissions({ value, set, id }: FieldContext<NewKey>) {
  const t = useTexts(texts)
  const me = useMe()
  const { data: roles } = useRoles()
  const names = Object.assign({}, ...(roles ?? []).map((role) => role.permissionNames)) as Partial<Record<Permission, string>>
  const offered: Permission[] = me.permissions.filter((permission) => permission !== 'SELF')
  if (me.permissions.includes('DEVICE_WRITE') && !offered.includes('POSITION_REPORT')) offered.push('POSITION_REPORT')
  const toggle = (permission: Permission, on: boolean) =>
    set({ permissions: on ? [...value.permissions, permission] : value.permissions.filter((p) => p !== permission) })
  return (
    <fieldset className={styles.choices} id={id} aria-label={t('permissions')}>
      <div>
        {offered.map((permission) => (
          <label key={permission}>
            <input type="checkbox" checked={value.permissions.includes(permission)} onChange={(e) => toggle(permission, e.target.checked)} />
            {permission === 'POSITION_REPORT' ? t('reportPositions') : (names[permission] ?? permission)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
