import type { FeatureModule } from '@/lib/module'

/** What names the person or their department; the conversations themselves stand on the pages of what they are about. */
export const threads: FeatureModule = {
  routes: [
    { path: '/mentions', lazy: async () => ({ Component: (await import('./MentionsPage')).MentionsPage }) },
    { path: '/mentions/department', lazy: async () => ({ Component: (await import('./MentionsPage')).DepartmentPage }) },
  ],
}
