import { Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { longDate } from '../../kit/days.ts'
import { ChoiceField, DayField, labelOf, type Option, TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

interface AssignValues {
  readonly lead?: string
  readonly support: readonly string[]
  readonly limitOn: string
  readonly task: string
}

/** 交科室办理. */
export function AssignForm({ view, onDone }: ActProps): ReactNode {
  const { sections, limit, assignments } = view.work
  const working = assignments.filter(({ state }) => state === 'open')
  const led = working.some(({ partLabel }) => partLabel === '主办')
  const options = sections.map(sectionOption)
  const initial: AssignValues = { support: [], limitOn: limit?.proposed ?? view.today, task: '' }
  if (sections.length === 0) {
    return (
      <p className="guidance">
        本机关还没有科室名单。请先到<Link to="/applications/sections">科室名单</Link>
        添加科室和负责人，再回到这里交办。
      </p>
    )
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="assign"
      initial={initial}
      body={({ lead, support, ...values }) => ({
        ...values,
        sections: [
          ...(lead === undefined ? [] : [{ id: lead, part: 'lead' as const }]),
          ...support.map((id) => ({ id, part: 'support' as const })),
        ],
      })}
      submit="交科室办理"
      done="已交科室办理，负责人会在待办中看到。"
    >
      <p className="guidance">
        科室只查找信息、提出意见，看不到申请人是谁；答复由专员拟写。内部期限不影响法定答复期限
        {limit?.dueOn ? `（${longDate(limit.dueOn)}）` : ''}。
      </p>
      {/* 主办 and 协办 are one list to the server: what is wrong with it is said here */}
      <Form.Item name="sections" className="shared-issue" />
      {!led && (
        <ChoiceField name="lead" label="主办科室" options={options} help="只能一个，由它汇总查到的情况。" />
      )}
      <Form.Item name="support" label={labelOf({ label: '协办科室', optional: true })}>
        <Checkbox.Group
          className="choice-list"
          options={options.map(({ key, label, note }) => ({
            value: key,
            label: `${label}（${note ?? ''}）`,
          }))}
        />
      </Form.Item>
      <DayField
        name="limitOn"
        label="内部期限"
        {...(limit === null ? {} : { earliest: limit.earliest, latest: limit.latest })}
        help={`科室提出意见的最后一天，应当是工作日，并早于法定答复期限${limit === null ? '' : `，最晚${longDate(limit.latest)}`}。`}
      />
      <TextField
        name="task"
        label="要科室做什么"
        rows={3}
        help="写明查找什么、提出什么意见。例如：查找2025年高标准农田建设项目的施工合同，提出能否公开的意见，涉及商业秘密的部分请标出。"
      />
    </ActForm>
  )
}

function sectionOption({ id, name, person }: ActProps['view']['work']['sections'][number]): Option {
  return { key: id, label: name, note: person }
}

/** Which assignment is meant: asked only of whoever has several. */
function WhoseField({ view }: Pick<ActProps, 'view'>): ReactNode {
  const mine = view.work.assignments.filter((one) => one.mine)
  if (mine.length < 2) return null
  const options = mine.map(({ id, section, partLabel }) => ({ key: id, label: section, note: partLabel }))
  return <ChoiceField name="assignment" label="哪个科室" options={options} />
}

function Task({ view }: Pick<ActProps, 'view'>): ReactNode {
  const mine = view.work.assignments.filter((one) => one.mine)
  return mine.map(({ id, section, task, limitOn }) => (
    <div key={id} className="guidance">
      {mine.length > 1 && (
        <p>
          {section}，内部期限{longDate(limitOn)}。
        </p>
      )}
      <p>{task}</p>
    </div>
  ))
}

const opinions = [
  { key: 'disclose', label: '公开', note: '查到了，可以全部公开' },
  { key: 'partly', label: '部分公开', note: '有的内容不能公开，但可以区分处理（条例第三十七条）' },
  { key: 'withhold', label: '不公开', note: '属于条例第十四条至第十六条的情形' },
  { key: 'notExist', label: '经查找，信息不存在', note: '写明在哪里、怎样、由谁查找的' },
  { key: 'notOurs', label: '不属于本科室', note: '知道是哪个科室的，请改用“转本机关其他科室”' },
] as const

interface OpinionValues {
  readonly assignment?: string
  readonly opinion?: (typeof opinions)[number]['key']
  readonly found: string
  readonly reason: string
}

/** 提出科室意见. */
export function GiveOpinionForm({ view, onDone }: ActProps): ReactNode {
  const initial: OpinionValues = { found: '', reason: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="giveOpinion"
      initial={initial}
      // left out, the server asks for it at its field
      body={({ opinion, ...values }) => ({ ...values, opinion: opinion as 'disclose' })}
      submit="提出意见"
      done="意见已交给专员。"
    >
      <Task view={view} />
      <WhoseField view={view} />
      <ChoiceField name="opinion" label="能不能公开" options={opinions} />
      <TextField
        name="found"
        label="查到了什么"
        rows={3}
        help="名称、文号、份数页数、存放在哪里；没有查到的，写明查找的范围、方法和人员。例如：施工合同1份，64页，存档案室3柜。"
      />
      <TextField
        name="reason"
        label="理由"
        rows={3}
        help="全部公开的可以不填。部分公开的，写明哪些内容不公开、为什么。例如：综合单价分析表是施工单位的商业秘密（条例第十五条）。"
      />
    </ActForm>
  )
}

interface PassOnValues {
  readonly assignment?: string
  readonly section?: string
  readonly reason: string
}

/** 内部转办. */
export function PassOnForm({ view, onDone }: ActProps): ReactNode {
  const { sections, assignments } = view.work
  const busy = assignments.filter(({ state }) => state === 'open').map(({ section }) => section)
  const initial: PassOnValues = { reason: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="passOn"
      initial={initial}
      body={({ section, ...values }) => ({ ...values, section: section ?? 'none' })}
      submit="转办"
      done="已转给其他科室，内部期限不变。"
    >
      <p className="guidance">
        只能转本机关的科室，内部期限不变，经过留在案卷里；其他机关是另一个行政机关，不能转办。
      </p>
      <WhoseField view={view} />
      <ChoiceField
        name="section"
        label="转给哪个科室"
        options={sections.filter(({ name }) => !busy.includes(name)).map(sectionOption)}
      />
      <TextField name="reason" label="理由" rows={2} help="例如：合同由党政办公室统一保存。" />
    </ActForm>
  )
}

/** 退回专员. */
export function HandBackForm({ view, onDone }: ActProps): ReactNode {
  const initial: { readonly assignment?: string; readonly reason: string } = { reason: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="handBack"
      initial={initial}
      body={(values) => values}
      submit="退回专员"
      done="已退回专员重新安排。"
    >
      <WhoseField view={view} />
      <TextField
        name="reason"
        label="退回的理由"
        rows={2}
        help="最好写明应当由谁办理。例如：本办不保存项目资料，应由农业农村办公室查找。"
      />
    </ActForm>
  )
}
