import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import type { Field } from '@/components/form/types'
import { LinkButton } from '@/components/LinkButton'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { BRANCH_ROLES, useRoleNames, useRoleOptions } from '@/components/roles'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import { useNow } from '@/lib/time'
import { PlainDrawer } from './PlainDrawer'
import { TaskNav } from './TaskNav'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Duty } from './types'
import { Vacancies } from './Vacancies'

const BLANK: Partial<Duty> = { role: 'TRACKER', siteId: null, rank: 'MAIN', to: null }

/** Who is on duty for a role at a branch, and who stands in. */
export function RotaPage() {
  const t = useTexts(texts)
  const { id } = useParams()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const writes = useCan('ROTA_WRITE')
  const role = params.get('role') ?? ''
  const siteId = params.get('siteId') ?? ''
  const query = useQuery({
    queryKey: keys.list('rota', { role, siteId }),
    queryFn: ({ signal }) => api.get<Duty[]>('/api/rota', { role, siteId }, signal),
  })
  const search = params.size > 0 ? `?${params}` : ''
  const set = (key: string, value: string) =>
    setParams((now) => { if (value) now.set(key, value); else now.delete(key); return now }, { replace: true })
  const create = writes && <LinkButton to={`/rota/new${search}`} type="primary" icon={<PlusOutlined aria-hidden />}>{t('newDuty')}</LinkButton>
  return (
    <>
      <TaskNav />
      <PageHeader title={t('rota')} actions={create} />
      <Choice role={role} siteId={siteId} set={set} />
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noRota')} hint={t('noRotaHint')} action={create} />}
      {query.data && query.data.length > 0 && <Entries rows={query.data} editable={writes} search={search} />}
      <Vacancies role={role} />
      {id && writes && <DutyDrawer id={id} duty={query.data?.find((one) => String(one.id) === id)} onClose={() => void navigate(`/rota${search}`)} />}
    </>
  )
}

function Choice({ role, siteId, set }: { role: string; siteId: string; set: (key: string, value: string) => void }) {
  const t = useTexts(texts)
  const options = useRoleOptions()
  const sites = useQuery({
    queryKey: keys.list('sites', { rota: true }),
    queryFn: ({ signal }) => api.get<{ rows: { id: number; shortName: string | null; name: string }[] }>('/api/sites', { page: 0, size: 200, active: true }, signal),
    staleTime: 300_000,
  })
  return (
    <div className={styles.tools}>
      <label>
        {t('role')}
        <select value={role} onChange={(e) => set('role', e.target.value)}>
          <option value="">{t('state_ALL')}</option>
          {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      </label>
      <label>
        {t('site')}
        <select value={siteId} onChange={(e) => set('siteId', e.target.value)}>
          <option value="">{t('state_ALL')}</option>
          {sites.data?.rows.map((site) => <option key={site.id} value={site.id}>{site.shortName ?? site.name}</option>)}
        </select>
      </label>
    </div>
  )
}

function Entries({ rows, editable, search }: { rows: Duty[]; editable: boolean; search: string }) {
  const t = useTexts(texts)
  const now = useNow()
  const roleName = useRoleNames()
  const siteName = useNames('sites')
  return (
    <PlainList<Duty> label={t('rota')} rows={rows} rowKey={(duty) => duty.id}
      rowLink={editable ? (duty) => `/rota/${duty.id}${search}` : undefined}
      columns={[
        { key: 'person', title: t('person'), card: 'title', render: (duty) => duty.personName ?? `#${duty.personId}` },
        { key: 'role', title: t('role'), card: 'half', render: (duty) => roleName(duty.role) },
        { key: 'site', title: t('site'), card: 'half', render: (duty) => (duty.siteId ? siteName(duty.siteId) : t('network')) },
        { key: 'rank', title: t('rank'), card: 'half', render: (duty) => t(`rank_${duty.rank}`) },
        { key: 'state', title: t('state'), card: 'half', render: (duty) => (Date.parse(duty.from) > now
          ? <StatusTag tone="waiting">{t('notYet')}</StatusTag> : <StatusTag tone="done">{t('onDutyNow')}</StatusTag>) },
        { key: 'from', title: t('fromTime'), card: 'half', render: (duty) => <TimeText at={duty.from} /> },
        { key: 'to', title: t('toTime'), card: 'half', render: (duty) => (duty.to ? <TimeText at={duty.to} /> : t('openEnd')) },
      ]} />
  )
}

function DutyDrawer({ id, duty, onClose }: { id: string; duty: Duty | undefined; onClose: () => void }) {
  const t = useTexts(texts)
  const now = useNow()
  const roleOptions = useRoleOptions()
  const fields: Field<Partial<Duty>>[] = [
    { name: 'role', label: t('role'), kind: 'select', required: true, fixed: true, clause: 'A-07', options: roleOptions },
    { name: 'siteId', label: t('site'), kind: 'lookup', resource: 'sites', fixed: true, help: t('headquartersHelp'), when: (value) => BRANCH_ROLES.some((role) => role === value.role) },
    { name: 'personId', label: t('person'), kind: 'lookup', resource: 'people', required: true, fixed: true },
    { name: 'rank', label: t('rank'), kind: 'select', required: true, options: [{ value: 'MAIN', label: t('rank_MAIN') }, { value: 'DEPUTY', label: t('rank_DEPUTY') }] },
    { name: 'from', label: t('fromTime'), kind: 'time', required: id !== 'new' },
    { name: 'to', label: t('toTime'), kind: 'time', help: t('openEndHelp') },
  ]
  return (
    <PlainDrawer<Partial<Duty>> resource="rota" id={id} record={duty} fields={fields} blank={BLANK} onClose={onClose}
      title={(shown) => (id === 'new' ? t('newDuty') : t('dutyOf', { name: shown.personName ?? '' }))}
      removable={(shown) => Date.parse(shown.from ?? '') > now} />
  )
}
