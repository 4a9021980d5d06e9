import type { Pair } from '@/lib/i18n'
import type { Part } from './types'
import type { Choice } from './words'

/** How a field of a rule is read and edited. */
export type Kind =
  | 'text' | 'long' | 'role' | 'yes' | 'number' | 'duration' | 'durations' | 'period' | 'ladder' | 'words'
  /** One of a choice, several of it. */
  | 'choice' | 'choices'

export interface Spec {
  name: string
  label: Pair
  kind: Kind
  choice?: Choice
  /** Left empty it means "any". */
  optional?: boolean
  /** Has a column of its own when rules are listed. */
  column?: boolean
  help?: Pair
  /** Names the rule for ever: not changed once it is published. */
  fixed?: boolean
}

const CODE: Spec = {
  name: 'code', label: ['编码', 'Code'], kind: 'text', fixed: true,
  help: ['小写字母、数字、下划线；记录靠它认这条规定，存入后不能改。', 'Small letters, digits, underscores; records know the rule by it.'],
}
const ZH: Spec = { name: 'zh', label: ['内容（中文）', 'Words (Chinese)'], kind: 'long' }
const EN: Spec = { name: 'en', label: ['内容（英文）', 'Words (English)'], kind: 'long' }
const CLAUSE: Spec = { name: 'clause', label: ['依据条款', 'Clause'], kind: 'text', help: ['如 A-01', 'such as A-01'] }
const STAGE: Spec = { name: 'stage', label: ['环节', 'Stage'], kind: 'choice', choice: 'stage', column: true }
const NODES: Spec = { name: 'nodeKinds', label: ['公司角色', 'At'], kind: 'choices', choice: 'node', column: true }
const CLASSES: Spec = { name: 'customerClasses', label: ['客户类别', 'Customer classes'], kind: 'choices', choice: 'class', column: true }
const SUBJECT: Spec = {
  name: 'subject', label: ['对象', 'Of'], kind: 'choice', choice: 'subject', column: true,
  help: ['车辆：每次装卸一次；运单：每票一次。', 'Vehicle: once a load; waybill: once for each.'],
}
const CLASS: Spec = { name: 'customerClass', label: ['客户类别', 'Customer class'], kind: 'choice', choice: 'class', optional: true, column: true }
const PROPOSAL: Spec = {
  name: 'proposal', label: ['数字是我们定的', 'Our own number'], kind: 'yes',
  help: ['原文没有给数字，或改用了别的数字。', 'The source gives none, or another is used.'],
}

