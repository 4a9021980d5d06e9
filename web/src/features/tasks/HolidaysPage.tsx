import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { ImportLinks } from '@/components/EntityListPage'
import formStyles from '@/components/form/form.module.css'
import type { Field } from '@/components/form/types'
import { LinkButton } from '@/components/LinkButton'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import { dateOnly } from '@/lib/time'
import { PlainDrawer } from './PlainDrawer'
import { TaskNav } from './TaskNav'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Holiday } from './types'

const BLANK: Partial<Holiday> = { kind: 'DAY_OFF', name: '' }

/** Public holidays and make-up working days, for the clocks that count working time. */
export function HolidaysPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const { id } = useParams()
  const navigate = useNavigate()
  const writes = useCan('ROTA_WRITE')
  const [params, setParams] = useSearchParams()
  const thisYear = Number(dateOnly(new Date().toISOString()).slice(0, 4))
  const year = Number(params.get('year')) || thisYear
  const query = useQuery({
    queryKey: keys.list('holidays', { year }),
    queryFn: ({ signal }) => api.get<Holiday[]>('/api/holidays', { year }, signal),
  })
  const search = params.size > 0 ? `?${params}` : ''
  const create = writes && <LinkButton to={`/rota/holidays/new${search}`} type="primary" icon={<PlusOutlined aria-hidden />}>{t('newHoliday')}</LinkButton>
  const fields: Field<Partial<Holiday>>[] = [
    { name: 'day', label: t('day'), kind: 'custom', required: true, fixed: true, render: ({ value, set, id: field, disabled }) => (
      <input id={field} type="date" className={formStyles.native} disabled={disabled} value={value.day ?? ''} onChange={(e) => set({ day: e.target.value })} />
    ) },
    { name: 'kind', label: t('kind'), kind: 'select', required: true, options: [{ value: 'DAY_OFF', label: t('kind_DAY_OFF') }, { value: 'WORKING_DAY', label: t('kind_WORKING_DAY') }] },
    { name: 'name', label: tc('name'), kind: 'text', required: true, wide: true },
  ]
  return (
    <>
      <TaskNav />
      <PageHeader title={t('holidays')} actions={<>{writes && <ImportLinks target="holidays" />}{create}</>} />
      <div className={styles.tools}>
        <label>
          {t('year')}
          <select value={year} onChange={(e) => setParams({ year: e.target.value }, { replace: true })}>
            {[-1, 0, 1, 2].map((step) => <option key={step} value={thisYear + step}>{thisYear + step}</option>)}
          </select>
        </label>
      </div>
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noHolidays', { year })} hint={t('noHolidaysHint')} action={<>{create}{writes && <ImportLinks target="holidays" />}</>} />}
      {query.data && query.data.length > 0 && (
        <PlainList<Holiday> label={t('holidays')} rows={query.data} rowKey={(row) => row.id}
          rowLink={writes ? (row) => `/rota/holidays/${row.id}${search}` : undefined}
          columns={[
            { key: 'day', title: t('day'), card: 'title', render: (row) => row.day },
            { key: 'name', title: tc('name'), card: 'half', render: (row) => row.name },
            { key: 'kind', title: t('kind'), card: 'half', render: (row) => <StatusTag tone={row.kind === 'DAY_OFF' ? 'waiting' : 'plain'}>{t(`kind_${row.kind}`)}</StatusTag> },
          ]} />
      )}
      {id && writes && (
        <PlainDrawer<Partial<Holiday>> resource="holidays" id={id} record={query.data?.find((row) => String(row.id) === id)}
          fields={fields} blank={BLANK} onClose={() => void navigate(`/rota/holidays${search}`)}
          title={(shown) => (id === 'new' ? t('newHoliday') : (shown.name ?? ''))} removable={() => true} />
      )}
    </>
  )
}
