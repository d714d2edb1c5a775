import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { fileAddress } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import { Fact } from '../../kit/fact.tsx'
import { longDate } from '../../kit/days.ts'

interface Props {
  readonly data: CallAnswer<'GET /record-corrections/:id'>
  /** it may still be handled, by who looks at it */
  readonly open: boolean
  readonly onDecide: () => void
  readonly onSeal: () => void
}

/** What the person is to be told, the letter that tells him, and how he was told. */
export function ResultCard({ data, open, onDecide, onSeal }: Props): ReactNode {
  const { id, result, sealedLetter, delivery, concludedOn, concludedBy } = data
  if (result === null) return null
  const told = concludedOn === null ? '尚未告知' : `${longDate(concludedOn)}告知`
  return (
    <Card title="处理结果" extra={told}>
      <dl className="facts">
        <Fact name="结果" value={result.outcomeLabel} />
        <Fact name="告知" value={result.text} />
        <Fact name="机关" value={result.agency} />
        <Fact name="联系" value={result.agencyContact} />
        <Fact name="登记" value={result.decidedBy} />
        <Fact
          name="送达"
          value={delivery === null ? '' : `${delivery.methodLabel} ${delivery.trackingNumber}`.trim()}
        />
        <Fact name="校验值" value={sealedLetter?.hash ?? ''} />
        <Fact name="办理" value={concludedBy ?? ''} />
      </dl>
      {open && sealedLetter === null && (
        <p className="padded-line">
          下载更正告知书，打印盖章（签章）以后上传。有效的是盖章的那一份，没有它不能登记告知；改了处理结果的，要重新盖章。
        </p>
      )}
      <p className="padded-line letter-steps">
        {sealedLetter === null || open
          ? (['docx', 'pdf'] as const).map((format) => (
              <Button
                key={format}
                href={fileAddress('GET /record-corrections/:id/letter', {
                  params: { id },
                  query: { format },
                })}
              >
                更正告知书（{format === 'docx' ? 'Word' : 'PDF'}）
              </Button>
            ))
          : null}
        {sealedLetter !== null && (
          <Button href={fileAddress('GET /record-corrections/:id/sealed-letter', { params: { id } })}>
            盖章的更正告知书
          </Button>
        )}
        {open && <Button onClick={onDecide}>修改处理结果</Button>}
        {open && sealedLetter !== null && <Button onClick={onSeal}>换一份盖章文书</Button>}
      </p>
    </Card>
  )
}
