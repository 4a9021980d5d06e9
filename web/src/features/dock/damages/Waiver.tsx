import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { newReportKey } from '@/lib/reportKey'
import { texts } from '../texts'
import type { Damage } from '../types'

/** Headquarters let a piece go on as it is, with their decision in writing. */
export function Waiver({ damage }: { damage: Damage }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const waive = useMutation({
    mutationFn: (order: { reportKey: string; decision: string }) => api.post(`/api/handling/damages/${damage.id}/waiver`, order),
    onSuccess: async () => {
      toast.done(t('waived'))
      await client.invalidateQueries({ queryKey: ['handling', 'damages'] })
    },
  })
  return (
    <>
      {waive.error && (
        <RefusalList
          problem={asProblem(waive.error)}
          // what was written is kept, and the same report twice acts once
          action={<button type="button" className={styles.button} onClick={() => waive.mutate(waive.variables)}>{t('waiveAgain')}</button>}
        />
      )}
      <button type="button" className={`${styles.button} ${styles.wide}`} disabled={waive.isPending} onClick={() => setAsking(true)}>
        {t('waive')}
      </button>
      {asking && (
        <Ask
          title={t('waiveTitle', { number: damage.number, seq: damage.pieceSeq })}
          hint={t('waiveHint')}
          noteLabel={t('decision')}
          confirm={t('waive')}
          onAnswer={({ note }) => waive.mutate({ reportKey: newReportKey(), decision: note })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
