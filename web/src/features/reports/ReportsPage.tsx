import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import Button from 'antd/es/button'
import { Link, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { number, percent } from '@/lib/format'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { Customers } from './Customers'
import { sheet, useConsignments, useReport } from './data'
import { Lanes } from './Lanes'
import { PeriodFilter } from './PeriodFilter'
import type { Period } from './period'
import styles from './reports.module.css'
import { PunctualityBar } from './Share'
import { texts } from './texts'
import type { Counts, Punctuality } from './types'

/** How punctual the network was in a period; the period stands in the address. */
export function ReportsPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const [params, setParams] = useSearchParams()
  const period: Period = { from: params.get('from') ?? '', to: params.get('to') ?? '' }
  const choose = (next: Period) =>
    setParams(Object.entries(next).filter(([, day]) => day) as [string, string][], { replace: true })
  const { data, error } = useReport<Punctuality>('punctuality', period)
  const late = useConsignments(period)({ late: true })
  return (
    <div className={styles.page}>
      <PageHeader title={t('reports')} sentence={data && data.counts.total > 0 && <Sentence counts={data.counts} />} />
      <PeriodFilter period={period} onChange={choose} />
      {error ? <RefusalList problem={asProblem(error)} /> : !data && <Loading />}
      {data?.counts.total === 0 && <EmptyState title={t('nothing')} hint={t('nothingHint')} />}
      {data && data.counts.total > 0 && (
        <>
          <section className={styles.panel}>
            <header>
              <h2>{t('punctuality')}</h2>
              {late && data.counts.late > 0 && <Link to={late}>{t('showLate')}</Link>}
              <Button icon={<DownloadOutlined aria-hidden />} href={sheet('punctuality', period)} download>
                {tc('export')}
              </Button>
            </header>
            <PunctualityBar counts={data.counts} />
            <p className={styles.definition}>
              <strong>{t('definition')}</strong> {data.definition}
            </p>
          </section>
          <Customers period={period} />
          <Lanes period={period} />
        </>
      )}
    </div>
  )
}

function Sentence({ counts }: { counts: Counts }) {
  const t = useTexts(texts)
  const total = number(counts.total)
  const known = counts.onTime + counts.late
  return known === 0
    ? t('sentenceUnknown', { total })
    : t('sentence', { total, known: number(known), share: percent(counts.onTimeShare) })
}
