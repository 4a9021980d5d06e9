import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { EmptyState } from '@/components/EmptyState'
import { PhotoFacts } from '@/components/evidence/PhotoFacts'
import { useSlotNames } from '@/components/evidence/slots'
import type { Exhibit } from '@/components/evidence/types'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { EvidenceNav } from './EvidenceNav'
import styles from './review.module.css'
import { texts } from './texts'

/** Recent photos by chance, so that not only what a machine doubts is looked at. */
export function SamplePage() {
  const t = useTexts(texts)
  const slotName = useSlotNames()
  const query = useQuery({
    queryKey: ['evidence-sample'],
    queryFn: ({ signal }) => api.get<Exhibit[]>('/api/evidence-reviews/sample', { count: 12 }, signal),
    staleTime: Infinity,
  })
  return (
    <>
      <EvidenceNav />
      <PageHeader title={t('sample')} sentence={t('sampleHint')}
        actions={<Button loading={query.isFetching} onClick={() => void query.refetch()}>{t('again')}</Button>} />
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noPhotos')} />}
      <ul className={styles.tiles}>
        {query.data?.map((photo) => (
          <li key={photo.id}>
            <a href={`/api/evidence/${photo.id}/original`} target="_blank" rel="noopener">
              <img src={`/api/evidence/${photo.id}/thumbnail`} alt={slotName(photo.slot)} loading="lazy" />
            </a>
            <strong>{slotName(photo.slot)}</strong>
            <PhotoFacts photo={photo} />
          </li>
        ))}
      </ul>
    </>
  )
}
