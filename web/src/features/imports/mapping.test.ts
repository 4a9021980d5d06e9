import { describe, expect, it } from 'vitest'
import { assign, fill, fit, missing, sameMapping, samples, withoutColumn, words } from './mapping'
import type { Job, Mapping, TargetField } from './types'

const field = (key: string, required = false): TargetField => ({ key, label: key, kind: 'TEXT', required, choices: [] })
const FIELDS = [field('name'), field('code', true), field('city', true)]
const mapping = (columns: Record<string, string>, constants: Record<string, string> = {}): Mapping => ({
  columns, constants, zone: 'Asia/Shanghai', nullWords: [],
})

describe('a mapping', () => {
  it('never gives one field two columns', () => {
    const moved = assign(mapping({ 编码: 'code', 城市: 'city' }), '网点代码', 'code')
    expect(moved.columns).toEqual({ 网点代码: 'code', 城市: 'city' })
  })
  it('leaves a column alone when its field is taken away', () => {
    expect(assign(mapping({ 编码: 'code' }), '编码', '').columns).toEqual({})
  })
  it('misses a required field with neither column nor fixed value', () => {
    expect(missing(mapping({ 编码: 'code' }), FIELDS).map((f) => f.key)).toEqual(['city'])
    expect(missing(mapping({ 编码: 'code' }, { city: '合肥' }), FIELDS)).toEqual([])
  })
  it('lists open required fields before the others', () => {
    expect(withoutColumn(mapping({}), FIELDS).map((f) => f.key)).toEqual(['code', 'city', 'name'])
  })
  it('forgets a fixed value that is emptied', () => {
    expect(fill(mapping({}, { city: '合肥' }), 'city', ' ').constants).toEqual({})
  })
  it('from a profile keeps only columns the file has', () => {
    expect(fit(mapping({ 编码: 'code', 旧列: 'city' }), ['编码', '城市']).columns).toEqual({ 编码: 'code' })
  })
  it('is the same whatever order it was made in', () => {
    expect(sameMapping(mapping({ a: 'code', b: 'city' }), mapping({ b: 'city', a: 'code' }))).toBe(true)
    expect(sameMapping(mapping({}), { ...mapping({}), zone: 'UTC' })).toBe(false)
  })
})

describe('what is shown beside a column', () => {
  it('are different values without the empty ones', () => {
    const job = { sample: [['a'], [''], ['a'], ['b'], ['c'], ['d']] } as Job
    expect(samples(job, 0)).toEqual(['a', 'b', 'c'])
  })
})

it('words for nothing are separated by blanks or commas of either script', () => {
  expect(words('NULL, NA，- —— N/A')).toEqual(['NULL', 'NA', '-', '——', 'N/A'])
})
