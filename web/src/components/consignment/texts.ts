import { defineTexts } from '@/lib/i18n'

/** Words for consignments wherever they appear: list, page, map, first page. */
export const cargo = defineTexts({
  status_BOOKED: ['已下单', 'Booked'],
  status_ACCEPTED: ['已收货', 'Accepted'],
  status_LOADED: ['已装车', 'Loaded'],
  status_IN_TRANSIT: ['运输中', 'In transit'],
  status_AT_SITE: ['在网点', 'At a site'],
  status_OUT_FOR_DELIVERY: ['派送中', 'Out for delivery'],
  status_DELIVERED: ['已签收', 'Delivered'],
  status_CANCELLED: ['已取消', 'Cancelled'],
  status_OPEN: ['未完结', 'Open'],
  class_KEY: ['重点', 'Key'],
  class_ORDINARY: ['普通', 'Ordinary'],
  class_POTENTIAL: ['潜在', 'Potential'],
  late: ['晚 {time}', '{time} late'],
  early: ['早 {time}', '{time} early'],
  onTime: ['准点', 'On time'],
  origin: ['起始地', 'Origin'],
  destination: ['目的地', 'Destination'],
  position: ['当前位置', 'Position'],
  means: ['运输工具', 'Vehicle'],
  eta: ['预计到达', 'ETA'],
  expectedVehicle: ['待装', 'expected'],
  unknown: ['未知', 'unknown'],
})
