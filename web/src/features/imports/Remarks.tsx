import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Pager } from '@/components/list/Pager'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { api, type Page } from '@/lib/api'
import { totalText } from '@/lib/format'
import { useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from './imports.module.css'
import { RowTable } from './RowTable'
import { texts } from './texts'
import type { Job, Outcome, RowResult } from './types'

const FILTERS = {
  REFUSED: ['REFUSED'],
  MERGED: ['MERGED'],
  LOADED: ['CREATED', 'UPDATED', 'UNCHANGED'],
} satisfies Record<string, Outcome[]>
type Filter = keyof typeof FILTERS

/** Every row about which there is something to say, by what became of it. */
export function Remarks({ job }: { job: Job }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [filter, setFilter] = useState<Filter>(job.rowsRefused === 0 && job.rowsMerged > 0 ? 'MERGED' : 'REFUSED')
  const [at, setAt] = useState({ page: 0, size: 50 })
  const query = useQuery({
    queryKey: keys.one('imports', job.id, language, 'remarks', filter, at.page, at.size, job.state),
    queryFn: ({ signal }) =>
      api.get<Page<RowResult>>(`/api/imports/${job.id}/refusals`, { outcome: FILTERS[filter], ...at }, signal),
    placeholderData: keepPreviousData,
  })
  const page = query.data
  return (
    <section className={styles.section} aria-busy={query.isFetching}>
      <header className={styles.sectionHead}>
        <h2>{t('remarks')}</h2>
        <div className={styles.filter} role="group" aria-label={t('outcome')}>
          {(Object.keys(FILTERS) as Filter[]).map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={key === filter}
              onClick={() => {
                setFilter(key)
                setAt({ ...at, page: 0 })
              }}
            >
              {t(`filter_${key}`)}
            </button>
          ))}
        </div>
      </header>
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      {!page && !query.isError && <Loading />}
      {page?.total === 0 && <EmptyState title={t('remarksNone')} hint={t('remarksNoneHint')} />}
      {page && page.rows.length > 0 && (
        <>
          <RowTable rows={page.rows} label={t('remarks')} />
          <footer className={styles.tableFoot}>
            <span>{totalText(page.total, false, language)}</span>
            <Pager
              state={{ filters: {}, sort: '', ...at }}
              total={page.total}
              totalIsLowerBound={false}
              onChange={(change) => setAt({ page: change.page ?? 0, size: change.size ?? at.size })}
            />
          </footer>
        </>
      )}
    </section>
  )
}

/** The refused rows as a file to correct and send again. */
export function ErrorFiles({ job }: { job: Job }) {
  const t = useTexts(texts)
  if (job.rowsRefused === 0) return null
  return (
    <>
      <Button href={`/api/imports/${job.id}/errors.xlsx`} download icon={<DownloadOutlined aria-hidden />}>
        {t('errorsExcel')}
      </Button>
      <Button href={`/api/imports/${job.id}/errors.csv`} download>
        {t('errorsCsv')}
      </Button>
    </>
  )
}
