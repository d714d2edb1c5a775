import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Changes } from './filing-view.ts'

/** 前后对照, by cell with the cases behind it and by paragraph. */
export function ChangesTable({
  changes,
  before,
  after,
}: {
  readonly changes: Changes
  /** the words over the two columns */
  readonly before: string
  readonly after: string
}): ReactNode {
  const { cells, parts } = changes
  const named = cells.some(({ added, removed }) => added.length + removed.length > 0)
  return (
    <div className="changes">
      {cells.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">数字</th>
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
              {named && <th scope="col">因为</th>}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.where}>
                <th scope="row">{cell.label}</th>
                <td data-label={before}>
                  <del>{cell.before}</del>
                </td>
                <td data-label={after}>
                  <ins>{cell.after}</ins>
                </td>
                {named && (
                  <td data-label="因为">
                    <Cases words="增加" cases={cell.added} />
                    <Cases words="减少" cases={cell.removed} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {parts.map(({ number, title, paragraphs }) => (
        <section key={number} aria-label={`第${number}部分前后对照`}>
          <h3>
            {number}、{title}
          </h3>
          {paragraphs
            .map((paragraph, place) => ({ ...paragraph, place }))
            .filter(({ kind }) => kind !== 'same')
            .map(({ kind, text, place }) => (
              <p key={place}>
                {kind === 'added' ? (
                  <ins>
                    <span className="hidden-words">{after}：</span>
                    {text}
                  </ins>
                ) : (
                  <del>
                    <span className="hidden-words">{before}：</span>
                    {text}
                  </del>
                )}
              </p>
            ))}
        </section>
      ))}
    </div>
  )
}

function Cases({
  words,
  cases,
}: {
  readonly words: string
  readonly cases: Changes['cells'][number]['added']
}): ReactNode {
  if (cases.length === 0) return null
  return (
    <p>
      {words}{' '}
      {cases.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 && '、'}
          <Link to={`/applications/${id}`}>{number}</Link>
        </span>
      ))}
    </p>
  )
}
