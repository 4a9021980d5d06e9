import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { LazyEntityDrawer } from '@/components/form/LazyEntityDrawer'
import { Lookup } from '@/components/form/Lookup'
import type { Field } from '@/components/form/types'
import { LinkButton } from '@/components/LinkButton'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { useTexts } from '@/lib/i18n'
import { newReportKey } from '@/lib/reportKey'
import { useCan } from '@/lib/session'
import { dateOnly } from '@/lib/time'
import styles from './leadership.module.css'
import { DecisionState, GroupNav, useGroup } from './shared'
import { texts } from './texts'
import type { Decision } from './types'

const ASIDE = ['task', 'subject']

/** The register: what was decided, who sees to it, by when, and what is late. */
export function DecisionsPage() {
  const t = useTexts(texts)
  const { pathname } = useLocation()
  const { data } = useGroup()
  const seesPeople = useCan('PEOPLE_READ')
  const columns: Column<Decision>[] = [
    { key: 'number', title: t('number'), sort: 'number', card: 'half', render: (d) => d.number },
    { key: 'title', title: t('title'), card: 'title', render: (d) => d.title },
    { key: 'owner', title: t('owner'), sort: 'owner', card: 'half', render: (d) => d.ownerName },
    { key: 'left', title: t('left'), card: 'half', render: (d) => (d.state === 'OPEN' ? <Countdown due={d.dueAt} soonMinutes={3 * 1440} /> : '–') },
    { key: 'due', title: t('due'), sort: 'dueOn', card: 'half', render: (d) => <>{d.dueOn}{d.postponed > 0 && <div className={styles.quiet}>{t('firstDue', { day: d.firstDueOn })}</div>}</> },
    { key: 'state', title: t('state'), card: 'half', render: (d) => <DecisionState decision={d} /> },
    { key: 'decidedOn', title: t('decidedOn'), sort: 'decidedOn', card: 'leftOut', render: (d) => d.decidedOn },
    { key: 'document', title: t('document'), hidden: true, card: 'leftOut', render: (d) => <span className={styles.mono}>{d.documentNumber ?? '–'}</span> },
  ]
  const filters: Filter[] = [
    { key: 'state', label: t('state'), kind: 'select', options: (['OPEN', 'DONE', 'CANCELLED'] as const).map((value) => ({ value, label: t(`state_${value}`) })) },
    { key: 'overdue', label: t('late'), kind: 'select', options: [{ value: 'true', label: t('lateOnly') }] },
    ...(seesPeople ? [{ key: 'ownerId', label: t('owner'), kind: 'custom' as const, render: (value: string, set: (value: string) => void) => <Lookup resource="people" aria-label={t('owner')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} /> }] : []),
    { key: 'from', label: t('from'), kind: 'custom', render: (value, set) => <input type="date" className={styles.date} aria-label={t('from')} value={value} onChange={(e) => set(e.target.value)} /> },
    { key: 'to', label: t('to'), kind: 'custom', render: (value, set) => <input type="date" className={styles.date} aria-label={t('to')} value={value} onChange={(e) => set(e.target.value)} /> },
  ]
  return (
    <>
      <GroupNav />
      <PageHeader title={t('decisions')} sentence={data && t('openSentence', { open: data.openEscalations ?? 0, overdue: data.overdueDecisions ?? 0 })}
        actions={data?.mayDecide && <LinkButton type="primary" to="/leadership/decisions/new">{t('record')}</LinkButton>} />
      <DataList<Decision> resource="leadership/decisions" list="leadership.decisions" label={t('decisions')} columns={columns} filters={filters} aside={ASIDE}
        searchHint={t('searchDecision')} defaultSort="" rowKey={(d) => d.id} rowLink={(d) => `/leadership/decisions/${d.id}`}
        empty={<EmptyState title={t('noDecisions')} hint={t('noDecisionsHint')} />} />
      {pathname.endsWith('/new') && data?.mayDecide && <NewDecision />}
    </>
  )
}

interface Draft {
  reportKey: string
  title: string | null
  text: string | null
  reason: string | null
  ownerId: number | null
  decidedOn: string
  dueOn: string | null
  subject: string | null
  taskId: number | null
}

const CONSIGNMENT = 'consignment:'

function consignmentOf(subject: string | null): number | null {
  return subject?.startsWith(CONSIGNMENT) ? Number(subject.slice(CONSIGNMENT.length)) : null
}

function NewDecision() {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const task = Number(params.get('task')) || null
  const [blank] = useState<Draft>(() => ({
    reportKey: newReportKey(), title: null, text: null, reason: null, ownerId: null, decidedOn: dateOnly(new Date().toISOString()),
    dueOn: null, subject: params.get('subject'), taskId: task,
  }))
  const day = (name: 'decidedOn' | 'dueOn', label: string): Field<Draft> => ({
    name, label, kind: 'custom', required: true,
    render: ({ value, set, id, disabled }) => (
      <input id={id} type="date" className={styles.date} disabled={disabled} value={value[name] ?? ''} onChange={(e) => set({ [name]: e.target.value || null } as Partial<Draft>)} />
    ),
  })
  const fields: Field<Draft>[] = [
    { name: 'title', label: t('title'), kind: 'text', required: true, wide: true, help: task ? t('fromTask', { id: task }) : undefined },
    { name: 'text', label: t('text'), kind: 'textarea', required: true, wide: true },
    { name: 'reason', label: t('why'), kind: 'textarea', wide: true },
    { name: 'ownerId', label: t('owner'), kind: 'lookup', resource: 'people', required: true, clause: 'C-04' },
    day('dueOn', t('due')),
    day('decidedOn', t('decidedOn')),
    {
      name: 'subject', label: t('subject'), kind: 'custom',
      render: ({ value, set, id }) => <Lookup id={id} resource="consignments" value={consignmentOf(value.subject)} onChange={(one) => set({ subject: one ? `${CONSIGNMENT}${one}` : null })} />,
    },
  ]
  return (
    <LazyEntityDrawer<Draft> resource="leadership/decisions" id="new" title={() => t('record')} fields={fields} blank={blank} editable
      alsoChanges={['leadership/state']} verbs={{ save: t('record'), saved: t('recorded') }} onClose={() => void navigate('/leadership/decisions')} />
  )
}
