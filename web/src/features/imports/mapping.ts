import type { Job, Mapping, TargetField } from './types'

/** Gives a column a field (none: ''). A field has one column: whoever held it loses it. */
export function assign(mapping: Mapping, heading: string, field: string): Mapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([other, held]) => other !== heading && held !== field),
  )
  if (field) columns[heading] = field
  return { ...mapping, columns }
}

/** The value of a field where the file has no column for it, or an empty cell. */
export function fill(mapping: Mapping, field: string, value: string): Mapping {
  const constants = { ...mapping.constants }
  if (value.trim() === '') delete constants[field]
  else constants[field] = value
  return { ...mapping, constants }
}

/** Fields that no column of the file goes to; those that a row may not lack come first. */
export function withoutColumn(mapping: Mapping, fields: TargetField[]): TargetField[] {
  const taken = new Set(Object.values(mapping.columns))
  const open = fields.filter((field) => !taken.has(field.key))
  return [...open.filter((f) => f.required), ...open.filter((f) => !f.required)]
}

/** Required fields that neither a column nor a fixed value fills. */
export function missing(mapping: Mapping, fields: TargetField[]): TargetField[] {
  return withoutColumn(mapping, fields).filter((f) => f.required && !mapping.constants[f.key])
}

/** A saved mapping on this file: columns the file does not have are left out. */
export function fit(saved: Mapping, headings: string[]): Mapping {
  const columns = Object.entries(saved.columns).filter(([heading]) => headings.includes(heading))
  return { ...saved, columns: Object.fromEntries(columns) }
}

/** Up to three different values of a column, as the file holds them. */
export function samples(job: Job, column: number): string[] {
  const values = job.sample.map((row) => row[column]?.trim() ?? '').filter(Boolean)
  return [...new Set(values)].slice(0, 3)
}

/** Words separated by blanks or commas. */
export function words(text: string): string[] {
  return text.split(/[\s,，、]+/).filter(Boolean)
}

export function sameMapping(a: Mapping, b: Mapping): boolean {
  const text = (m: Mapping) =>
    JSON.stringify([
      Object.entries(m.columns).sort(),
      Object.entries(m.constants).sort(),
      m.zone,
      m.nullWords,
      m.dateFormat || null,
    ])
  return text(a) === text(b)
}
