import BellOutlined from '@ant-design/icons/es/icons/BellOutlined'
import type { FeatureModule } from '@/lib/module'

/** What people are told: their messages, how they want to be told, and for administrators rules, channels and the log. */
export const notifications: FeatureModule = {
  nav: { path: '/notifications', label: ['消息与通知', 'Messages'], icon: <BellOutlined />, any: ['SELF'], order: 65 },
  routes: [
    { path: '/notifications', lazy: async () => ({ Component: (await import('./MessagesPage')).MessagesPage }) },
    { path: '/notifications/settings', lazy: async () => ({ Component: (await import('./SettingsPage')).SettingsPage }) },
    { path: '/notifications/rules', lazy: async () => ({ Component: (await import('./RulesPage')).RulesPage }) },
    { path: '/notifications/channels', lazy: async () => ({ Component: (await import('./ChannelsPage')).ChannelsPage }) },
    { path: '/notifications/log', lazy: async () => ({ Component: (await import('./LogPage')).LogPage }) },
  ],
}
