import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { LetterKind } from '../../../../../law/decision/outcome.ts'
import { fileAddress } from '../../http/upload.ts'
import { useLetters } from '../letters/use-letters.ts'
import type { CaseView } from '../weeks.ts'

/** The letter that will carry this answer, to be read whole before it is signed. */
export function LetterToRead({
  view,
  kind,
}: {
  readonly view: CaseView
  readonly kind: LetterKind
}): ReactNode {
  const letters = useLetters(view)
  if (letters === undefined) return null
  const letter = letters.letters.findLast((one) => one.kind === kind && one.state !== 'voided')
  if (letter === undefined) {
    return (
      <p className="quiet">
        还没有拟写。要看全文再审签的，请专员先在案卷的“文书”里拟写；签发以后拟写也可以。
      </p>
    )
  }
  return (
    <div className="letter-steps">
      {(['pdf', 'docx'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          download
          href={fileAddress('GET /applications/:id/letters/:letter/document', {
            params: { id: view.id, letter: letter.id },
            query: { format },
          })}
        >
          看全文（{format === 'pdf' ? 'PDF' : 'Word'}）
        </Button>
      ))}
    </div>
  )
}
