import { Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { DayField, LineField } from '../kit/fields.tsx'
import { SendForm } from '../kit/send-form.tsx'
import { nameOf, personOption, type SettingsView } from './settings-view.ts'

/** 县里派员协助: people of other units for 一审 and 二审; 签发 and 保密审查 are never lent. */
export function LentCard({ data }: { readonly data: SettingsView }): ReactNode {
  const [editing, setEditing] = useState(false)
  const { settings, others, people } = data
  const all = [...others, ...people]
  return (
    <Card
      title="县里派员协助"
      className="padded"
      extra={
        data.mayLend &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            派员
          </Button>
        )
      }
    >
      {editing ? (
        <LentForm data={data} onDone={() => setEditing(false)} />
      ) : settings.lent.length === 0 ? (
        <p className="quiet">
          没有派员。单位人手不够的，县主管部门可以派其他单位的人办一审、二审；签发和保密审查必须由本单位自己办。
        </p>
      ) : (
        <ul className="plain-list">
          {settings.lent.map((one) => (
            <li key={`${one.step}/${one.account}`}>
              {data.mayLend ? nameOf(all, one.account) : '县里派的人员'}办“
              {data.steps.find(({ key }) => key === one.step)?.label}”，到 {one.until} 止（{one.reason}）
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function LentForm({ data, onDone }: { readonly data: SettingsView; readonly onDone: () => void }): ReactNode {
  const options = data.others.map((one) => personOption(one, true))
  return (
    <SendForm
      endpoint="PUT /review-settings/lent"
      initial={{ lent: data.settings.lent }}
      submit="保存派员"
      done="派员已保存。"
      input={({ lent }) => ({
        body: {
          unit: data.unit.key,
          lent: lent.map(({ step, account, until, reason }) => ({ step, account, until, reason })),
        },
      })}
      stale={['GET /review-settings']}
      onDone={onDone}
    >
      <Form.List name="lent">
        {(fields, { add, remove }) => (
          <fieldset className="sub-forms">
            <legend>派谁、办哪一步、到什么时候</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="sub-form">
                <Form.Item name={[name, 'step']} label="环节">
                  <Select
                    options={data.steps
                      .filter((one) => one.key === 'firstReview' || one.key === 'secondReview')
                      .map((one) => ({ value: one.key, label: one.label }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'account']} label="人员">
                  <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
                </Form.Item>
                <DayField name={[name, 'until']} label="到" />
                <LineField name={[name, 'reason']} label="原因" />
                <Button aria-label={`删除第${name + 1}项派员`} onClick={() => remove(name)}>
                  删除
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ reason: '' })}>增加一人</Button>
          </fieldset>
        )}
      </Form.List>
    </SendForm>
  )
}
