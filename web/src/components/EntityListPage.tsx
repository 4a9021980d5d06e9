import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { common, useTexts } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import { useCan, type Permission } from '@/lib/session'
import { EmptyState } from './EmptyState'
import type { EntityDrawerProps } from './form/EntityDrawer'
import { LazyEntityDrawer } from './form/LazyEntityDrawer'
import type { Field } from './form/types'
import { DataList } from './list/DataList'
import type { Column, Filter } from './list/types'
import { LinkButton } from './LinkButton'
import { PageHeader } from './PageHeader'

interface Props<T extends object> {
  /** Path after /api/. */
  resource: string
  /** Path of this page; the drawer opens at `<path>/<id>` and `<path>/new`. */
  path: string
  title: string
  /** Heading of the page when it differs from the list's title (tabs above). */
  head?: ReactNode
  createLabel: string
  emptyTitle: string
  emptyHint: string
  searchHint: string
  columns: Column<T & { id: number }>[]
  filters?: Filter[]
  defaultSort?: string
  fields: Field<T>[]
  blank: T
  recordTitle: (record: T) => string
  write: Permission
  /** Import target for template and import links. */
  importTarget?: string
  alsoChanges?: string[]
  below?: EntityDrawerProps<T>['below']
  drawerWidth?: number
  /** The server's answer to what was saved. */
  onSaved?: (answer: unknown) => void
  /** false where the list has no Excel. */
  exportable?: boolean
}

/** A list of records with a drawer to read and edit one of them: the page for plain master data. */
export function EntityListPage<T extends object>(props: Props<T>) {
  const { id } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const editable = useCan(props.write)
  const create = editable && (
    <LinkButton to={`${props.path}/new${search}`} type="primary" icon={<PlusOutlined aria-hidden />}>
      {props.createLabel}
    </LinkButton>
  )
  const imports = props.importTarget && <ImportLinks target={props.importTarget} />
  return (
    <>
      <PageHeader title={props.title} actions={<>{imports}{create}</>} />
      {props.head}
      <DataList
        resource={props.resource}
        label={props.title}
        columns={props.columns}
        filters={props.filters}
        searchHint={props.searchHint}
        defaultSort={props.defaultSort ?? 'code'}
        exportable={props.exportable}
        exportsChosen={props.exportable !== false}
        rowKey={(row) => row.id}
        rowLink={(row) => `${props.path}/${row.id}${search}`}
        empty={
          <EmptyState
            title={props.emptyTitle}
            hint={editable ? props.emptyHint : undefined}
            action={editable && <>{create}{imports}</>}
          />
        }
      />
      {id && (id === 'new' ? editable : /^\d+$/.test(id)) && (
        <LazyEntityDrawer<T>
          key={id}
          resource={props.resource}
          id={id === 'new' ? 'new' : Number(id)}
          title={(record) => (id === 'new' ? props.createLabel : props.recordTitle(record))}
          fields={props.fields}
          blank={props.blank}
          editable={editable}
          alsoChanges={props.alsoChanges}
          below={props.below}
          width={props.drawerWidth}
          onSaved={props.onSaved}
          onClose={() => void navigate({ pathname: props.path, search })}
        />
      )}
    </>
  )
}

/** Template and import page of a target, for people who may import. */
export function ImportLinks({ target }: { target: string }) {
  const t = useTexts(common)
  const allowed = useCan('IMPORT_RUN')
  if (!allowed) return null
  return (
    <>
      <Button href={`/api/import-targets/${target}/template.xlsx`} download>
        {t('template')}
      </Button>
      {hasPage('/imports/new') && (
        <LinkButton to={`/imports/new?target=${target}`}>{t('importExcel')}</LinkButton>
      )}
    </>
  )
}
