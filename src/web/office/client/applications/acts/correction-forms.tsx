import type { ReactNode } from 'react'
import { addDays, longDate } from '../../kit/days.ts'
import { DayField, LineField, TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

/** So many days are offered to correct; the office may set others. */
const offeredDays = 15

/** 告知补正. */
export function RequestCorrectionForm({ view, onDone }: ActProps): ReactNode {
  const limit = view.clock?.correctionNoticeDueOn
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="requestCorrection"
      initial={{ on: view.today, respondBy: addDays(view.today, offeredDays), items: '' }}
      body={(values) => values}
      submit="登记已告知补正"
      done="已登记告知补正；等待期间不计算答复期限。"
    >
      <p className="guidance">
        只有申请内容不明确、无法据以查找的，才要求补正；只有一次机会，要一次告知全部事项，并给予指导和释明。
        {limit !== undefined && `本件最迟${longDate(limit)}告知。`}
      </p>
      <DayField
        name="on"
        label="告知之日"
        latest={view.today}
        help="补正告知书交付、寄出或者网上送达的那一天。"
      />
      <TextField
        name="items"
        label="需要补正的事项"
        help="逐条写明哪里不明确、怎样写才明确（条例第三十条）。例如：请写明要哪一年、哪个村的土地流转合同，或者合同的名称。"
      />
      <DayField
        name="respondBy"
        label="补正期限"
        earliest={addDays(view.today, 1)}
        help="最后一天。应当合理，一般不少于7个工作日；没有正当理由逾期不补正的，视为放弃申请。"
      />
    </ActForm>
  )
}

/** 登记收到补正. */
export function ReceiveCorrectionForm({ view, onDone }: ActProps): ReactNode {
  const { clock } = view
  const late = clock?.lapsedOn !== null && clock?.lapsedOn !== undefined
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="receiveCorrection"
      initial={{ on: view.today, content: '', goodCause: '' }}
      body={(values) => values}
      submit="登记补正，重新计算期限"
      done="已登记收到补正，答复期限自次日起重新计算。"
    >
      <p className="guidance">
        答复期限自收到补正的次日起重新计算20个工作日（条例第三十条）。
        {late && '补正期限已过：期限以后收到的，登记就表示认可申请人有正当理由。'}
      </p>
      <DayField name="on" label="收到补正之日" latest={view.today} help="补正材料到达本机关的那一天。" />
      <TextField
        name="content"
        label="补正后的内容描述"
        help="照补正材料抄写，不要改动申请人的意思。以后按这一内容查找和答复。"
      />
      {late && (
        <LineField
          name="goodCause"
          label="逾期的正当理由"
          help="期限以后收到的必填；期限以内收到、今天才登记的不用填。例如：申请人住院，附住院证明；信函在期限内寄出，在途延误。"
        />
      )}
    </ActForm>
  )
}
