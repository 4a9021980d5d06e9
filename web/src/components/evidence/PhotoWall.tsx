import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { api, withParams } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { EmptyState } from '../EmptyState'
import { Loading } from '../Loading'
import { RefusalList } from '../RefusalList'
import { kit } from '../texts'
import styles from './evidence.module.css'
import { PhotoFacts } from './PhotoFacts'
import { useSlotNames } from './slots'
import type { Exhibit } from './types'

/** Every photo, signature and file about something, by slot, in the order they were taken. */
export function PhotoWall({ subject }: { subject: string }) {
  const t = useTexts(kit)
  const slotName = useSlotNames()
  const [flagged, setFlagged] = useState(false)
  const query = useQuery({
    queryKey: keys.list('evidence', { subject }),
    queryFn: ({ signal }) => api.get<Exhibit[]>('/api/evidence', { subject }, signal),
  })
  if (query.error) return <RefusalList problem={asProblem(query.error)} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) return <EmptyState title={t('noPhotos')} hint={t('noPhotosHint')} />
  const shown = flagged ? query.data.filter((one) => one.flags.length > 0) : query.data
  return (
    <div className={styles.wall}>
      <div className={styles.tools}>
        <span>{t('photoCount', { count: query.data.length })}</span>
        <label>
          <input type="checkbox" checked={flagged} onChange={(e) => setFlagged(e.target.checked)} /> {t('flaggedOnly')}
        </label>
        <Button icon={<DownloadOutlined aria-hidden />} href={withParams('/api/evidence/pack.zip', { subject })} download>
          {t('pack')}
        </Button>
      </div>
      {[...new Set(shown.map((one) => one.slot))].map((slot) => (
        <section key={slot} aria-label={slotName(slot)}>
          <h2>{slotName(slot)}</h2>
          <ul className={styles.tiles}>
            {shown.filter((one) => one.slot === slot).map((one) => (
              <li key={one.id} className={styles.tile}><Tile exhibit={one} title={slotName(slot)} /></li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Tile({ exhibit, title }: { exhibit: Exhibit; title: string }) {
  const t = useTexts(kit)
  const isPicture = exhibit.contentType.startsWith('image/')
  return (
    <>
      <a href={`/api/evidence/${exhibit.id}/original`} target="_blank" rel="noopener" aria-label={`${t('openOriginal')}: ${exhibit.fileName || title}`}>
        {isPicture
          ? <img src={`/api/evidence/${exhibit.id}/thumbnail`} alt={title} loading="lazy" />
          : <span className={styles.none}>{exhibit.fileName}</span>}
      </a>
      <PhotoFacts photo={exhibit} />
    </>
  )
}
