import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { fileAddress } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { useAccount } from '../../session/use-session.ts'

export type Registered = CallAnswer<'POST /applications'>

interface Props {
  readonly registered: Registered
  /** how it came in, and on which day, in words */
  readonly arrival: string
  readonly files: readonly string[]
  /** files that are not in the case, and why */
  readonly faults: readonly string[]
  readonly onAnother: () => void
}

/** 接收回执: number and query code, which cannot be shown again. */
export function ReceiptCard({ registered, arrival, files, faults, onAnother }: Props): ReactNode {
  const { account } = useAccount()
  const { id, number, caseNumber, queryCode, receivedOn, dueOn } = registered
  return (
    <>
      {faults.length > 0 && (
        <Alert
          className="refusal no-print"
          type="warning"
          showIcon
          title="申请已经登记，有扫描件没有存入案卷"
          description={
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          }
        />
      )}
      <Card title="政府信息公开申请接收回执" className="padded receipt">
        <div>
          <dl className="facts flush-facts">
            <dt>机关</dt>
            <dd>{account.unit.name}</dd>
            <dt>案号</dt>
            <dd>{caseNumber}</dd>
            <dt>申请编号</dt>
            <dd>
              <strong>{number}</strong>
            </dd>
            <dt>查询码</dt>
            <dd>
              <span className="receipt-code">{queryCode}</span>
              <p className="quiet">
                只显示这一次，请抄给或者打印给申请人。凭申请编号和查询码可以在门户查看进展。
              </p>
            </dd>
            <dt>接收渠道</dt>
            <dd>{arrival}</dd>
            <dt>材料清单</dt>
            <dd>{['政府信息公开申请', ...files].map((name, index) => `${index + 1}. ${name}`).join('；')}</dd>
            <dt>收到申请之日</dt>
            <dd>{receivedOn === null ? '待与申请人确认，确认后次日起算' : longDate(receivedOn)}</dd>
            <dt>答复期限</dt>
            <dd>
              {dueOn === null ? '自收到申请之日的次日起20个工作日内' : `${longDate(dueOn)}（20个工作日）`}
              ，条例第三十三条
            </dd>
          </dl>
          <div className="form-end no-print">
            <Button type="primary" onClick={() => window.print()}>
              打印回执
            </Button>
            <a href={fileAddress('GET /applications/:id/receipt', { params: { id } })} download>
              下载回执（PDF，不含查询码）
            </a>
            <Link to={`/applications/${id}`}>打开案卷</Link>
            <Button onClick={onAnother}>再登记一件</Button>
          </div>
        </div>
      </Card>
    </>
  )
}
