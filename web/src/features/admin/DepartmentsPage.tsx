import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useLocation, useNavigate, useParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import { DataCards } from '@/components/list/DataCards'
import { DataTable } from '@/components/list/DataTable'
import type { Column } from '@/components/list/types'
import { Loading } from '@/components/Loading'
import { LinkButton } from '@/components/LinkButton'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { common, useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import { useDepartments } from './data'
import { Tabs } from './Tabs'
import { texts } from './texts'
import type { Department } from './types'

type Draft = Omit<Department, 'id' | 'version'>

const PATH = '/admin/departments'

/** The departments people belong to; few enough for one page. */
export function DepartmentsPage() {
  const t = useTexts(texts)
  const editable = useCan('PEOPLE_WRITE')
  const query = useDepartments()
  const create = editable && (
    <LinkButton to={`${PATH}/new`} type="primary" icon={<PlusOutlined aria-hidden />}>
      {t('newDepartment')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('departments')} actions={create} />
      <Tabs />
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      {query.isPending && <Loading />}
      {query.data?.length === 0 && (
        <EmptyState title={t('noDepartments')} hint={t('noDepartmentsHint')} action={create} />
      )}
      {query.data && query.data.length > 0 && <Rows rows={query.data} />}
      {query.data && <Edited rows={query.data} editable={editable} />}
    </>
  )
}

function Rows({ rows }: { rows: Department[] }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const isPhone = useIsPhone()
  const columns: Column<Department>[] = [
    { key: 'code', title: tc('code'), render: (d) => d.code },
    { key: 'name', title: tc('name'), card: 'title', render: (d) => d.name },
    { key: 'active', title: tc('status'), render: (d) => d.active ? tc('active') : <StatusTag tone="waiting">{tc('inactive')}</StatusTag> },
  ]
  const shown = { label: t('departments'), rows, columns, rowKey: (d: Department) => d.id, rowLink: (d: Department) => `${PATH}/${d.id}` }
  if (isPhone) return <DataCards {...shown} />
  return <DataTable {...shown} sort="" onSort={() => undefined} selected={null} onSelect={() => undefined} />
}

function Edited({ rows, editable }: { rows: Department[]; editable: boolean }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const { id } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const record = rows.find((d) => String(d.id) === id)
  if (!record && (id !== 'new' || !editable)) return null
  return (
    <EntityDrawer<Draft>
      key={id}
      resource="departments"
      id={record ? record.id : 'new'}
      record={record}
      title={(d) => (record ? d.name : t('newDepartment'))}
      blank={{ code: '', name: '', active: true }}
      editable={editable}
      width={480}
      alsoChanges={['people']}
      onClose={() => void navigate({ pathname: PATH, search })}
      fields={[
        { name: 'code', label: tc('code'), kind: 'text', required: true, fixed: true, help: t('departmentCodeHelp') },
        { name: 'name', label: tc('name'), kind: 'text', required: true },
        { name: 'active', label: tc('active'), kind: 'switch', when: () => record !== undefined },
      ]}
    />
  )
}
