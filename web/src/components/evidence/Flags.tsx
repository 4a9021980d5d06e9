import { useTexts } from '@/lib/i18n'
import { kit } from '../texts'
import styles from './evidence.module.css'
import { REUSE } from './types'

/** What speaks for a second look at a photo, in words. */
export function Flags({ flags }: { flags: string[] }) {
  const t = useTexts(kit)
  return (
    <>
      {flags.map((flag) => {
        const key = `flag_${flag}` as keyof typeof kit
        return (
          <span key={flag} className={REUSE.includes(flag) ? styles.reuse : styles.flag}>
            {REUSE.includes(flag) && <span aria-hidden>● </span>}
            {key in kit ? t(key) : flag}
          </span>
        )
      })}
    </>
  )
}
