import { Alert, Form, InputNumber, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { type Fee, feeByItem, feeByPage, feeCountLimit } from '../../../../../law/fees/fee.ts'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { ChoiceField, DayField, LineField, TextField } from '../../kit/fields.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { ActForm, type ActProps } from '../acts/act-form.tsx'
import { CountedTable } from './counted-table.tsx'
import { inFen } from './yuan.ts'

type Ledger = CallAnswer<'GET /applications/:id/fee-ledger'>

interface FeeValues {
  readonly fee: {
    readonly basis: 'item' | 'page'
    readonly count: number | null
  }
  readonly on: string
  readonly deliveredOn?: string
  readonly payment: string
}

/** 送出收费通知: the number comes from the ledger, the amount from the rule by which the server charges. */
export function NotifyFeeForm({ view, onDone }: ActProps): ReactNode {
  const { data: ledger, error } = useAnswer('GET /applications/:id/fee-ledger', { params: { id: view.id } })
  const before = ledger?.month?.before ?? 0
  const initial: FeeValues = { fee: { basis: 'item', count: 1 }, on: view.today, payment: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="notifyFee"
      initial={initial}
      body={({ fee, deliveredOn, ...values }) => ({
        ...values,
        fee: { basis: fee.basis, count: fee.count ?? 0 },
        ...(deliveredOn === undefined ? {} : { deliveredOn }),
      })}
      submit="登记已送出收费通知"
      done="已登记收费通知；等待缴费期间不计算答复期限。"
    >
      {({ fee }) => (
        <>
          <p className="guidance">
            一般不收费。只有数量、频次明显超过合理范围的，才可以收取信息处理费；按件、按量只能选一种（条例第四十二条、国办函〔2020〕109号第三条）。
          </p>
          <ChoiceField
            name={['fee', 'basis']}
            label="怎样计收"
            options={[
              {
                key: 'item',
                label: '按件计收',
                note: '同一申请人同一自然月累计，前10件不收；哪一种答复都可以',
              },
              {
                key: 'page',
                label: '按量计收',
                note: '本件提供的页数，前30页不收；已经公开、只告知获取途径的不能按量',
              },
            ]}
          />
          {fee.basis === 'item' && (
            <>
              <RefusalAlert error={error} title="台账没有读出来" />
              {ledger === undefined ? (
                error === null && <Skeleton active />
              ) : (
                <LedgerOf ledger={ledger} id={view.id} />
              )}
            </>
          )}
          <Form.Item
            name={['fee', 'count']}
            label={fee.basis === 'item' ? '本件计几件' : '页数'}
            extra={
              fee.basis === 'item'
                ? '一般1件；一件申请包含多项内容的，可以按“一事一申请”拆分计数（109号第四条）。'
                : 'A4及以下幅面，单面为1页；只计本件，不与其他申请累加。'
            }
          >
            <InputNumber min={1} max={feeCountLimit} precision={0} />
          </Form.Item>
          <FeePreview fee={feeNow(fee, before)} basis={fee.basis} />
          <TextField
            name="payment"
            label="缴纳方式"
            rows={2}
            help="收费通知要写明依据、标准、数额和缴纳方式。例如：持本通知到县政务服务中心非税窗口缴纳，或者扫码缴入国库。"
          />
          <div className="field-row">
            <DayField name="on" label="发出之日" latest={view.today} help="应当在答复期限以内。" />
            <DayField
              name="deliveredOn"
              label="送达之日"
              optional
              latest={view.today}
              help="申请人收到的那一天，20个工作日由次日起算。还不知道的先不填，知道以后登记。"
            />
          </div>
        </>
      )}
    </ActForm>
  )
}

/** The ledger behind 本月此前已计件数. */
function LedgerOf({ ledger, id }: { readonly ledger: Ledger; readonly id: string }): ReactNode {
  const { month, doubtful } = ledger
  if (month === null) return null
  const name = `${month.month.slice(0, 4)}年${Number(month.month.slice(5))}月`
  return (
    <>
      <CountedTable
        caption={`同一申请人${name}的申请（各个渠道，按${month.monthBy === 'received' ? '收到申请之日' : '到达之日'}），本件以前已计${month.before}件`}
        applications={month.applications}
        own={id}
      />
      {doubtful > 0 && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={`另有${doubtful}件可能是同一申请人以另一种写法提出的`}
          description="没有计入。请先在案卷的“同一申请人”里核实：合并以后重新计数。"
        />
      )}
    </>
  )
}

