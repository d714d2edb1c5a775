import { Form, InputNumber, Radio, Select, Switch } from 'antd'
import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { Card } from '../kit/card.tsx'
import { DayField, LineField } from '../kit/fields.tsx'
import { SendForm } from '../kit/send-form.tsx'
import { nameOf, personOption, type SettingsView } from './settings-view.ts'

const places = [
  { value: 'secondReview', label: '二审以后、签发以前' },
  { value: 'firstReview', label: '一审以后、二审以前' },
  { value: 'submission', label: '送审以后、一审以前' },
]

const placeWords: Readonly<Record<string, string>> = Object.fromEntries(
  places.map(({ value, label }) => [value, label]),
)

/** 本单位的审核方式: shown, and changed by whoever may. */
export function ReviewCard({ data }: { readonly data: SettingsView }): ReactNode {
  const [editing, setEditing] = useState(false)
  return (
    <Card
      title={data.unit.label}
      className="padded"
      extra={
        data.maySet &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            修改
          </Button>
        )
      }
    >
      {editing ? <ReviewForm data={data} onDone={() => setEditing(false)} /> : <Shown data={data} />}
    </Card>
  )
}

function Shown({ data }: { readonly data: SettingsView }): ReactNode {
  const { settings, people, steps } = data
  return (
    <dl className="facts settings-facts">
      <dt>保密审查放在</dt>
      <dd>{placeWords[settings.secrecyAfter]}</dd>
      {steps.map(({ key, label }) => (
        <div key={key} className="pair">
          <dt>{label}</dt>
          <dd>
            {(settings.people[key] ?? []).length === 0
              ? '持有这一角色的人都可以'
              : settings.people[key]?.map((id) => nameOf(people, id)).join('、')}
          </dd>
        </div>
      ))}
      <dt>一审、二审由一人办</dt>
      <dd>{settings.oneForFirstAndSecond ? '允许。每用一次，都记在那条信息的审核记录里。' : '不允许'}</dd>
      <dt>代办</dt>
      <dd>
        {settings.standIns.length === 0
          ? '没有'
          : settings.standIns.map((one) => (
              <p key={`${one.step}/${one.account}/${one.from}`}>
                {nameOf(people, one.account)}代办“{steps.find(({ key }) => key === one.step)?.label}”，
                {one.from} 至 {one.until}（{one.reason}）
              </p>
            ))}
      </dd>
      <dt>提醒</dt>
      <dd>等了 {settings.remindAfter} 个工作日还没有审的，每个工作日早上提醒一次</dd>
    </dl>
  )
}

function ReviewForm({
  data,
  onDone,
}: {
  readonly data: SettingsView
  readonly onDone: () => void
}): ReactNode {
  const { settings, people, steps, unit } = data
  const { lent: _lent, ...own } = settings
  const options = people.map((one) => personOption(one))
  return (
    <SendForm
      endpoint="PUT /review-settings"
      initial={own}
      submit="保存审核方式"
      done="审核方式已保存。"
      input={(values) => ({
        body: {
          ...values,
          unit: unit.key,
          standIns: values.standIns.map((one) => ({
            step: one.step,
            account: one.account,
            from: one.from,
            until: one.until,
            reason: one.reason,
          })),
        },
      })}
      stale={['GET /review-settings', 'GET /reviews', 'GET /queue', 'GET /disclosures/:id']}
      onDone={onDone}
    >
      <Form.Item
        name="secrecyAfter"
        label="保密审查放在"
        extra="三审是一审、二审、签发，保密审查必须在签发以前（保守国家秘密法实施条例第四十二条）。"
      >
        <Radio.Group className="choice-list" options={places} />
      </Form.Item>
      <p className="quiet">
        下面不点名的，持有这一角色的人都可以办；点了名的，只由点名的人办。角色在“机关与人员”里设定。
      </p>
      {steps.map(({ key, label }) => (
        <Form.Item key={key} name={['people', key]} label={label}>
          <Select mode="multiple" options={options} placeholder="不点名" allowClear />
        </Form.Item>
      ))}
      <Form.Item
        name="oneForFirstAndSecond"
        label="人手实在不够时，一审、二审可以由同一人办"
        valuePropName="checked"
        extra="拟稿人、签发人和保密审查人仍然必须是另外的人。每用一次，都记在那条信息的审核记录里。也可以请县主管部门派员协助。"
      >
        <Switch checkedChildren="允许" unCheckedChildren="不允许" />
      </Form.Item>
      <Form.Item name="remindAfter" label="等了几个工作日没有审就提醒">
        <InputNumber min={1} max={20} suffix="个工作日" />
      </Form.Item>
      <StandIns options={options} steps={steps} />
    </SendForm>
  )
}

function StandIns({
  options,
  steps,
}: {
  readonly options: { value: string; label: string }[]
  readonly steps: SettingsView['steps']
}): ReactNode {
  return (
    <Form.List name="standIns">
      {(fields, { add, remove }) => (
        <fieldset className="sub-forms">
          <legend>代办（外出、请假时由谁代）</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="sub-form">
              <Form.Item name={[name, 'step']} label="环节">
                <Select options={steps.map((one) => ({ value: one.key, label: one.label }))} />
              </Form.Item>
              <Form.Item name={[name, 'account']} label="由谁代办">
                <Select options={options} />
              </Form.Item>
              <DayField name={[name, 'from']} label="从" />
              <DayField name={[name, 'until']} label="到" />
              <LineField name={[name, 'reason']} label="原因" />
              <Button aria-label={`删除第${name + 1}项代办`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ reason: '' })}>增加代办</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
