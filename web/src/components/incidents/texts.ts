import { defineTexts } from '@/lib/i18n'

/** The words of incidents that more than one feature shows. */
export const incidentTexts = defineTexts({
  incidents: ['异常', 'Incidents'],
  open: ['登记异常', 'Report an incident'],
  none: ['这张运单没有异常。', 'Nothing went wrong with this waybill.'],
  severity_MINOR: ['一般', 'Minor'],
  severity_MAJOR: ['较大', 'Major'],
  severity_CRITICAL: ['重大', 'Critical'],
  waiting_FIRST_ACTION: ['待首次处理', 'First action'],
  waiting_REPORT: ['待书面汇报', 'Written report'],
  waiting_OPINION: ['待处理意见', 'Opinion'],
  waiting_SOLUTION: ['待解决', 'Solution'],
  waiting_RELEASE: ['待放行', 'Release'],
  waiting_CLOSE: ['待关闭', 'To be closed'],
  waiting_NOTHING: ['已关闭', 'Closed'],
  outcome_SETTLED: ['已解决', 'Settled'],
  outcome_RECOVERED: ['自行恢复', 'Recovered by itself'],
  outcome_MISTAKEN: ['误报', 'There was nothing'],
  held: ['扣货中', 'Held'],
  detected: ['系统识别', 'Noticed by the system'],
  late: ['汇报逾期', 'Report late'],
  pieces: ['{count} 件', '{count} pcs'],
  allPieces: ['全部', 'All'],
})
