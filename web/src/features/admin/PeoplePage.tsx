import { lazy, Suspense, useState } from 'react'
import { EntityListPage } from '@/components/EntityListPage'
import { Lookup } from '@/components/form/Lookup'
import { LookupMany } from '@/components/form/LookupMany'
import type { Field } from '@/components/form/types'
import type { Column, Filter } from '@/components/list/types'
import { Loading } from '@/components/Loading'
import { OneTimeSecret } from '@/components/OneTimeSecret'
import { SimulatedTag } from '@/components/SimulatedTag'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { common, useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { useDepartments, useRoleName, useRoles } from './data'
import { RolesField } from './RolesField'
import { Tabs } from './Tabs'
import { texts } from './texts'
import type { Person, Reach } from './types'

/** Part of a person's drawer, not of the list. */
const PersonSignIn = lazy(() => import('./PersonSignIn').then(({ PersonSignIn }) => ({ default: PersonSignIn })))

const BLANK: Person = {
  username: '', displayName: '', phone: null, email: null, departmentId: null, roles: [], branches: [],
  accounts: [], active: true,
}

/** Who may sign in, as what, and how far they see. */
export function PeoplePage() {
  const t = useTexts(texts)
  const [secret, setSecret] = useState<{ person: Person; password: string } | null>(null)
  const show = (person: Person, password: string) => setSecret({ person, password })
  return (
    <>
      <EntityListPage<Person>
        resource="people"
        path="/admin/people"
        title={t('people')}
        head={<Tabs />}
        createLabel={t('newPerson')}
        emptyTitle={t('noPeople')}
        emptyHint={t('noPeopleHint')}
        searchHint={t('searchPeople')}
        defaultSort="displayName"
        exportable={false}
        write="PEOPLE_WRITE"
        blank={BLANK}
        recordTitle={(person) => person.displayName}
        columns={useColumns()}
        filters={useFilters()}
        fields={useFields()}
        drawerWidth={720}
        below={(person) => <Suspense fallback={<Loading />}><PersonSignIn person={person} onPassword={show} /></Suspense>}
        onSaved={(answer) => {
          const made = answer as { person?: Person; oneTimePassword?: string }
          if (made.person && made.oneTimePassword) show(made.person, made.oneTimePassword)
        }}
      />
      {secret && (
        <OneTimeSecret
          title={t('oneTimePassword')}
          hint={t('oneTimeHint', { name: secret.person.displayName, username: secret.person.username })}
          secret={secret.password}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  )
}

function useColumns(): Column<Person & { id: number }>[] {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const roleName = useRoleName()
  const siteName = useNames('sites')
  return [
    { key: 'displayName', title: t('displayName'), sort: 'displayName', card: 'title', render: (p) => p.displayName, aside: (p) => <SimulatedTag simulated={p.simulated} /> },
    { key: 'username', title: t('username'), sort: 'username', render: (p) => p.username },
    { key: 'roles', title: t('roles'), render: (p) => p.roles.map(roleName).join('、') || '–' },
    { key: 'department', title: t('department'), render: (p) => p.departmentName ?? '–' },
    { key: 'branches', title: t('branches'), render: (p) => p.branches.map(siteName).join('、') || '–' },
    { key: 'phone', title: tc('phone'), render: (p) => p.phone ?? '–' },
    { key: 'lastSignInAt', title: t('lastSignIn'), sort: 'lastSignInAt', render: (p) => p.lastSignInAt ? <TimeText at={p.lastSignInAt} /> : t('neverSignedIn') },
    { key: 'state', title: tc('status'), render: (p) => <State person={p} /> },
  ]
}

function State({ person }: { person: Person }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  if (!person.active) return <StatusTag tone="waiting">{tc('inactive')}</StatusTag>
  if (person.locked) return <StatusTag tone="now">{t('locked')}</StatusTag>
  if (person.mustChangePassword) return <StatusTag tone="soon">{t('firstPassword')}</StatusTag>
  return <>{tc('active')}</>
}

function useFilters(): Filter[] {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const { data: roles } = useRoles()
  return [
    { key: 'role', label: t('role'), kind: 'select', options: (roles ?? []).map((r) => ({ value: r.role, label: r.name })) },
    {
      key: 'branch', label: t('branch'), kind: 'custom',
      render: (value, set) => (
        <Lookup resource="sites" aria-label={t('branch')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} />
      ),
    },
    {
      key: 'active', label: tc('status'), kind: 'select',
      options: [{ value: 'true', label: tc('active') }, { value: 'false', label: tc('inactive') }],
    },
  ]
}

function useFields(): Field<Person>[] {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const { data: roles } = useRoles()
  const { data: departments } = useDepartments()
  const reaches = (person: Person, reach: Reach) =>
    (roles ?? []).some((role) => role.reach === reach && person.roles.includes(role.role))
  const options = (departments ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
  return [
    { name: 'displayName', label: t('displayName'), kind: 'text', required: true },
    { name: 'username', label: t('username'), kind: 'text', required: true, fixed: true, help: t('usernameHelp') },
    { name: 'phone', label: tc('phone'), kind: 'phone' },
    { name: 'email', label: t('email'), kind: 'email' },
    { name: 'departmentId', label: t('department'), kind: 'select', options },
    { name: 'active', label: t('mayEnter'), kind: 'switch', help: t('mayEnterHelp'), when: (person) => 'id' in person },
    { name: 'roles', label: t('roles'), kind: 'custom', required: true, wide: true, render: (context) => <RolesField {...context} /> },
    {
      name: 'branches', label: t('branches'), kind: 'custom', required: true, wide: true, help: t('branchesHelp'),
      when: (person) => reaches(person, 'BRANCHES'),
      render: ({ value, set, id, disabled, errors }) => (
        <LookupMany resource="sites" id={id} disabled={disabled} status={errors.branches ? 'error' : undefined}
          value={value.branches} onChange={(branches) => set({ branches })} />
      ),
    },
    {
      name: 'accounts', label: t('accounts'), kind: 'custom', required: true, wide: true, help: t('accountsHelp'),
      when: (person) => reaches(person, 'ACCOUNTS'),
      render: ({ value, set, id, disabled, errors }) => (
        <LookupMany resource="customers" id={id} disabled={disabled} status={errors.accounts ? 'error' : undefined}
          value={value.accounts} onChange={(accounts) => set({ accounts })} />
      ),
    },
  ]
}
