import { Button, Form, Select, Skeleton } from 'antd'
import { Fragment, useState, type ReactNode } from 'react'
import type { CallAnswer, EndpointName } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { Card } from './card.tsx'
import { DayField, LineField } from './fields.tsx'
import { type Crumb, Page } from './page.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import { SendForm } from './send-form.tsx'
import { UnitSelect } from './unit-select.tsx'
import { usePlaces } from './use-places.ts'

/** What is signed by these steps: its two endpoints, and what is said of it. */
export interface SignedThing {
  readonly get: 'GET /decision-settings' | 'GET /report-review-settings'
  readonly put: 'PUT /decision-settings' | 'PUT /report-review-settings'
  readonly title: string
  readonly note: string
  readonly crumb: Crumb
  /** said once they are saved */
  readonly saved: string
  readonly stale: readonly EndpointName[]
}

type Settings = CallAnswer<SignedThing['get']>

/** 审签环节: who reviews and signs a unit's things, and who stands in. */
export function SigningSettingsPage({ thing }: { readonly thing: SignedThing }): ReactNode {
  const { place, set } = usePlaces()
  const { data, error } = useAnswer(thing.get, { query: { unit: place('unit') || undefined } })
  const [editing, setEditing] = useState(false)
  return (
    <Page title={thing.title} note={thing.note} crumbs={[thing.crumb, { label: thing.title }]}>
      <RefusalAlert error={error} title="审签环节没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <div className="stack settings">
          {data.units.length > 1 && (
            <div className="bar">
              <UnitSelect units={data.units} value={data.unit.key} onChange={(unit) => set({ unit })} />
            </div>
          )}
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
            {editing ? (
              <SettingsForm key={data.unit.key} thing={thing} data={data} onDone={() => setEditing(false)} />
            ) : (
              <Shown data={data} />
            )}
          </Card>
        </div>
      )}
    </Page>
  )
}

const nameOf = ({ people }: Settings, id: string): string =>
  people.find((one) => one.id === id)?.name ?? '（已不在本单位）'

function Shown({ data }: { readonly data: Settings }): ReactNode {
  const { steps, standIns, roles } = data
  return (
    <dl className="facts signing-facts">
      {steps.map(({ key, label, role, people }, index) => (
        <Fragment key={key}>
          <dt>
            {index + 1}. {label}
          </dt>
          <dd>
            {people.length === 0
              ? `持有“${roles.find((one) => one.key === role)?.label ?? ''}”角色的人都可以`
              : people.map((id) => nameOf(data, id)).join('、')}
          </dd>
        </Fragment>
      ))}
      <dt>代办</dt>
      <dd>
        {standIns.length === 0
          ? '没有'
          : standIns.map((one) => (
              <p key={`${one.step}/${one.account}/${one.from}`}>
                {nameOf(data, one.account)}代办“{steps.find(({ key }) => key === one.step)?.label}”，
                {one.from} 至 {one.until}（{one.reason}）
              </p>
            ))}
      </dd>
    </dl>
  )
}

const mostSteps = 4

function SettingsForm({
  thing,
  data,
  onDone,
}: {
  readonly thing: SignedThing
  readonly data: Settings
  readonly onDone: () => void
}): ReactNode {
  const { unit, steps, standIns, roles, people } = data
  const options = people.map(({ id, name, roles: held }) => ({ value: id, label: `${name}（${held}）` }))
  const freshKey = (taken: readonly { readonly key: string }[]): string =>
    ['a', 'b', 'c', 'd', 'e'].find((key) => taken.every((one) => one.key !== key)) ?? 'f'
  return (
    <SendForm
      endpoint={thing.put}
      initial={{ steps, standIns }}
      submit="保存审签环节"
      done={thing.saved}
      input={(values) => ({
        body: {
          unit: unit.key,
          steps: values.steps.map((step) => ({ ...step, people: step.people ?? [] })),
          standIns: values.standIns.map((one) => ({
            step: one.step ?? '',
            account: one.account ?? '',
            from: one.from ?? '',
            until: one.until ?? '',
            reason: one.reason,
          })),
        },
      })}
      stale={thing.stale}
      onDone={onDone}
    >
      {(values) => (
        <>
          <p className="quiet">
            1至{mostSteps}个环节，最后一个是签发。拟定或者送审的人不能审签，同一人不能办理两个环节。
          </p>
          <Form.List name="steps">
            {(fields, { add, remove, move }, { errors }) => (
              <fieldset className="sub-forms">
                <legend>环节</legend>
                {fields.map(({ key, name }) => (
                  <div key={key} className="sub-form">
                    <Form.Item name={[name, 'key']} hidden>
                      <input type="hidden" />
                    </Form.Item>
                    <LineField name={[name, 'label']} label={`第${name + 1}个环节的名称`} maxLength={30} />
                    <Form.Item name={[name, 'role']} label="由哪一角色办理">
                      <Select options={roles.map((one) => ({ value: one.key, label: one.label }))} />
                    </Form.Item>
                    <Form.Item name={[name, 'people']} label="点名（不点名的，持有角色的人都可以）">
                      <Select mode="multiple" options={options} placeholder="不点名" allowClear />
                    </Form.Item>
                    {name > 0 && (
                      <Button aria-label={`第${name + 1}个环节上移`} onClick={() => move(name, name - 1)}>
                        上移
                      </Button>
                    )}
                    {fields.length > 1 && (
                      <Button aria-label={`删除第${name + 1}个环节`} onClick={() => remove(name)}>
                        删除
                      </Button>
                    )}
                  </div>
                ))}
                {fields.length < mostSteps && (
                  <Button
                    onClick={() =>
                      add({ key: freshKey(values.steps), label: '', role: 'unitHead', people: [] })
                    }
                  >
                    增加环节
                  </Button>
                )}
                <Form.ErrorList errors={errors} />
              </fieldset>
            )}
          </Form.List>
          <Form.List name="standIns">
            {(fields, { add, remove }) => (
              <fieldset className="sub-forms">
                <legend>代办（外出、请假时由谁代）</legend>
                {fields.map(({ key, name }) => (
                  <div key={key} className="sub-form">
                    <Form.Item name={[name, 'step']} label="环节">
                      <Select options={values.steps.map((one) => ({ value: one.key, label: one.label }))} />
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
        </>
      )}
    </SendForm>
  )
}
