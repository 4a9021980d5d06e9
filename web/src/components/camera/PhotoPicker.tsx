import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Exhibit } from '@/components/evidence/types'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { sendPhoto } from '@/lib/photo/send'
import { keys } from '@/lib/queries'
import { fullTime } from '@/lib/time'
import { useSlotNames } from '../evidence/slots'
import { kit } from '../texts'
import styles from './camera.module.css'
import { PhotoCapture } from './PhotoCapture'

interface Props {
  /** What the photos are about, `consignment:12`. */
  subject: string
  /** The slot new ones are for. */
  slot: string
  siteId?: number | null
  label: string
  chosen: number[]
  onChange: (ids: number[]) => void
}

/** Chooses photos that are there already, and takes new ones, which are chosen at once. */
export function PhotoPicker({ subject, slot, siteId, label, chosen, onChange }: Props) {
  const t = useTexts(kit)
  const slotName = useSlotNames()
  const client = useQueryClient()
  const query = useQuery({
    queryKey: keys.list('evidence', { subject }),
    queryFn: ({ signal }) => api.get<Exhibit[]>('/api/evidence', { subject }, signal),
  })
  const photos = (query.data ?? []).filter((one) => one.kind === 'PHOTO' && one.verdict !== 'REJECTED').reverse()
  const take = async (file: File) => {
    const id = await sendPhoto(file, subject, slot, siteId)
    onChange([...chosen, id])
    await client.invalidateQueries({ queryKey: keys.all('evidence') })
  }
  const turn = (id: number) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className={styles.picker}>
      <legend>{label} {chosen.length > 0 && <b>{chosen.length}</b>}</legend>
      <PhotoCapture label={label} onPhoto={take} />
      {photos.length > 0 && (
        <ul>
          {photos.map((one) => (
            <li key={one.id}>
              <button type="button" aria-pressed={chosen.includes(one.id)} onClick={() => turn(one.id)} title={`${slotName(one.slot)} ${fullTime(one.takenAt)}`}>
                <img src={`/api/evidence/${one.id}/thumbnail`} alt={`${slotName(one.slot)} ${fullTime(one.takenAt)}`} loading="lazy" />
                {chosen.includes(one.id) && <CheckOutlined aria-label={t('chosen')} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
