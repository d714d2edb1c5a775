import type { ReactNode } from 'react'
import { addDays, longDate } from '../../kit/days.ts'
import { ChoiceField, DayField, TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

/** So many days are offered to give reasons; the office may set others. */
const offeredDays = 10

/** 要求说明理由. */
export function AskReasonsForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="askReasons"
      initial={{ on: view.today, respondBy: addDays(view.today, offeredDays), text: '' }}
      body={(values) => values}
      submit="登记已要求说明理由"
      done="已要求申请人说明理由，答复期限照常计算。"
    >
      <p className="guidance">
        只用于申请数量、频次明显超过合理范围的（条例第三十五条）。理由不合理的，告知不予处理；理由合理但不能按期答复的，确定延迟答复的合理期限并告知申请人。
      </p>
      <TextField
        name="text"
        label="要求说明理由的内容"
        help="写明在多长时间里提出多少件、内容怎样相近。例如：您自2026年9月1日至今向本机关提出62件申请，内容均涉及同一地块。"
      />
      <DayField name="on" label="告知之日" latest={view.today} />
      <DayField
        name="respondBy"
        label="说明理由的期限"
        earliest={addDays(view.today, 1)}
        help="最后一天，应当合理。"
      />
    </ActForm>
  )
}

/** 登记申请人说明的理由. */
export function RecordReasonsForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="recordReasons"
      initial={{ on: view.today, text: '' }}
      body={(values) => values}
      submit="登记理由"
      done="已登记申请人说明的理由。"
    >
      <TextField name="text" label="申请人说明的理由" help="照原文摘录，原件附卷。" />
      <DayField name="on" label="收到之日" latest={view.today} />
    </ActForm>
  )
}

interface JudgeValues {
  readonly reasonable?: 'yes' | 'no'
  readonly note: string
}

/** 认定理由是否合理. */
export function JudgeReasonsForm({ view, onDone }: ActProps): ReactNode {
  const initial: JudgeValues = { note: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="judgeReasons"
      initial={initial}
      // what was not chosen counts as reasonable: it takes nothing from the applicant
      body={({ reasonable, note }) => ({ reasonable: reasonable !== 'no', note })}
      submit="登记认定"
      done="已登记认定。"
    >
      <div className="guidance">
        <p>申请人说明的理由：{view.work.reasons?.given ?? '期限内没有说明。'}</p>
      </div>
      <ChoiceField
        name="reasonable"
        label="理由是否合理"
        options={[
          { key: 'yes', label: '合理', note: '照常办理；不能按期答复的，另行告知延迟答复的期限' },
          { key: 'no', label: '不合理', note: '可以拟定“无正当理由大量反复申请，不予处理”' },
        ]}
      />
      <TextField
        name="note"
        label="怎样认定的"
        rows={3}
        help="不予处理要经得起复议和诉讼，写明事实和考虑。"
      />
    </ActForm>
  )
}

/** 告知延迟答复的合理期限. */
export function TellDelayForm({ view, onDone }: ActProps): ReactNode {
  const dueOn = view.clock?.dueOn ?? null
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="tellDelay"
      initial={{ on: view.today, replyBy: addDays(dueOn ?? view.today, 30), reason: '' }}
      body={(values) => values}
      submit="登记已告知"
      done="已登记延迟答复的期限，与法定期限并列显示。"
    >
      <p className="guidance">
        {dueOn !== null && `法定答复期限是${longDate(dueOn)}，照常显示；`}
        延迟答复的期限应当合理，并在法定期限以内告知申请人（条例第三十五条）。
      </p>
      <DayField
        name="replyBy"
        label="延迟到哪一天"
        earliest={dueOn === null ? view.today : addDays(dueOn, 1)}
      />
      <TextField
        name="reason"
        label="理由"
        rows={3}
        help="会告知申请人。例如：涉及档案120余卷，需要逐卷检索。"
      />
      <DayField name="on" label="告知之日" latest={view.today} />
    </ActForm>
  )
}
