import { SubNav } from '@/components/SubNav'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { texts } from './texts'

export function RegulationNav() {
  const t = useTexts(texts)
  const writes = useCan('REGULATION_WRITE')
  return (
    <SubNav label={t('regulation')} links={[
      { to: '/regulation/versions', label: t('versions') },
      ...(writes ? [{ to: '/regulation/draft', label: t('draft') }] : []),
      { to: '/regulation/policies', label: t('policies') },
      ...(writes ? [{ to: '/regulation/readers', label: t('readers') }] : []),
    ]} />
  )
}
