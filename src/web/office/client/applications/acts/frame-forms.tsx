import type { ReactNode } from 'react'
import { DayField, LineField, TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

/** 确认收到申请. */
export function ConfirmReceiptForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="confirmReceipt"
      initial={{ on: view.today, note: '' }}
      body={(values) => values}
      submit="登记确认，开始计算期限"
      done="已登记双方确认，答复期限从次日起计算。"
    >
      <p className="guidance">
        {view.receipt.task}请按申请人留下的联系方式与其确认收到申请，并告知答复期限怎样计算。
      </p>
      <DayField
        name="on"
        label={view.receipt.fieldLabel}
        latest={view.today}
        earliest={view.arrivedOn}
        help={`以这一天为收到申请之日，次日起算。${view.receipt.rule}`}
      />
      <LineField
        name="note"
        label="怎样确认的"
        help="写明方式、时间和通话人，作为收到之日的凭据。例如：电话，10时05分，申请人本人接听。"
      />
    </ActForm>
  )
}

/** 审核. */
export function ReviewForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="review"
      initial={{ note: '' }}
      body={(values) => values}
      submit="内容明确，通过审核"
      done="已登记审核，可以开始办理。"
    >
      <div className="guidance">
        <p>审核时依次看五点：</p>
        <p>
          1. 有没有申请人的姓名名称、身份证明、联系方式；2.
          要的是不是政府信息，还是信访、投诉、举报或者咨询；3. 内容描述是不是明确，能不能据以查找；4.
          是不是本机关制作或者保存；5. 有没有重复申请。
        </p>
        <p>内容不明确的，不要在这里通过，请改用“告知补正”。</p>
      </div>
      <LineField
        name="note"
        label="审核意见"
        optional
        help="写给接手的人看。例如：内容明确，属本机关制作，由规划建设办公室查找。"
        maxLength={500}
      />
    </ActForm>
  )
}

/** 申请人撤回. */
export function WithdrawForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="withdraw"
      initial={{ on: view.today, reason: '' }}
      body={(values) => values}
      submit="登记撤回，办理终止"
      done="已登记申请人撤回，办理终止。"
    >
      <p className="guidance">
        只登记申请人自愿撤回。撤回后本件办结，计入年度报告“其他处理”；申请人以后可以再申请。
        {view.work.joined.length > 0 && '与本件并案的其他申请不受影响，照常办理。'}
      </p>
      <DayField
        name="on"
        label="撤回之日"
        latest={view.today}
        help="收到撤回书面材料，或者作好电话记录的那一天。"
      />
      <TextField
        name="reason"
        label="怎样提出撤回的"
        rows={3}
        help="写明方式和凭据，并附卷。例如：申请人当面提交书面撤回申请，原件附卷。"
      />
    </ActForm>
  )
}

/** 归档. */
export function ArchiveForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="archive"
      initial={{ note: '' }}
      body={(values) => values}
      submit="登记归档"
      done="已归档。"
    >
      <p className="guidance">归档前请清点：申请书、确认记录、征求意见的往来、答复书、送达凭证。</p>
      <LineField
        name="note"
        label="卷号或者存放位置"
        optional
        help="例如：2026年依申请公开卷第7号，档案室3柜。"
      />
    </ActForm>
  )
}
