import { defineTexts } from '@/lib/i18n'

export const texts = defineTexts({
  title: ['地图', 'Map'],
  list: ['车辆列表', 'List of vehicles'],
  vehicles: ['车辆位置', 'Vehicle positions'],
  sentence: ['{count} 辆车有位置，{stale} 辆已久未更新。', '{count} vehicles have a position, {stale} of them not updated for long.'],
  none: ['还没有车辆报位置', 'No vehicle has reported yet'],
  noneHint: ['给车辆绑定定位终端后，位置会自动出现在地图上。', 'Bind terminals to vehicles and their positions appear by themselves.'],
  find: ['搜车牌', 'Plate'],
  day: ['最近 24 小时轨迹', 'Track of the last 24 hours'],
  noTrack: ['最近 24 小时没有轨迹', 'No track in the last 24 hours'],
  speed: ['{speed} 公里/小时', '{speed} km/h'],
  close: ['返回全部车辆', 'Back to all vehicles'],
})
