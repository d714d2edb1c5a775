import { Form } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { requestColumnLabels } from '../../../../../law/report/report-rows.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { TextField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import type { ReportView } from '../report-view.ts'

interface Props {
  readonly view: ReportView
  readonly unit: string
}

/** 年度衔接: 上年结转 beside what last year's report carried out, the cases between them, the note that settles it. */
export function TurnCard({ view, unit }: Props): ReactNode {
  const places = { params: { year: view.year }, query: { unit: unit || undefined } }
  const { data } = useAnswer('GET /reports/:year/turn', places)
  if (data === undefined || !data.known) return null
  const { differences, cases, casesKept, note, settled } = data
  if (differences.length === 0) {
    return (
      <Card title="年度衔接" className="padded">
        <p>各列上年结转都等于 {view.year - 1} 年度报告的结转下年度。</p>
      </Card>
    )
  }
  return (
    <Card title={`年度衔接：${settled ? '不一致，已有更正说明' : '不一致'}`} className="padded">
      <ul>
        {differences.map(({ column, published, computed }) => (
          <li key={column}>
            {requestColumnLabels[column]}：{view.year - 1} 年度报告结转下年度 {published} 件，本年上年结转{' '}
            {computed} 件
          </li>
        ))}
      </ul>
      {!casesKept && (
        <p className="quiet">
          {cases.length > 0
            ? '上年报告没有留存案件清单，下面是现在计入上年结转的全部案件。'
            : '上年报告没有留存案件清单，台账里也没有计入上年结转的案件。上年没有办结的案件还在旧台账里的，请先导入旧台账。'}
        </p>
      )}
      <ul className="rows">
        {cases.map(({ id, caseNumber, before, now, why }) => (
          <li key={id}>
            <div>
              <Link to={`/applications/${id}`}>{caseNumber}</Link>
              <p>
                {before === null ? '上年没有结转' : `上年计入${requestColumnLabels[before]}`}，
                {now === null ? '现在不计入上年结转' : `现在计入${requestColumnLabels[now]}`}
              </p>
              <p className="quiet">{why}</p>
            </div>
          </li>
        ))}
      </ul>
      {note !== null && (
        <p>
          更正说明（{note.by}，{note.on}）：{note.reason}
          {!settled && '　数字后来又有变化，请重新写明。'}
        </p>
      )}
      {view.may.write && !settled && (
        <SendForm
          endpoint="POST /reports/:year/carry-note"
          initial={{ reason: note?.reason ?? '' }}
          input={(values: { readonly reason: string }) => ({ ...places, body: { reason: values.reason } })}
          submit="保存更正说明"
          done="更正说明已保存，随报告印出。"
          stale={['GET /reports/:year', 'GET /reports/:year/turn', 'GET /reports/:year/filing']}
          onDone={() => {}}
        >
          <TextField
            name="reason"
            label="更正说明"
            help="案卷登记有误的先更正案卷。确属上年漏计、错计的，写明哪几件、为什么，例如：2025年12月29日收到的1件信函申请，2026年1月20日才登记，上年报告漏计。数字不能直接改。"
          />
          <Form.Item hidden />
        </SendForm>
      )}
    </Card>
  )
}

/** 现行有效: rolled forward from last year's report, beside the list of what is in force. */
export function DocumentsCard({ view, unit }: Props): ReactNode {
  const { data } = useAnswer('GET /reports/:year/turn', {
    params: { year: view.year },
    query: { unit: unit || undefined },
  })
  if (data === undefined || view.tables.proactive.normativeDocuments.inForce === null) return null
  const { before, issued, repealed, expired, inForce, listed, items } = data.documents
  return (
    <Card title="规范性文件的滚动" className="padded">
      <p>
        {before === null
          ? `上一年度没有已公布的现行有效件数，按目录中年底有效的文件计：${listed} 件。`
          : `上年现行有效 ${before} + 本年制发 ${issued} − 本年废止 ${repealed} − 本年失效 ${expired} = ${inForce} 件`}
      </p>
      {expired > 0 && (
        <p className="quiet">失效 {expired} 件单独列在这里；计不计入“本年废止件数”，由县里设定。</p>
      )}
      {inForce !== listed && (
        <>
          <p>
            目录中年底有效的有 {listed} 件，与滚动计算的 {inForce}{' '}
            件不一致。请核对下列文件的成文日期和有效性：
          </p>
          <ul className="rows">
            {items.map(({ id, title, days }) => (
              <li key={id}>
                <div>
                  <Link to={`/publishing/${id}`}>{title}</Link>
                  <p className="quiet">{days}</p>
                </div>
              </li>
            ))}
          </ul>
          {items.length < listed && (
            <p className="quiet">
              先列出 {items.length} 件；全部 {listed} 件，点表二“现行有效件数”打开。
            </p>
          )}
        </>
      )}
    </Card>
  )
}
