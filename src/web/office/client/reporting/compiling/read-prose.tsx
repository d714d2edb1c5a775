import { Button } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly part: string
  readonly text: string
  /** what was said of passages and of the part as a whole */
  readonly remarks: readonly { readonly where: string; readonly text: string }[]
  /** the places of which a remark is being written */
  readonly chosen: readonly string[]
  /** left out: nothing can be remarked now */
  readonly onPlace?: (where: string) => void
}

/** Longer ones are quoted from their beginning. */
const longestQuote = 120

/** Prose to be read, with the remarks on its passages, and a button to make one. */
export function ReadProse({ part, text, remarks, chosen, onPlace }: Props): ReactNode {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const whole = remarks.filter(({ where }) => where === part)
  return (
    <div className="prose read-prose">
      {paragraphs.length === 0 && <p className="quiet">没有写。</p>}
      {paragraphs.map((paragraph) => {
        const place = `${part}：${paragraph.slice(0, longestQuote)}`
        const said = remarks.filter(
          ({ where }) => where.startsWith(`${part}：`) && tight(paragraph).includes(tight(where.slice(2))),
        )
        return (
          <div
            key={paragraph}
            className={said.length > 0 || chosen.includes(place) ? 'passage marked' : 'passage'}
          >
            <p>{paragraph}</p>
            {said.map((remark) => (
              <p key={remark.text} className="remark">
                意见：{remark.text}
              </p>
            ))}
            {onPlace && (
              <Button
                size="small"
                type="link"
                aria-label={`对这段提意见：${paragraph.slice(0, 16)}`}
                onClick={() => onPlace(place)}
              >
                提意见
              </Button>
            )}
          </div>
        )
      })}
      {whole.map((remark) => (
        <p key={remark.text} className="remark">
          意见：{remark.text}
        </p>
      ))}
      {onPlace && (
        <Button size="small" onClick={() => onPlace(part)}>
          对第{part}部分提意见
        </Button>
      )}
    </div>
  )
}

function tight(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
