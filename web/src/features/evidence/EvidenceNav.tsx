import { SubNav } from '@/components/SubNav'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'

export function EvidenceNav() {
  const t = useTexts(texts)
  return (
    <SubNav label={t('review')} links={[
      { to: '/evidence', label: t('queue'), end: true },
      { to: '/evidence/sample', label: t('sample') },
    ]} />
  )
}
