import { Button, Drawer, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallInput } from '../../http/call.ts'
import { fileAddress } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { ChoiceField, DayField, LineField } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { useAccount } from '../../session/use-session.ts'
import { type DrawerProps, itemAnswers } from '../after/drawer-props.ts'
import type { ItemView } from '../item-view.ts'

/** 报请确定 (条例第十七条): asking where the secrecy review cannot decide, the letter, and the answer. */
export function ReferralCard({ view }: { readonly view: ItemView }): ReactNode {
  const [open, setOpen] = useState(false)
  const { referral, may } = view
  if (referral === null && !may.refer) return null
  const close = (): void => setOpen(false)
  return (
    <Card title="报请确定" extra="条例第十七条" className="padded referral-card">
      <div>
        {referral === null ? (
          <p className="quiet">涉不涉密拿不准、不能确定的，报请有关主管部门或者保密行政管理部门确定。</p>
        ) : (
          <Referral view={view} referral={referral} />
        )}
        {may.refer && (
          <Button onClick={() => setOpen(true)}>
            {referral === null ? '不能确定，报请确定' : '再次报请确定'}
          </Button>
        )}
        {may.recordReferralAnswer && <Button onClick={() => setOpen(true)}>登记确定意见</Button>}
      </div>
      {open && may.refer && <ReferDrawer view={view} onClose={close} />}
      {open && may.recordReferralAnswer && <AnswerDrawer view={view} onClose={close} />}
    </Card>
  )
}

function Referral({
  view,
  referral: { to, question, on, by, answer },
}: {
  readonly view: ItemView
  readonly referral: NonNullable<ItemView['referral']>
}): ReactNode {
  return (
    <>
      <dl className="referral">
        <dt>报请</dt>
        <dd>
          {to}（{longDate(on)}，{by}）
        </dd>
        <dt>请示的问题</dt>
        <dd>{question}</dd>
        <dt>答复</dt>
        <dd>
          {answer === null ? (
            '还没有收到，收到以前不能通过保密审查'
          ) : (
            <>
              <strong>{answer.label}</strong>（{longDate(answer.on)}
              {answer.documentNumber === '' ? '' : `，${answer.documentNumber}`}）
              <br />
              {answer.text}
            </>
          )}
        </dd>
      </dl>
      <div className="sheets">
        <span>报请函</span>
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            size="small"
            download
            href={fileAddress('GET /disclosures/:id/referral-sheet', {
              params: { id: view.id },
              query: { format },
            })}
            aria-label={`下载报请函：${format === 'docx' ? 'Word' : 'PDF'}`}
          >
            {format === 'docx' ? 'Word' : 'PDF'}
          </Button>
        ))}
      </div>
    </>
  )
}

function ReferDrawer({ view, onClose }: DrawerProps): ReactNode {
  return (
    <Drawer open onClose={onClose} title="报请确定" size={520}>
      <p className="guidance">
        登记以后可以下载报请函，盖章报出。收到答复以前，这一条停在保密审查，不能通过；收到以后先登记确定意见，再按意见办理。
      </p>
      <SendForm
        endpoint="POST /disclosures/:id/referral"
        initial={{ to: '', question: '' }}
        submit="登记报请"
        done="已登记报请，请下载报请函报出。"
        input={(values) => ({ params: { id: view.id }, body: { version: view.version, ...values } })}
        stale={itemAnswers}
        onDone={onClose}
      >
        <LineField
          name="to"
          label="报请哪个部门"
          help="有关主管部门或者保密行政管理部门的全称。"
          maxLength={100}
        />
        <Form.Item
          name="question"
          label="请示的问题"
          extra="哪些内容拿不准、为什么。不要照抄可能涉密的内容。"
        >
          <Input.TextArea autoSize={{ minRows: 4 }} maxLength={1_000} />
        </Form.Item>
      </SendForm>
    </Drawer>
  )
}

type Conclusion = CallInput<'POST /disclosures/:id/referral-answer'>['body']['conclusion']

const conclusions: readonly { key: Conclusion; label: string; note: string }[] = [
  { key: 'mayPublish', label: '可以公开', note: '按意见继续保密审查' },
  { key: 'afterChanges', label: '处理后可以公开', note: '退回拟稿人按意见处理，或者遮盖后通过' },
  { key: 'mayNotPublish', label: '不得公开', note: '退回拟稿人，改为不予公开' },
]

function AnswerDrawer({ view, onClose }: DrawerProps): ReactNode {
  const { today } = useAccount()
  const initial: { on: string; conclusion: Conclusion; documentNumber: string; text: string } = {
    on: today,
    conclusion: 'mayPublish',
    documentNumber: '',
    text: '',
  }
  return (
    <Drawer open onClose={onClose} title="登记确定意见" size={520}>
      <SendForm
        endpoint="POST /disclosures/:id/referral-answer"
        initial={initial}
        submit="登记确定意见"
        done="确定意见已登记，请按意见办理。"
        input={({ on, ...values }) => ({
          params: { id: view.id },
          body: { version: view.version, on: on ?? '', ...values },
        })}
        stale={itemAnswers}
        onDone={onClose}
      >
        <ChoiceField name="conclusion" label="结论" options={conclusions} />
        <DayField
          name="on"
          label="答复的日期"
          latest={today}
          {...(view.referral && { earliest: view.referral.on })}
        />
        <LineField name="documentNumber" label="复函文号" maxLength={60} optional />
        <Form.Item name="text" label="意见要点" extra="照录答复的要点。">
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1_000} />
        </Form.Item>
      </SendForm>
    </Drawer>
  )
}
