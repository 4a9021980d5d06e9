import { defineTexts } from '@/lib/i18n'

export const frame = defineTexts({
  navigation: ['主导航', 'Main navigation'],
  more: ['更多', 'More'],
  skip: ['跳到主要内容', 'Skip to content'],
  demoLabel: ['模拟数据', 'Simulated data'],
  demo: [
    '模拟数据：这里的网点、客户、车辆和运单都是演示用的，不是真实业务。',
    'Simulated data: sites, customers, vehicles and consignments here are a demonstration, not real business.',
  ],
  searchHint: ['搜运单号、电话、客户', 'Number, phone, customer'],
  account: ['我的账号', 'My account'],
  language: ['English', '中文'],
  password: ['修改密码', 'Change password'],
  signOut: ['退出登录', 'Sign out'],
  keys: ['快捷键', 'Keyboard shortcuts'],
  keySearch: ['搜索任意单号', 'Search any number'],
  keyEvent: ['登记事件（在运单页）', 'Record an event (on a consignment)'],
  keySheet: ['发跟踪单（在跟踪单页）', 'Send the tracking sheet (on a sheet)'],
  keyHelp: ['显示快捷键', 'Show this list'],
  keyEscape: ['关闭抽屉或弹窗', 'Close a drawer or dialog'],
  keyEnter: ['保存表单', 'Save a form'],
  notFound: ['没有这个页面', 'There is no such page'],
  notFoundHint: ['地址可能写错了，或您没有查看它的权限。', 'The address may be wrong, or you may not see it.'],
  toHome: ['回到首页', 'Go home'],
  newVersion: ['有新版本，点此更新', 'New version: update'],
  toDock: ['无网络也能用的装卸作业', 'Dock work goes on without a network'],
  failed: ['页面没能打开', 'The page did not open'],
  failedHint: [
    '可能是网络中断，或系统刚更新过。重新载入即可，已填写的内容都还在。',
    'The network may be down, or the system was just updated. Reload; what you typed is kept.',
  ],
})
