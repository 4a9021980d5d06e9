import type { FieldContext } from '@/components/form/types'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import styles from './admin.module.css'
import { useRoles } from './data'
import { texts } from './texts'
import type { Person, Reach, Role } from './types'

const REACHES: Reach[] = ['BRANCHES', 'NETWORK', 'ACCOUNTS']

/** The roles of a person, grouped by how far they see, and what they may do with them all together. */
export function RolesField({ value, set, disabled, id }: FieldContext<Person>) {
  const t = useTexts(texts)
  const { data: roles, error } = useRoles()
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!roles) return <Loading />
  const toggle = (role: string, on: boolean) =>
    set({ roles: on ? [...value.roles, role] : value.roles.filter((held) => held !== role) })
  return (
    <div id={id} role="group" aria-label={t('roles')}>
      {REACHES.map((reach) => (
        <fieldset key={reach} className={styles.choices} disabled={disabled}>
          <legend>{t(`reach_${reach}`)}</legend>
          <div>
            {roles.filter((role) => role.reach === reach).map((role) => (
              <label key={role.role}>
                <input
                  type="checkbox"
                  checked={value.roles.includes(role.role)}
                  onChange={(e) => toggle(role.role, e.target.checked)}
                />
                {role.name}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <MayDo roles={roles.filter((role) => value.roles.includes(role.role))} />
    </div>
  )
}

function MayDo({ roles }: { roles: Role[] }) {
  const t = useTexts(texts)
  const names = new Set(roles.flatMap((role) => Object.values(role.permissionNames)))
  return (
    <p className={styles.may} role="status">
      {names.size === 0 ? t('mayNothing') : t('mayDo', { list: [...names].join('、') })}
    </p>
  )
}