/** The fields of each part, in the order in which they are filled in. */
export const SCHEMA: Readonly<Record<Part, Spec[]>> = {
  checks: [
    CODE, STAGE, ZH, EN, NODES, SUBJECT, CLASSES,
    { name: 'signingRole', label: ['签字角色', 'Signed by'], kind: 'role', column: true },
    { name: 'photoNeeded', label: ['须拍照', 'Photo needed'], kind: 'yes', column: true },
    { name: 'overridable', label: ['可特批', 'May be overridden'], kind: 'yes', column: true, help: ['营运经理写明原因可以放行。', 'An operations manager may pass it with a reason.'] },
    CLAUSE,
  ],
  slots: [
    CODE, STAGE, ZH, EN, NODES, SUBJECT,
    { name: 'position', label: ['拍摄内容', 'Shows'], kind: 'choice', choice: 'position', column: true },
    { name: 'moment', label: ['时点', 'When'], kind: 'choice', choice: 'moment', column: true },
    { name: 'minimum', label: ['最少张数', 'At least'], kind: 'number', column: true },
    CLASSES, CLAUSE,
  ],
  presences: [
    CODE, STAGE, ZH, EN, NODES,
    { name: 'role', label: ['在场角色', 'Role'], kind: 'role', column: true },
    { name: 'mayTickChecks', label: ['可兼签检查项', 'May tick checks too'], kind: 'yes', column: true },
    CLAUSE,
  ],
  deadlines: [
    CODE, ZH, EN,
    { name: 'duration', label: ['时限', 'Time'], kind: 'duration', column: true },
    { name: 'direction', label: ['方向', 'Direction'], kind: 'choice', choice: 'direction', column: true },
    { name: 'fromZh', label: ['起算点（中文）', 'Counted from (Chinese)'], kind: 'text' },
    { name: 'fromEn', label: ['起算点（英文）', 'Counted from (English)'], kind: 'text' },
    { name: 'calendar', label: ['时钟', 'Clock'], kind: 'choice', choice: 'calendar', column: true },
    CLASS,
    { name: 'severity', label: ['严重程度', 'Severity'], kind: 'choice', choice: 'severity', optional: true, column: true },
    { ...STAGE, optional: true },
    { name: 'warnings', label: ['提前提醒', 'Warnings'], kind: 'durations', column: true },
    { name: 'escalation', label: ['超时升级', 'Escalation'], kind: 'ladder', column: true },
    PROPOSAL, CLAUSE,
  ],
  cadences: [
    CODE, ZH, EN,
    { name: 'every', label: ['周期', 'Every'], kind: 'period', column: true },
    { name: 'role', label: ['责任角色', 'Role'], kind: 'role', column: true },
    CLASS, PROPOSAL, CLAUSE,
  ],
  dictionaries: [
    CODE,
    { ...ZH, kind: 'text', label: ['名称（中文）', 'Name (Chinese)'] },
    { ...EN, kind: 'text', label: ['名称（英文）', 'Name (English)'] },
    { name: 'entries', label: ['选项', 'Words'], kind: 'words', column: true },
    CLAUSE,
  ],
  documents: [
    CODE,
    { name: 'kind', label: ['用于', 'For'], kind: 'text', column: true, help: ['delivery 送货、release 出库、return 返货、incident 异常', 'delivery, release, return or incident'] },
    ZH, EN, CLASSES,
    { name: 'required', label: ['必备', 'Required'], kind: 'yes', column: true, help: ['不是必备的，写明原因可以标为不适用。', 'What is not may be marked as not applicable, with a reason.'] },
    CLAUSE,
  ],
  stowing: [
    CODE, ZH, EN,
    { name: 'natures', label: ['货物性质', 'Natures'], kind: 'choices', choice: 'nature', optional: true, column: true },
    { name: 'packagings', label: ['包装', 'Packaging'], kind: 'choices', choice: 'packaging', optional: true, column: true },
    { name: 'withNatures', label: ['同车货物性质', 'With natures'], kind: 'choices', choice: 'nature', optional: true, column: true },
    { name: 'withPackagings', label: ['同车货物包装', 'With packaging'], kind: 'choices', choice: 'packaging', optional: true },
    { name: 'withKgPerPiece', label: ['同车单件重量（公斤）', 'With kg per piece'], kind: 'number', help: ['0 表示不看重量。', '0: weight does not matter.'] },
    { name: 'bodies', label: ['车型', 'Bodies'], kind: 'choices', choice: 'body', optional: true, column: true },
    { name: 'conflict', label: ['冲突', 'Conflict'], kind: 'yes', column: true, help: ['不应这样同车；确认的人承担责任。', 'They should not travel like this.'] },
    CLAUSE,
  ],
  clauses: [
    { ...CODE, help: ['如 A-01', 'such as A-01'], column: true },
    { name: 'title', label: ['标题', 'Title'], kind: 'text' },
    { name: 'kind', label: ['性质', 'Kind'], kind: 'choice', choice: 'clause', column: true },
    { ...ZH, label: ['原文', 'Source text'] },
    { ...EN, label: ['译文', 'Translation'] },
  ],
}

/** A rule before anything is said about it. */
export function blankRule(part: Part): Record<string, unknown> {
  const empty: Record<string, unknown> = {}
  for (const spec of SCHEMA[part]) {
    if (['choices', 'durations', 'ladder', 'words'].includes(spec.kind)) empty[spec.name] = []
    else if (spec.kind === 'yes') empty[spec.name] = spec.name === 'proposal' || spec.name === 'overridable'
    else if (spec.kind === 'number') empty[spec.name] = spec.name === 'minimum' ? 1 : 0
    else if (spec.kind === 'duration') empty[spec.name] = 'PT1H'
    else if (spec.kind === 'period') empty[spec.name] = 'P1M'
    else empty[spec.name] = ''
  }
  if (part === 'clauses') Object.assign(empty, { lines: [], sources: [] })
  if (part === 'deadlines') Object.assign(empty, { direction: 'AFTER', calendar: 'CONTINUOUS' })
  return empty
}

/** A rule as it is sent: what was left empty where it may be is left out. */
export function tidy(part: Part, rule: Record<string, unknown>): Record<string, unknown> {
  const result = { ...rule }
  for (const spec of SCHEMA[part])
    if (spec.kind === 'choice' && spec.optional && !result[spec.name]) delete result[spec.name]
  return result
}

/** Refusals of a part, as errors of the fields of one rule: `deadlines[3].warnings[0]` is `warnings` of rule 3. */
export function errorsOf(part: Part, index: number, unmet: readonly { field?: string | null; message: string }[]) {
  const prefix = `${part}[${index}].`
  const errors: Record<string, string> = {}
  for (const { field, message } of unmet) {
    if (!field?.startsWith(prefix)) continue
    const name = field.slice(prefix.length).split(/[.[]/)[0]!
    errors[name] ??= message
  }
  return errors
}

/** Where a fault is: the part and the rule of it. */
export function placeOf(field: string | null | undefined): { part: Part; index: number | null } | null {
  const found = /^([a-z]+)(?:\[(\d+)\])?/.exec(field ?? '')
  if (!found || !(found[1]! in SCHEMA)) return null
  return { part: found[1] as Part, index: found[2] === undefined ? null : Number(found[2]) }
}
