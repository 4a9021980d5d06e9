import CameraOutlined from '@ant-design/icons/es/icons/CameraOutlined'
import type { FeatureModule } from '@/lib/module'

/** Photos something speaks against: looked at beside what they repeat, and decided on. */
export const evidence: FeatureModule = {
  nav: { path: '/evidence', label: ['照片核查', 'Photo review'], icon: <CameraOutlined />, any: ['EVIDENCE_REVIEW'], order: 55 },
  routes: [
    { path: '/evidence', lazy: async () => ({ Component: (await import('./ReviewsPage')).ReviewsPage }) },
    { path: '/evidence/sample', lazy: async () => ({ Component: (await import('./SamplePage')).SamplePage }) },
    { path: '/evidence/:id', lazy: async () => ({ Component: (await import('./ReviewPage')).ReviewPage }) },
  ],
  subjects: { evidence: (id) => `/evidence/${id}` },
}