function feeNow({ basis, count }: FeeValues['fee'], before: number): Fee | null {
  const n = count ?? 0
  if (!Number.isInteger(n) || n < 1 || before + n > feeCountLimit) return null
  return basis === 'item' ? feeByItem(before, n) : feeByPage(n)
}

function FeePreview({
  fee,
  basis,
}: {
  readonly fee: Fee | null
  readonly basis: 'item' | 'page'
}): ReactNode {
  if (fee === null) return null
  if (fee.yuan === 0) {
    return <Alert className="refusal" type="info" showIcon title="没有超过标准，不得收费" />
  }
  const measure = basis === 'item' ? '件' : '页'
  const bands = fee.bands.map(({ from, to, count, rate, yuan }) => {
    const which = from === to ? `第${from}${measure}` : `第${from}至${to}${measure}`
    return `${which}：${count}${measure}×${rate}元＝${yuan}元`
  })
  return (
    <Alert className="refusal" type="info" title={`应收 ${fee.yuan} 元`} description={bands.join('；')} />
  )
}

interface DeliveryValues {
  readonly on: string
  readonly note: string
}

/** 登记收费通知送达. */
export function RecordFeeDeliveryForm({ view, onDone }: ActProps): ReactNode {
  const initial: DeliveryValues = { on: view.today, note: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="recordFeeDelivery"
      initial={initial}
      body={(values) => values}
      submit="登记送达"
      done="已登记送达，缴费期限按送达之日重新计算。"
    >
      <DayField
        name="on"
        label="送达之日"
        latest={view.today}
        help="申请人收到收费通知的那一天；次日起20个工作日内缴费。"
      />
      <LineField name="note" label="怎样知道的" optional help="例如：邮政查询已于当日投递；送达回证。" />
    </ActForm>
  )
}

interface PaymentValues {
  readonly on: string
  readonly amountFen: number | null
  readonly voucher: string
}

/** 登记缴费. */
export function RecordPaymentForm({ view, onDone }: ActProps): ReactNode {
  const initial: PaymentValues = { on: view.today, amountFen: null, voucher: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="recordPayment"
      initial={initial}
      body={({ amountFen, ...values }) => ({ ...values, amountFen: amountFen ?? 0 })}
      submit="登记缴费，重新计算期限"
      done="已登记缴费，答复期限自次日起重新计算。"
    >
      <DayField name="on" label="完成缴费之日" latest={view.today} help="次日起重新计算20个工作日。" />
      <Form.Item
        name="amountFen"
        label="实收金额（元）"
        extra="应当与收费通知的数额一致；分次缴纳的，缴清以后按缴清之日、全额登记。"
        {...inFen}
      >
        <InputNumber min={0} precision={2} />
      </Form.Item>
      <LineField
        name="voucher"
        label="财政票据号码"
        maxLength={100}
        help="入账和年度报告都要用；几张票据的，一并填写。"
      />
    </ActForm>
  )
}

interface RefundValues extends PaymentValues {
  readonly reason: string
}

/** 登记退还信息处理费. */
export function RefundFeeForm({ view, onDone }: ActProps): ReactNode {
  const initial: RefundValues = { on: view.today, amountFen: null, voucher: '', reason: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="refundFee"
      initial={initial}
      body={({ amountFen, ...values }) => ({ ...values, amountFen: amountFen ?? 0 })}
      submit="登记退还"
      done="已登记退还；年度报告按退还之日冲减。"
    >
      <DayField name="on" label="退还之日" latest={view.today} help="年度报告第六部分按这一天冲减。" />
      <Form.Item name="amountFen" label="退还金额（元）" extra="不超过实收的数额。" {...inFen}>
        <InputNumber min={0} precision={2} />
      </Form.Item>
      <LineField name="voucher" label="退付凭证号码" maxLength={100} />
      <TextField name="reason" label="退还的原因" rows={2} help="例如：计件有误，多收1件；收费决定已撤销。" />
    </ActForm>
  )
}
