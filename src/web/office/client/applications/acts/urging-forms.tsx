import type { ReactNode } from 'react'
import { DayField, LineField, TextField } from '../../kit/fields.tsx'
import { UrgingWords } from '../urging-card.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

/** 督办. */
export function UrgeForm({ view, onDone }: ActProps): ReactNode {
  const { urgingProposal, today } = view
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="urge"
      initial={{ matter: urgingProposal?.matter ?? '', answerBy: urgingProposal?.answerBy ?? today }}
      body={(values) => values}
      submit="发出督办"
      done="已发出督办，单位的待办里标红，等待单位答复。"
    >
      <p className="guidance">
        主管部门对没有按照要求开展工作的，予以督促整改（条例第四十七条第一款）。督办记入案卷，申请人看不到；督办不停止、也不改变法定期限。
      </p>
      {view.urging !== null && <UrgingWords urging={view.urging} today={today} />}
      <TextField
        name="matter"
        label="督办要求"
        rows={4}
        maxLength={2000}
        help="写明要单位做什么、说明什么。已按本件情况拟好，可以修改。不要写申请人的姓名、电话等个人信息。"
      />
      <DayField
        name="answerBy"
        label="答复期限"
        earliest={today}
        help="单位最迟哪一天答复督办，应当是工作日。例如：两个工作日以后。"
      />
    </ActForm>
  )
}

/** 答复督办. */
export function AnswerUrgingForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="answerUrging"
      initial={{ answer: '' }}
      body={(values) => values}
      submit="答复督办"
      done="已答复督办，等待县主管部门核对。"
    >
      {view.urging !== null && <UrgingWords urging={view.urging} today={view.today} />}
      <TextField
        name="answer"
        label="答复内容"
        rows={4}
        maxLength={4000}
        help="写明原因、已经办到哪一步、何时办结。例如：档案移交耽误了查找，现已查到，今天下午寄出答复书。这里答复的是主管部门，给申请人的答复另行办理。"
      />
    </ActForm>
  )
}

/** 督办办结. */
export function AcceptUrgingForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="acceptUrging"
      initial={{ note: '' }}
      body={(values) => values}
      submit="认可答复，督办办结"
      done="督办已办结。"
    >
      <p className="guidance">不认可单位的答复的，请改用“督办”再次提出要求。</p>
      {view.urging !== null && <UrgingWords urging={view.urging} today={view.today} />}
      <LineField name="note" label="意见" optional help="例如：情况属实，请按所说日期办结。" />
    </ActForm>
  )
}
