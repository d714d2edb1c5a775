import { Checkbox, Form, Radio, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { ChoiceField, TextField } from '../../kit/fields.tsx'
import { type Choices, type OutcomeChoice, useChoices } from '../use-choices.ts'
import { ActForm, type ActProps } from './act-form.tsx'

interface Values {
  readonly outcome: string
  readonly ground: string
  readonly text: string
  readonly reasons: string
  readonly search: string
  readonly nothingInPost: boolean
}

/** 拟定答复: exactly one outcome, in the order and words of table 三, with what each needs. */
export function DecideForm({ view, onDone }: ActProps): ReactNode {
  const { data: choices } = useChoices()
  if (choices === undefined) return <Skeleton active />
  const { draft } = view
  const initial: Values = {
    outcome: draft?.outcome ?? '',
    ground: draft?.ground ?? '',
    text: draft?.text ?? '',
    reasons: draft?.reasons ?? '',
    search: draft?.search ?? '',
    nothingInPost: draft?.nothingInPost ?? false,
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="decide"
      initial={initial}
      // an outcome that was not chosen is refused at its field
      body={({ ground, outcome, ...values }) => ({
        ...values,
        outcome: outcome as 'granted',
        ground: choices.outcomes.find(({ key }) => key === outcome)?.grounds.some(({ key }) => key === ground)
          ? ground
          : '',
      })}
      submit="拟好答复"
      done="答复已拟好。送出以前不算答复，请核对后登记送出。"
    >
      {(values) => (
        <>
          <p className="guidance">
            一件申请只选一种结果，同时决定它计入年度报告表三的哪一格。拿不准的，先看每一种结果下面的依据和要写明的内容。
          </p>
          <OutcomePicker choices={choices} chosen={initial.outcome} />
          <Needs outcome={choices.outcomes.find(({ key }) => key === values.outcome)} />
        </>
      )}
    </ActForm>
  )
}

interface PickerProps {
  readonly choices: Choices
  readonly chosen: string
}

/** The 21 outcomes: first the group of table 三, then the outcome. */
function OutcomePicker({ choices, chosen }: PickerProps): ReactNode {
  const groupOf = (outcome: string): string =>
    choices.outcomes.find(({ key }) => key === outcome)?.group ?? choices.outcomeGroups[0]?.key ?? ''
  const [group, setGroup] = useState(() => groupOf(chosen))
  const inGroup = (key: string): OutcomeChoice[] => choices.outcomes.filter((one) => one.group === key)
  return (
    <>
      <fieldset className="outcome-groups">
        <legend className="hidden-words">办理结果的类别</legend>
        {choices.outcomeGroups.map(({ key, label }) => (
          <button key={key} type="button" aria-pressed={key === group} onClick={() => setGroup(key)}>
            {label}
            <small>{groupHints[key]}</small>
          </button>
        ))}
      </fieldset>
      <Form.Item name="outcome" label="办理结果">
        <Radio.Group className="choice-list outcomes">
          {inGroup(group).map(({ key, label, article }) => (
            <Radio key={key} value={key}>
              {label}
              <small>{article}</small>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </>
  )
}

/** When a group is meant, in a few words. */
const groupHints: Readonly<Record<string, string>> = {
  granted: '有，能给',
  partial: '有，去掉一部分能给',
  refused: '有，依法不能给',
  unavailable: '没有，或者不归本机关',
  notProcessed: '不按申请办理',
  other: '逾期不补正、不缴费等',
}

/** What the chosen outcome asks to be written, and what follows from it. */
function Needs({ outcome }: { readonly outcome: OutcomeChoice | undefined }): ReactNode {
  if (outcome === undefined) return null
  const { key, group, mustTell, letter, remedy, grounds, rowLabel } = outcome
  const gives = group === 'granted' || group === 'partial'
  const lapse = key === 'other.correctionLapsed' || key === 'other.feeLapsed'
  return (
    <>
      <div className="guidance" aria-live="polite">
        <p>要做到：{mustTell}。</p>
        <p>
          文书：{letter}。计入表三：{rowLabel}。
        </p>
        <p>救济途径：{remedy}</p>
      </div>
      {grounds.length > 0 && (
        <ChoiceField
          name="ground"
          label="具体情形"
          options={grounds.map((ground) => ({
            key: ground.key,
            label: ground.label,
            note: `${ground.article}，${ground.letter}`,
          }))}
        />
      )}
      <TextField
        name="text"
        label={gives ? '告知申请人的内容' : '告知内容'}
        optional={!gives}
        help={
          gives
            ? '写提供了什么，或者获取的方式、途径和时间。例如：随函提供施工合同复印件64页；该信息已公开，见本机关门户“公告公示”栏目。'
            : '除理由以外还要告知的。例如：负责公开该信息的机关名称和联系方式。'
        }
      />
      {key !== 'granted' && !lapse && (
        <TextField
          name="reasons"
          label="理由和依据"
          help="写清楚事实、条款和二者怎样对应，不要只引条文。申请人据此决定要不要复议、起诉，复议机关和法院也据此审查。"
        />
      )}
      {key === 'granted' && (
        <TextField
          name="reasons"
          label="理由和依据"
          optional
          rows={2}
          help="第三方不同意而决定公开的，必须写明不公开会对公共利益造成的重大影响，或者其意见没有合理理由（条例第三十二条）。"
        />
      )}
      <TextField
        name="search"
        label="检索记录"
        rows={3}
        optional={group !== 'unavailable'}
        help="在哪里、怎样、由谁检索。告知信息不存在的必须写，复议诉讼时由本机关举证。例如：检索2019年以来的工程档案和合同台账，由规划建设办公室某某查找。"
      />
      {lapse && (
        <Form.Item name="nothingInPost" valuePropName="checked">
          <Checkbox>已核实：没有在途的信函，也不知道申请人有正当理由</Checkbox>
        </Form.Item>
      )}
    </>
  )
}
