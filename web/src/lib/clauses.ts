import type { Pair } from './i18n'

/** Sentences of the regulation that screens refer to, until headquarters publishes them as data. */
export const CLAUSES: Readonly<Record<string, Pair>> = {
  'A-39': [
    '发货公司、发车公司、中转公司、到货公司、总公司/总部各司其职。',
    'The company that ships, the one the vehicle leaves from, transit companies, the arrival company and headquarters are told apart.',
  ],
  'B-01': [
    '通过科技手段，对货物的运输过程进行实时监控和追踪，并及时获取货物的位置、状态等信息。',
    'Monitor and trace the transport by technical means; obtain position and state in time.',
  ],
  'B-04': ['合理安排运输路线和时间。', 'Plan routes and times sensibly.'],
  'B-13': [
    '记录货物的出发时间、到达时间、运输路线等信息。',
    'Record departure time, arrival time and route.',
  ],
  'B-14': [
    '从供应链各环节获取准确的数据：起始地、目的地、当前位置、运输工具、预计到达时间等。',
    'Collect accurate data from every link: origin, destination, current position, means of transport, ETA.',
  ],
  'B-16': [
    '货物从生产开始到最终交付的全过程可追溯。',
    'The whole way from production to final delivery can be traced.',
  ],
  'B-17': [
    '采集、存储和分析货物的相关信息，实现对货物流动轨迹的实时监控和追溯。',
    'Collect, store and analyse, so that the trajectory is watched live and traced back.',
  ],
  'B-18': [
    '提供物流信息的及时更新和查询，使客户可以方便地获取货物的最新状态。',
    'Timely update and query, so that customers easily get the latest state.',
  ],
  'C-14': [
    '信息真实、准确、全面，杜绝虚假信息和误导信息的出现。',
    'Information is true, accurate and complete; nothing false or misleading.',
  ],
  'C-15': [
    '规范化、标准化，确保信息的统一性和规范性。',
    'Standardised, so that information is uniform.',
  ],
}
