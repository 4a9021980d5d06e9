import { useQuery } from '@tanstack/react-query'
import { OPEN_STATUSES } from '@/components/consignment/types'
import { PageHeader } from '@/components/PageHeader'
import { api, type Page } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { can, useMe, type Me } from '@/lib/session'
import { fullTime, useNow } from '@/lib/time'
import { Counts } from './Counts'
import styles from './home.module.css'
import { LateList } from './LateList'
import { Shortcuts } from './Shortcuts'
import { texts } from './texts'
import type { LateRow } from './types'

/** What needs the person now: late cargo first, then what moves, then the ways to the work. */
export function HomePage() {
  const t = useTexts(texts)
  const me = useMe()
  const tracks = can(me, 'CONSIGNMENT_READ')
  const late = useQuery({
    queryKey: ['home', 'late'],
    queryFn: ({ signal }) =>
      api.get<Page<LateRow>>('/api/consignments', { late: true, status: OPEN_STATUSES, page: 0, size: 10, sort: 'promisedDeliveryAt' }, signal),
    enabled: tracks,
  })
  const sentence = late.data
    ? late.data.total > 0
      ? t('sentenceLate', { late: late.data.total })
      : t('sentenceFine')
    : undefined
  return (
    <div className={styles.page}>
      <Greeting me={me} sentence={sentence} />
      {tracks && <Counts late={late.data?.total} />}
      <div className={styles.columns}>
        {tracks && <LateList page={late.data} error={late.error} />}
        <Shortcuts me={me} />
      </div>
    </div>
  )
}

function Greeting({ me, sentence }: { me: Me; sentence?: string }) {
  const t = useTexts(texts)
  const hour = Number(fullTime(new Date(useNow()).toISOString()).slice(11, 13))
  const part = t(hour < 12 ? 'morning' : hour < 18 ? 'noon' : 'evening')
  return (
    <PageHeader
      title={t('title')}
      sentence={
        <>
          {t('hello', { name: me.displayName, part })}
          {sentence && `。${sentence}`}
        </>
      }
    />
  )
}
