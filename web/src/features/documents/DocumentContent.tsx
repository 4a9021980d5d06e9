import styles from './documents.module.css'
import type { Content } from './types'

/** What a version says, as it stands on paper: fields, then sections of paragraphs, tables and pictures. */
export function DocumentContent({ id, content }: { id: number; content: Content }) {
  return (
    <>
      <dl className={styles.fields}>
        {content.fields.map((field) => (
          <div key={field.label}>
            <dt>{field.label}</dt>
            <dd>{field.value || '–'}</dd>
          </div>
        ))}
      </dl>
      {content.sections.map((section, index) => (
        <section key={index}>
          {section.heading && <h2>{section.heading}</h2>}
          {section.paragraphs.map((paragraph, at) => <p key={at}>{paragraph}</p>)}
          {section.tables.map((table, at) => <Table key={at} table={table} label={table.title || section.heading} />)}
          <div className={styles.pictures}>
            {section.pictures.map((picture) => (
              <figure key={picture.sha256}>
                <a href={`/api/documents/${id}/pictures/${picture.sha256}`} target="_blank" rel="noopener">
                  <img src={`/api/documents/${id}/pictures/${picture.sha256}`} alt={picture.caption} loading="lazy" />
                </a>
                <figcaption>{picture.caption}</figcaption>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Table({ table, label }: { table: Content['sections'][number]['tables'][number]; label: string }) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        {table.title && <caption>{table.title}</caption>}
        <thead>
          <tr>{table.headings.map((heading, at) => <th key={at} scope="col">{heading}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
