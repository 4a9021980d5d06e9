import type { Map as MapLibre } from 'maplibre-gl'
import { useTexts } from '@/lib/i18n'
import { kit } from '../texts'
import styles from './map.module.css'

export function MapButtons({ map, fit }: { map: MapLibre; fit: () => void }) {
  const t = useTexts(kit)
  return (
    <div className={styles.buttons}>
      <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => map.zoomIn()}>
        +
      </button>
      <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => map.zoomOut()}>
        −
      </button>
      <button type="button" aria-label={t('fit')} title={t('fit')} onClick={fit}>
        ⤢
      </button>
    </div>
  )
}
