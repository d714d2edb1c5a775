import type { ReactNode } from 'react'
import type { ItemView } from '../item-view.ts'

type Review = ItemView['reviews'][number]

/** What one step looked at and answered: as whom, results, answers, remarks on passages, what it let through. */
export function ReviewRecord({ review }: { readonly review: Review }): ReactNode {
  const { checked, notes, overrides, secrecy, remarks } = review
  const tags = tagsOf(review)
  return (
    <div className="review-record">
      {tags.length > 0 && (
        <p>
          {tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </p>
      )}
      {resultWords(review) !== '' && <p>{resultWords(review)}</p>}
      {remarks !== '' && <p>{remarks}</p>}
      {notes.length > 0 && (
        <ul className="record-notes" aria-label="对段落的意见">
          {notes.map(({ passage, text }) => (
            <li key={`${passage} ${text}`}>
              <blockquote className="passage short">{passage}</blockquote>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {overrides.length > 0 && (
        <details>
          <summary>放行了检查发现的 {overrides.length} 处</summary>
          <ul className="record-notes">
            {overrides.map(({ finding, where, quote, reason }) => (
              <li key={finding}>
                {where}“{quote}”：{reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {(checked.length > 0 || secrecy.length > 0) && (
        <details>
          <summary>核对了 {checked.length + secrecy.length} 项</summary>
          <p>{checked.join('、')}</p>
          {secrecy.length > 0 && (
            <p>{secrecy.map(({ label, answer }) => `${label}：${answer}`).join('；')}</p>
          )}
        </details>
      )}
    </div>
  )
}

function tagsOf({ capacity, oneForBoth, afterTheFact, verdict }: Review): string[] {
  return [
    capacity,
    oneForBoth ? '一审、二审同一人' : '',
    afterTheFact ? (verdict === 'pass' ? '事后审核：通过' : '事后审核：有异议') : '',
  ].filter((tag) => tag !== '')
}

function resultWords({ content, proof }: Review): string {
  const word = (result: Review['content']): string => (result === 'passed' ? '通过' : '有问题')
  return [content && `审：${word(content)}`, proof && `校：${word(proof)}`].filter(Boolean).join('　')
}
