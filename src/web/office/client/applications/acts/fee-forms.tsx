import { Alert, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { type Fee, feeByItem, feeByPage, feeCountLimit } from '../../../../../law/fee.ts'
import { ChoiceField, DayField, LineField, TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

interface FeeValues {
  readonly fee: {
    readonly basis: 'item' | 'page'
    readonly before: number | null
    readonly count: number | null
  }
  readonly on: string
  readonly deliveredOn?: string
  readonly payment: string
}

/** 送出收费通知: the amount is computed while one types, by the same rule by which the server charges. */
export function NotifyFeeForm({ view, onDone }: ActProps): ReactNode {
  const before = view.sameApplicantThisMonth ?? 0
  const initial: FeeValues = {
    fee: { basis: 'item', before, count: 1 },
    on: view.today,
    payment: '',
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="notifyFee"
      initial={initial}
      body={({ fee, deliveredOn, ...values }) => ({
        ...values,
        fee:
          fee.basis === 'item'
            ? { basis: 'item' as const, before: fee.before ?? 0, count: fee.count ?? 0 }
            : { basis: 'page' as const, count: fee.count ?? 0 },
        ...(deliveredOn === undefined ? {} : { deliveredOn }),
      })}
      submit="登记已送出收费通知"
      done="已登记收费通知；等待缴费期间不计算答复期限。"
    >
      {({ fee }) => (
        <>
          <p className="guidance">
            一般不收费。只有数量、频次明显超过合理范围的，才可以收取信息处理费；按件、按量只能选一种（条例第四十二条、国办函〔2020〕109号）。
          </p>
          <ChoiceField
            name={['fee', 'basis']}
            label="怎样计收"
            options={[
              { key: 'item', label: '按件计收', note: '同一申请人同一自然月累计，前10件不收' },
              { key: 'page', label: '按量计收', note: '本件提供的页数，前30页不收' },
            ]}
          />
          <div className="field-row">
            {fee.basis === 'item' && (
              <Form.Item
                name={['fee', 'before']}
                label="本月此前已计件数"
                extra={
                  view.sameApplicantThisMonth === null
                    ? '申请人没有留证件号码，请查台账。'
                    : '由台账算出，可以核对。'
                }
              >
                <InputNumber min={0} max={feeCountLimit} precision={0} />
              </Form.Item>
            )}
            <Form.Item
              name={['fee', 'count']}
              label={fee.basis === 'item' ? '本件计几件' : '页数'}
              extra={fee.basis === 'item' ? '一般1件；一件包含多项的，可以拆分计数。' : 'A4单面为1页。'}
            >
              <InputNumber min={1} max={feeCountLimit} precision={0} />
            </Form.Item>
          </div>
          <FeePreview fee={feeNow(fee)} />
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
              help="申请人收到的那一天；20个工作日由次日起算。"
            />
          </div>
        </>
      )}
    </ActForm>
  )
}

function feeNow({ basis, before, count }: FeeValues['fee']): Fee | null {
  const counts = [before ?? 0, count ?? 0]
  if (counts.some((n) => !Number.isInteger(n) || n < 0 || n > feeCountLimit)) return null
  return basis === 'item' ? feeByItem(before ?? 0, count ?? 0) : feeByPage(count ?? 0)
}

function FeePreview({ fee }: { readonly fee: Fee | null }): ReactNode {
  if (fee === null) return null
  if (fee.yuan === 0) {
    return <Alert className="refusal" type="info" showIcon title="没有超过标准，不得收费" />
  }
  const bands = fee.bands.map(
    ({ from, to, count, rate, yuan }) => `第${from}至${to}：${count}×${rate}元＝${yuan}元`,
  )
  return (
    <Alert className="refusal" type="info" title={`应收 ${fee.yuan} 元`} description={bands.join('；')} />
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
        extra="应当与收费通知的数额一致。"
        getValueProps={(fen: number | null) => ({ value: fen === null ? null : fen / 100 })}
        getValueFromEvent={(yuan: number | null) => (yuan === null ? null : Math.round(yuan * 100))}
      >
        <InputNumber min={0} precision={2} />
      </Form.Item>
      <LineField name="voucher" label="财政票据号码" help="入账和年度报告都要用。" />
    </ActForm>
  )
}
