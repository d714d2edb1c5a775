import { Button, Checkbox, Form, InputNumber, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { longDate } from '../kit/days.ts'
import { FormDrawer } from '../kit/form-drawer.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { SendForm } from '../kit/send-form.tsx'
import '../style/lists.css'

type Row = CallAnswer<'GET /retention'>['rows'][number]

const words = {
  identity: { label: '身份证明材料', ground: '个人信息保护法第四十七条' },
  person: { label: '全部个人信息', ground: '档案法实施条例第二十条' },
} as const

/** 清除清单: what has been kept long enough. The list is made each day; a person decides. */
export function RetentionPage(): ReactNode {
  const { data, error } = useAnswer('GET /retention', {})
  const [chosen, setChosen] = useState<Row | null>(null)
  return (
    <Page
      title="清除清单"
      note="已归档，复议、诉讼的期限都已届满，保存期限也已届满的个人信息"
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '清除清单' }]}
    >
      <RefusalAlert error={error} title="没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <div className="ledger-page">
          <section className="card lines" aria-label="可以清除的个人信息">
            {data.rows.length === 0 ? (
              <p className="nothing">现在没有到期可以清除的。</p>
            ) : (
              <table>
                <thead>
                  <tr>
                    <th scope="col">案号</th>
                    <th scope="col">清除什么</th>
                    <th scope="col">到期</th>
                    <th scope="col">办理</th>
                  </tr>
                </thead>
                <tbody>
                  {data.rows.map((row) => (
                    <Line key={`${row.id}/${row.what}`} row={row} onErase={() => setChosen(row)} />
                  ))}
                </tbody>
              </table>
            )}
          </section>
          <SettingsCard settings={data.settings} maySet={data.maySet} />
        </div>
      )}
      {chosen !== null && <EraseForm row={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}

function Line({ row, onErase }: { readonly row: Row; readonly onErase: () => void }): ReactNode {
  const { label, ground } = words[row.what]
  return (
    <tr>
      <th scope="row">
        <Link to={`/applications/${row.id}`}>{row.caseNumber}</Link>
        {row.unit !== null && <p>{row.unit}</p>}
      </th>
      <td data-label="清除什么">
        {label}
        <p>{ground}</p>
      </td>
      <td className="day" data-label="到期">
        {longDate(row.dueOn)}
      </td>
      <td data-label="办理">
        {row.mayErase ? (
          <Button aria-label={`清除${row.caseNumber}的${label}`} onClick={onErase}>
            清除
          </Button>
        ) : (
          '由政府信息公开工作机构负责人清除'
        )}
      </td>
    </tr>
  )
}

function EraseForm({ row, onClose }: { readonly row: Row; readonly onClose: () => void }): ReactNode {
  const { label } = words[row.what]
  const stale = ['GET /retention', 'GET /applications/:id', 'GET /applications'] as const
  return (
    <FormDrawer title={`清除${label}：${row.caseNumber}`} onClose={onClose}>
      {row.what === 'identity' ? (
        <SendForm
          endpoint="POST /applications/:id/erase-identity"
          initial={{}}
          input={() => ({ params: { id: row.id }, body: {} })}
          submit="清除，不能恢复"
          done="已清除身份证明材料。"
          stale={stale}
          onDone={onClose}
        >
          <p className="guidance">
            清除以后，材料的内容和文件名都不能恢复；身份怎样核对、由谁、什么时候核对的记录，以及材料的校验值，仍然保留在案卷里。
          </p>
        </SendForm>
      ) : (
        <SendForm
          endpoint="POST /applications/:id/erase-person"
          initial={{ handedOver: false }}
          input={({ handedOver }) => ({ params: { id: row.id }, body: { handedOver } })}
          submit="清除，不能恢复"
          done="已清除个人信息。"
          stale={stale}
          onDone={onClose}
        >
          <p className="guidance">
            清除以后，申请人、申请内容、往来文书和全部材料都不能恢复；编号、日期、办理经过和结果仍然保留，年度报告的数字不变。
          </p>
          <Form.Item name="handedOver" valuePropName="checked">
            <Checkbox>案卷已经移交县档案馆（档案法实施条例第二十条）</Checkbox>
          </Form.Item>
        </SendForm>
      )}
    </FormDrawer>
  )
}

function SettingsCard({
  settings,
  maySet,
}: {
  readonly settings: CallAnswer<'GET /retention'>['settings']
  readonly maySet: boolean
}): ReactNode {
  const [editing, setEditing] = useState(false)
  return (
    <Card
      title="保存期限"
      className="padded"
      extra={
        maySet &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            修改
          </Button>
        )
      }
    >
      {!editing && (
        <dl className="facts settings-facts">
          <dt>身份证明</dt>
          <dd>归档，并且复议、诉讼期限届满后 {settings.identityMonths} 个月（个人信息保护法第四十七条）</dd>
          <dt>个人信息</dt>
          <dd>归档满 {settings.caseYears} 年，移交县档案馆以后（档案法实施条例第二十条）</dd>
        </dl>
      )}
      {editing && (
        <SendForm
          endpoint="PUT /retention"
          initial={{ ...settings }}
          input={(body) => ({ body })}
          submit="保存"
          done="保存期限已设定。"
          stale={['GET /retention']}
          onDone={() => setEditing(false)}
        >
          <Form.Item
            name="identityMonths"
            label="身份证明材料"
            extra="从归档并且复议、诉讼期限都届满之日起算，0至120个月。达到目的后应当及时删除（个人信息保护法第四十七条）。"
          >
            <InputNumber min={0} max={120} suffix="个月" />
          </Form.Item>
          <Form.Item
            name="caseYears"
            label="全部个人信息"
            extra="从归档之日起算，10至100年。满10年向县档案馆移交（档案法实施条例第二十条）。"
          >
            <InputNumber min={10} max={100} suffix="年" />
          </Form.Item>
        </SendForm>
      )}
    </Card>
  )
}
