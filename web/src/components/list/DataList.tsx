import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState, type ReactNode } from 'react'
import { withParams, type Page, type Params } from '@/lib/api'
import { totalText } from '@/lib/format'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { asProblem } from '@/lib/problem'
import { listQuery } from '@/lib/queries'
import type { SavedView } from '@/lib/savedViews'
import { EmptyState } from '../EmptyState'
import { Loading } from '../Loading'
import { RefusalList } from '../RefusalList'
import { kit } from '../texts'
import { shownColumns, useColumnChoice } from './columnChoice'
import { ColumnMenu } from './ColumnMenu'
import { DataCards } from './DataCards'
import { DataTable } from './DataTable'
import { FilterLine } from './FilterLine'
import styles from './list.module.css'
import { nextSort, serverFilters, useListState } from './listState'
import { Pager } from './Pager'
import type { Column, Filter } from './types'
import { ViewTabs } from './ViewTabs'

export interface DataListProps<R> {
  /** Path after /api/, also the name of the list for saved views: `consignments`. */
  resource: string
  /** The name for saved views where the path is no plain word. */
  list?: string
  /** Spoken name of the list. */
  label: string
  columns: Column<R>[]
  filters?: Filter[]
  /** Always sent, on top of what the person filters. */
  fixed?: Params
  /** What the search field finds; without it the list has none. */
  searchHint?: string
  /** The list's own order, `-bookedAt` for newest first. */
  defaultSort: string
  rowKey: (row: R) => number
  rowLink?: (row: R) => string
  /** Excel of what is filtered; false for lists without. */
  exportable?: boolean
  /** Shown when the list is empty without any filter: teaches the first step. */
  empty: ReactNode
  /** Actions on many rows at once; turns on the selection. */
  batch?: (keys: number[], clear: () => void) => ReactNode
  /** The server exports chosen rows by their ids; turns on the selection. */
  exportsChosen?: boolean
  /** Parameters of the address that are no filters of the list, such as what is open beside it. */
  aside?: readonly string[]
  /** Reads again after so many seconds, for facts that move without an announcement (positions). */
  refreshSeconds?: number
}

const NO_FILTERS: Filter[] = []

/**
 * The list of the application: saved views as tabs, search and filters in one line, column choice,
 * sort, pages of the server, selection with a total, Excel of the same filters; a compact table
 * with a staying head on a desk, cards on a phone. Its state lives in the address.
 */
export function DataList<R>(props: DataListProps<R>) {
  const { resource, list = resource, columns, filters = NO_FILTERS, defaultSort } = props
  const language = useLanguage()
  const t = useTexts(kit)
  const isPhone = useIsPhone()
  const [state, setState] = useListState(defaultSort, props.aside)
  const [choice, choose] = useColumnChoice(list)
  const [selected, setSelected] = useState<Set<number>>(new Set())
  const shown = shownColumns(columns, choice)
  const asked: Params = { ...serverFilters(state.filters, filters), ...props.fixed, sort: state.sort }
  const query = useQuery({
    ...listQuery<R>(resource, { ...asked, page: state.page, size: state.size }),
    placeholderData: keepPreviousData,
    refetchInterval: props.refreshSeconds ? props.refreshSeconds * 1000 : false,
  })
  const openView = (view: SavedView | null) => {
    setState({ filters: view?.definition.filters ?? {}, sort: view?.definition.sort ?? defaultSort })
    if (view?.definition.columns) choose(view.definition.columns)
  }
  const clear = () => setSelected(new Set())
  const selects = props.batch !== undefined || props.exportsChosen === true
  const page = query.data
  return (
    <section className={styles.list} aria-busy={query.isFetching}>
      <ViewTabs list={list} state={state} defaultSort={defaultSort} columns={choice} onOpen={openView} />
      <div className={styles.toolbar}>
        <FilterLine
          values={state.filters}
          filters={filters}
          searchHint={props.searchHint}
          onChange={(values) => setState({ filters: values })}
        />
        <div className={styles.tools}>
          {!isPhone && <ColumnMenu columns={columns} shown={shown.map((c) => c.key)} onChange={choose} />}
          {props.exportable !== false && (
            <ExportLink resource={resource} params={{ ...asked, columns: shown.map((c) => c.key) }} />
          )}
        </div>
      </div>
      {selects && selected.size > 0 && (
        <div className={styles.batch} role="status">
          <strong>{t('selected', { count: selected.size })}</strong>
          {props.batch?.([...selected], clear)}
          {props.exportsChosen && <ExportChosen resource={resource} ids={[...selected]} params={{ sort: state.sort, columns: shown.map((c) => c.key) }} />}
          <Button type="link" size="small" onClick={clear}>
            {t('clearSelection')}
          </Button>
        </div>
      )}
      {query.isError && !page ? (
        <RefusalList problem={asProblem(query.error)} action={<Retry onClick={() => void query.refetch()} />} />
      ) : !page ? (
        <Loading />
      ) : page.rows.length === 0 ? (
        <Nothing props={props} filtered={Object.keys(state.filters).length > 0} page={page} />
      ) : isPhone ? (
        <DataCards label={props.label} rows={page.rows} columns={shown} rowKey={props.rowKey} rowLink={props.rowLink} />
      ) : (
        <DataTable
          label={props.label}
          rows={page.rows}
          columns={shown}
          rowKey={props.rowKey}
          rowLink={props.rowLink}
          sort={state.sort}
          onSort={(sort) => setState({ sort: nextSort(state.sort, sort, defaultSort) })}
          selected={selects ? selected : null}
          onSelect={setSelected}
        />
      )}
      {page && page.total > 0 && (
        <footer className={styles.foot}>
          <span>{totalText(page.total, page.totalIsLowerBound ?? false, language)}</span>
          <Pager state={state} total={page.total} totalIsLowerBound={page.totalIsLowerBound ?? false} onChange={setState} />
        </footer>
      )}
    </section>
  )
}

function ExportLink({ resource, params }: { resource: string; params: Params }) {
  const t = useTexts(common)
  const href = withParams(`/api/${resource}/export.xlsx`, { ...params, columns: String(params.columns) })
  return (
    <Button icon={<DownloadOutlined aria-hidden />} href={href} download>
      {t('export')}
    </Button>
  )
}

/** As many as one address can name. */
const MOST_CHOSEN = 500

function ExportChosen({ resource, ids, params }: { resource: string; ids: number[]; params: Params }) {
  const t = useTexts(kit)
  if (ids.length > MOST_CHOSEN) return <span>{t('tooManyChosen', { most: MOST_CHOSEN })}</span>
  const href = withParams(`/api/${resource}/export.xlsx`, { ...params, ids: ids.join(','), columns: String(params.columns) })
  return (
    <Button size="small" icon={<DownloadOutlined aria-hidden />} href={href} download>
      {t('exportChosen')}
    </Button>
  )
}

function Retry({ onClick }: { onClick: () => void }) {
  const t = useTexts(common)
  return (
    <Button size="small" onClick={onClick} style={{ marginTop: 8 }}>
      {t('retry')}
    </Button>
  )
}

function Nothing<R>({ props, filtered, page }: { props: DataListProps<R>; filtered: boolean; page: Page<R> }) {
  const t = useTexts(kit)
  if (filtered || page.total > 0) return <EmptyState title={t('nothingFound')} hint={t('nothingFoundHint')} />
  return <>{props.empty}</>
}
