import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined'
import type { FeatureModule } from '@/lib/module'

/** What waits for whom: everybody's day, all tasks, the team, who is on duty. The first page of everybody. */
export const tasks: FeatureModule = {
  nav: { path: '/', label: ['我的一天', 'My day'], icon: <HomeOutlined />, any: ['SELF'], order: 0, also: ['/tasks', '/rota', '/mentions'] },
  routes: [
    { path: '/', lazy: async () => ({ Component: (await import('./day/MyDayPage')).MyDayPage }) },
    { path: '/tasks', lazy: async () => ({ Component: (await import('./TasksPage')).TasksPage }) },
    { path: '/tasks/team', lazy: async () => ({ Component: (await import('./TeamPage')).TeamPage }) },
    { path: '/rota/absences/:id?', lazy: async () => ({ Component: (await import('./AbsencesPage')).AbsencesPage }) },
    { path: '/rota/holidays/:id?', lazy: async () => ({ Component: (await import('./HolidaysPage')).HolidaysPage }) },
    { path: '/rota/:id?', lazy: async () => ({ Component: (await import('./RotaPage')).RotaPage }) },
  ],
  subjects: { task: (id) => `/tasks?task=${id}` },
}
