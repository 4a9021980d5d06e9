import { RefusalList } from '@/components/RefusalList'
import { common, useTexts } from '@/lib/i18n'
import type { Problem } from '@/lib/problem'

/** Shown when not even the question "who am I" gets an answer. */
export function Unreachable({ problem, retry }: { problem: Problem; retry: () => void }) {
  const t = useTexts(common)
  return (
    <main style={{ maxWidth: 480, margin: '15vh auto', padding: 16 }}>
      <RefusalList
        problem={problem}
        action={
          <p>
            <button type="button" onClick={retry}>
              {t('retry')}
            </button>
          </p>
        }
      />
    </main>
  )
}
