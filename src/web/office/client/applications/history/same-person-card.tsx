import { App, Button, Form, Modal, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer, CallInput } from '../../http/call.ts'
import { useAnswer, useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { shortDate } from '../../kit/days.ts'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import type { CaseView } from '../weeks.ts'

type SamePerson = CallAnswer<'GET /applications/:id/same-person'>
type Proposal = SamePerson['proposals'][number]
type JoinBody = CallInput<'POST /applications/:id/joinApplicants'>['body']

const stale = [
  'GET /applications/:id/same-person',
  'GET /applications/:id/fee-ledger',
  'GET /applications/:id/repetition',
  'GET /applications/:id',
  'GET /fees/month',
] as const

/** 同一申请人: other spellings that may be the same person. A clerk joins them; nothing is joined by itself. */
export function SamePersonCard({ view }: { readonly view: CaseView }): ReactNode {
  const { account } = useAccount()
  // others may not see it, and need not be refused
  const clerk =
    account.unit.code === view.unit.code && account.roles.some(({ key }) => key === 'disclosureOfficer')
  const { data } = useAnswer(
    'GET /applications/:id/same-person',
    { params: { id: view.id } },
    { enabled: clerk },
  )
  const { message } = App.useApp()
  const [asked, setAsked] = useState<Proposal | null>(null)
  const part = useSend('POST /applications/:id/partApplicants', {
    stale,
    onDone: () => void message.success('已取消合并，分别计算。'),
  })
  if (data === undefined || data.proposals.length + data.joins.length === 0) return null
  return (
    <Card title="同一申请人" extra="合并后一并计算件数" className="padded history">
      <RefusalAlert error={part.error} />
      {data.proposals.length > 0 && <h3>可能是同一申请人，请核实</h3>}
      <ul className="rows">
        {data.proposals.map((proposal) => (
          <li key={proposal.applicationId}>
            <div>
              <Link to={`/applications/${proposal.applicationId}`}>
                {proposal.name}，<span className="case-number">{proposal.caseNumber}</span>
              </Link>
              <p className="quiet">
                {proposal.evidence.join('；')}。{shortDate(proposal.arrivedOn, view.today)}到达，共
                {proposal.applications}件。
              </p>
            </div>
            <Button aria-label={`合并：${proposal.caseNumber}`} onClick={() => setAsked(proposal)}>
              合并
            </Button>
          </li>
        ))}
      </ul>
      {data.joins.length > 0 && <h3>已经合并</h3>}
      <ul className="rows">
        {data.joins.map(({ joinId, caseNumbers, evidence, by, on }) => (
          <li key={joinId}>
            <div>
              {caseNumbers.join('、')}
              <p className="quiet">
                {by}于{shortDate(on, view.today)}合并。{evidence.join('；')}。
              </p>
            </div>
            <Button
              aria-label={`取消合并：${caseNumbers.join('、')}`}
              loading={part.isPending}
              onClick={() => part.mutate({ params: { id: view.id }, body: { joinId } })}
            >
              取消合并
            </Button>
          </li>
        ))}
      </ul>
      <JoinDialog view={view} proposal={asked} checks={data.checks} onClose={() => setAsked(null)} />
    </Card>
  )
}

interface DialogProps {
  readonly view: CaseView
  readonly proposal: Proposal | null
  readonly checks: SamePerson['checks']
  readonly onClose: () => void
}

function JoinDialog({ view, proposal, checks, onClose }: DialogProps): ReactNode {
  const { message } = App.useApp()
  const join = useSend('POST /applications/:id/joinApplicants', {
    stale,
    onDone: () => {
      void message.success('已合并为同一申请人。')
      onClose()
    },
  })
  return (
    <Modal open={proposal !== null} title="合并为同一申请人" onCancel={onClose} footer={null} destroyOnHidden>
      <RefusalAlert error={join.error} />
      <p>
        {view.caseNumber}与{proposal?.caseNumber}：{proposal?.evidence.join('；')}。
      </p>
      <p className="quiet">
        合并以后，收费的件数、重复申请的线索按一人计算。申请材料不变；弄错了可以取消。已经送出的收费通知不会随之改变。
      </p>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ check }: Pick<JoinBody, 'check'>) =>
          proposal !== null &&
          join.mutate({ params: { id: view.id }, body: { otherId: proposal.applicationId, check } })
        }
      >
        <Form.Item
          name="check"
          label="怎样核实的"
          extra="谁、什么时候、怎样核实，都记入日志。"
          rules={[{ required: true, message: '请选择怎样核实的。' }]}
        >
          <Radio.Group
            className="choice-list"
            options={checks.map(({ key, label }) => ({ value: key, label }))}
          />
        </Form.Item>
        <div className="form-end">
          <Button type="primary" htmlType="submit" loading={join.isPending}>
            已核实，合并
          </Button>
          <Button onClick={onClose}>暂不合并</Button>
        </div>
      </Form>
    </Modal>
  )
}
