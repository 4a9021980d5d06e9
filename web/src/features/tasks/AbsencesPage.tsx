import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import type { Field } from '@/components/form/types'
import { LinkButton } from '@/components/LinkButton'
import { PlainList } from '@/components/list/PlainList'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useNow } from '@/lib/time'
import { PlainDrawer } from './PlainDrawer'
import { TaskNav } from './TaskNav'
import { texts } from './texts'
import type { Absence } from './types'

const BLANK: Partial<Absence> = { reason: '' }

/** Who is away when; meanwhile whoever stands in is on duty. */
export function AbsencesPage() {
  const t = useTexts(texts)
  const { id } = useParams()
  const navigate = useNavigate()
  const now = useNow()
  const query = useQuery({
    queryKey: keys.lists('rota/absences'),
    queryFn: ({ signal }) => api.get<Absence[]>('/api/rota/absences', undefined, signal),
  })
  const create = <LinkButton to="/rota/absences/new" type="primary" icon={<PlusOutlined aria-hidden />}>{t('newAbsence')}</LinkButton>
  const fields: Field<Partial<Absence>>[] = [
    { name: 'personId', label: t('person'), kind: 'lookup', resource: 'people', required: true, fixed: true, wide: true },
    { name: 'from', label: t('fromTime'), kind: 'time', required: true },
    { name: 'to', label: t('toTime'), kind: 'time', required: true },
    { name: 'reason', label: t('reason'), kind: 'text', wide: true },
  ]
  return (
    <>
      <TaskNav />
      <PageHeader title={t('absences')} actions={create} />
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noAbsences')} hint={t('noAbsencesHint')} action={create} />}
      {query.data && query.data.length > 0 && (
        <PlainList<Absence> label={t('absences')} rows={query.data} rowKey={(row) => row.id} rowLink={(row) => `/rota/absences/${row.id}`}
          columns={[
            { key: 'person', title: t('person'), card: 'title', render: (row) => row.personName ?? `#${row.personId}` },
            { key: 'from', title: t('fromTime'), card: 'half', render: (row) => <TimeText at={row.from} /> },
            { key: 'to', title: t('toTime'), card: 'half', render: (row) => <TimeText at={row.to} /> },
            { key: 'reason', title: t('reason'), render: (row) => row.reason || '–' },
          ]} />
      )}
      {id && (
        <PlainDrawer<Partial<Absence>> resource="rota/absences" id={id} record={query.data?.find((row) => String(row.id) === id)}
          fields={fields} blank={BLANK} onClose={() => void navigate('/rota/absences')}
          title={(shown) => (id === 'new' ? t('newAbsence') : t('absenceOf', { name: shown.personName ?? '' }))}
          removable={(shown) => Date.parse(shown.from ?? '') > now} />
      )}
    </>
  )
}
