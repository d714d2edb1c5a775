import { Button, Form, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer, CallInput } from '../http/call.ts'
import { fileAddress } from '../http/upload.ts'
import { useSend } from '../http/use-call.ts'
import { Fact } from '../kit/fact.tsx'
import { Card } from '../kit/card.tsx'
import { shortDate } from '../kit/days.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useChoices } from './use-choices.ts'
import type { CaseView } from './weeks.ts'

type Revealed = CallAnswer<'POST /applications/:id/reveal'>
type RevealBody = CallInput<'POST /applications/:id/reveal'>['body']

/** 申请: what is asked for and by whom, personal fields masked. */
export function FactsCard({ view }: { readonly view: CaseView }): ReactNode {
  const [asking, setAsking] = useState(false)
  const { applicant, requested, today } = view
  return (
    <Card title="申请" className="case-facts">
      <blockquote>{requested?.description ?? '个人信息已按规定删除。'}</blockquote>
      <dl className="facts">
        <Fact name="名称文号" value={requested?.documentName} />
        <Fact name="年份" value={requested?.years} />
        <Fact name="申请人" value={applicant?.name} />
        <Fact name="类别" value={view.kindLabel} />
        <Fact name="证件" value={applicant?.identity} />
        <Fact name="电话" value={applicant?.phone} />
        <Fact name="邮箱" value={applicant?.email} />
        <Fact name="地址" value={applicant?.address} />
        <Fact name="渠道" value={`${view.channelLabel}，${shortDate(view.arrivedOn, today)}到达`} />
        <Fact name="来源" value={view.sourceLabel} />
        <Fact name="获取方式" value={requested?.deliveryLabel} />
        <Fact name="载体" value={requested?.carrierLabel} />
        <Fact name="申请编号" value={view.number} />
        <Fact name="当月件数" value={monthWords(view.sameApplicantThisMonth)} />
      </dl>
      {view.mayReveal && (
        <p className="reveal">
          <Button type="link" className="inline-link" onClick={() => setAsking(true)}>
            查看完整身份信息
          </Button>
          <span className="quiet">（会留下记录）</span>
        </p>
      )}
      <p className="receipt-line">
        <a href={fileAddress('GET /applications/:id/receipt', { params: { id: view.id } })} download>
          接收回执（PDF）
        </a>
      </p>
      <Reveal id={view.id} open={asking} onClose={() => setAsking(false)} />
    </Card>
  )
}

/** How many the applicant has filed in the month: from the eleventh on a fee by item may be asked (国办函〔2020〕109号). */
function monthWords(before: number | null): string {
  if (before === null) return ''
  return before < 10 ? `第${before + 1}件，按件不收费` : `第${before + 1}件，可以按件收费`
}

interface RevealProps {
  readonly id: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks what it is needed for, then shows it; closing forgets it. */
function Reveal({ id, open, onClose }: RevealProps): ReactNode {
  const { data: choices } = useChoices()
  const [shown, setShown] = useState<Revealed | null>(null)
  const reveal = useSend('POST /applications/:id/reveal', { onDone: setShown })
  const close = (): void => {
    setShown(null)
    reveal.reset()
    onClose()
  }
  return (
    <Modal open={open} onCancel={close} title="完整身份信息" footer={null} destroyOnHidden>
      <RefusalAlert error={reveal.error} />
      {shown === null ? (
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ reason: 'contact' }}
          onFinish={(body: RevealBody) => reveal.mutate({ params: { id }, body })}
        >
          <Form.Item
            name="reason"
            label="查看的用途"
            extra="谁、什么时候、为什么查看，都记入日志，审计员可以查到。"
          >
            <Radio.Group
              className="choice-list"
              options={choices?.revealReasons.map(({ key, label }) => ({ value: key, label })) ?? []}
            />
          </Form.Item>
          <div className="form-end">
            <Button type="primary" htmlType="submit" loading={reveal.isPending}>
              记录并查看
            </Button>
            <Button onClick={close}>不看了</Button>
          </div>
        </Form>
      ) : (
        <dl className="facts">
          <Fact name="姓名名称" value={shown.name} />
          <Fact name="证件名称" value={shown.idKindLabel} />
          <Fact name="证件号码" value={shown.idNumber} />
          <Fact name="工作单位" value={shown.workplace} />
          <Fact name="信用代码" value={shown.creditCode} />
          <Fact name="法定代表人" value={shown.legalRepresentative} />
          <Fact name="联系人" value={shown.contactName} />
          <Fact name="电话" value={shown.phone} />
          <Fact name="邮箱" value={shown.email} />
          <Fact name="地址" value={shown.address} />
          <Fact name="邮编" value={shown.postcode} />
          <Fact name="传真" value={shown.fax} />
          {shown.coApplicants.map((one, index) => (
            <Fact
              key={`${one.name} ${one.idNumber}`}
              name={`第${index + 2}位`}
              value={`${one.name}，${one.idKindLabel} ${one.idNumber}`}
            />
          ))}
        </dl>
      )}
    </Modal>
  )
}
