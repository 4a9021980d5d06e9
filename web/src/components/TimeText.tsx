import { useLanguage } from '@/lib/i18n'
import { fullTime, shortTime, useNow } from '@/lib/time'

/** An instant as people say it (`今天 14:02`), in full on hover. `–` when there is none. */
export function TimeText({ at }: { at: string | null | undefined }) {
  const language = useLanguage()
  const now = useNow()
  if (!at) return <span>–</span>
  return (
    <time dateTime={at} title={fullTime(at)} style={{ whiteSpace: 'nowrap' }}>
      {shortTime(at, now, language)}
    </time>
  )
}
