import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import type { CaseView } from './weeks.ts'

type ActNow = CaseView['acts'][number]

/** 现在可以做的: each with its article; what the law bars stays listed with its reason. */
export function ActsCard({
  view,
  onAct,
}: {
  readonly view: CaseView
  readonly onAct: (act: string) => void
}): ReactNode {
  const allowed = view.acts.filter((act) => act.allowed)
  const barred = view.acts.filter((act) => !act.allowed)
  const often = allowed.filter(({ act, primary }) => primary || !rareActs.includes(act))
  const rare = allowed.filter((act) => !often.includes(act))
  const ordered = [...often.filter(({ primary }) => primary), ...often.filter(({ primary }) => !primary)]
  return (
    <Card title="现在可以做的" className="acts">
      {ordered.length === 0 && (
        <p className="nothing">
          {view.state === 'split'
            ? '本件已经拆分，请在拆出的各件中办理。'
            : view.ended
              ? '本件已经办结。'
              : '现在没有您可以办理的。'}
        </p>
      )}
      <ul className="rows">
        {ordered.map((act) => (
          <Allowed key={act.act} act={act} onAct={onAct} />
        ))}
      </ul>
      {rare.length > 0 && (
        <details className="barred">
          <summary>其他可以办理的（{rare.length}），不常用</summary>
          <ul className="rows">
            {rare.map((act) => (
              <Allowed key={act.act} act={act} onAct={onAct} />
            ))}
          </ul>
        </details>
      )}
      {view.inFull && barred.length > 0 && (
        <details className="barred">
          <summary>现在不能办理的（{barred.length}），各有原因</summary>
          <ul className="rows">
            {barred.map(({ act, label, article, why }) => (
              <li key={act}>
                <div>
                  <h3>{label}</h3>
                  <p className="quiet">
                    {article}。{why}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Allowed({ act, onAct }: { readonly act: ActNow; readonly onAct: (act: string) => void }): ReactNode {
  const { label, article, hint, primary } = act
  const word = buttonWords[act.act] ?? label
  return (
    <li>
      <div>
        <h3>{label}</h3>
        <p className="quiet">
          {article}
          {hint === null ? '' : `。${hint}`}
        </p>
      </div>
      <Button
        aria-label={word === label ? label : `${word}：${label}`}
        className={primary ? 'first-act' : ''}
        onClick={() => onAct(act.act)}
      >
        {word}
      </Button>
    </li>
  )
}

/** Few cases need them: folded away until they are looked for. */
const rareActs: readonly string[] = ['askTransfer', 'recordConsent', 'askReasons', 'split', 'join']

/** Short enough for one line. */
const buttonWords: Readonly<Record<string, string>> = {
  confirmReceipt: '登记确认',
  requestCorrection: '告知补正',
  receiveCorrection: '登记补正',
  consultThirdParty: '征求意见',
  consultAgency: '征求意见',
  recordConsultationAnswer: '登记意见',
  proposeExtension: '提请延期',
  extendDeadline: '登记告知',
  notifyFee: '登记收费',
  recordFeeDelivery: '登记送达',
  refundFee: '登记退还',
  decide: '拟定答复',
  submitDecision: '送审',
  passDecision: '审核',
  signDecision: '签发',
  returnDecision: '退回修改',
  deliver: '登记送出',
  sendMessage: '写留言',
  checkIdentity: '登记核对',
  withdraw: '登记撤回',
  assign: '交办',
  giveOpinion: '提出意见',
  passOn: '转办',
  handBack: '退回',
  recordDelivery: '登记送达',
  tellThirdParty: '登记告知',
  askTransfer: '询问',
  recordConsent: '登记',
  transfer: '转交',
  askReasons: '要求说明',
  recordReasons: '登记理由',
  judgeReasons: '认定',
  tellDelay: '告知延迟',
  split: '拆分',
  join: '并案',
  addPaper: '存入材料',
}
