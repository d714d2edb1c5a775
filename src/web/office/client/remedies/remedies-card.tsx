import { Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { shortDate } from '../kit/days.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { CloseForm, ContinueForm, RegisterForm } from './remedy-forms.tsx'
import type { Remedy } from './remedies-view.ts'

type Doing = { readonly what: 'register' } | { readonly what: 'close' | 'continue'; readonly remedy: Remedy }

const titles = { register: '登记复议、诉讼', close: '登记审结', continue: '登记下一审级' } as const

interface Props {
  readonly applicationId: string
  readonly today: string
}

/** 复议与诉讼 of one case: what is registered, and what can be. */
export function RemediesCard({ applicationId, today }: Props): ReactNode {
  const { data, error } = useAnswer('GET /applications/:id/remedies', { params: { id: applicationId } })
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = (): void => setDoing(null)
  if (data === undefined) return <RefusalAlert error={error} title="复议诉讼没有读出来" />
  if (data.remedies.length === 0 && !data.mayRegister) return null
  return (
    <Card
      title="复议与诉讼"
      extra={
        data.mayRegister && (
          <Button size="small" onClick={() => setDoing({ what: 'register' })}>
            登记复议、诉讼
          </Button>
        )
      }
    >
      {data.remedies.length === 0 && (
        <p className="quiet padded-line first-line">
          没有。收到复议机关、法院的受理通知后在这里登记（条例第五十一条）。
        </p>
      )}
      <ul className="rows">
        {data.remedies.map((remedy) => (
          <RemedyItem key={remedy.id} remedy={remedy} today={today} onDo={setDoing} />
        ))}
      </ul>
      <Drawer
        open={doing !== null}
        onClose={close}
        title={doing && titles[doing.what]}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {doing?.what === 'register' && (
          <RegisterForm applicationId={applicationId} remedies={data} today={today} onDone={close} />
        )}
        {doing?.what === 'close' && <CloseForm remedy={doing.remedy} today={today} onDone={close} />}
        {doing?.what === 'continue' && <ContinueForm remedy={doing.remedy} today={today} onDone={close} />}
      </Drawer>
    </Card>
  )
}

interface ItemProps {
  readonly remedy: Remedy
  readonly today: string
  readonly onDo: (doing: Doing) => void
}

function RemedyItem({ remedy, today, onDo }: ItemProps): ReactNode {
  const { kindLabel, resultLabel, instances, mayClose, mayContinue } = remedy
  return (
    <li>
      <div>
        <strong>
          {kindLabel}：{resultLabel}
        </strong>
        {instances.map(({ acceptedOn, organ, caseNumber, closedOn, resultLabel: result }) => (
          <p key={acceptedOn} className="quiet">
            {shortDate(acceptedOn, today)}受理，{organ}
            {caseNumber !== '' && `，${caseNumber}`}
            {closedOn !== null && `；${shortDate(closedOn, today)}审结，${result}`}
          </p>
        ))}
      </div>
      {mayClose && (
        <Button aria-label={`登记审结：${kindLabel}`} onClick={() => onDo({ what: 'close', remedy })}>
          登记审结
        </Button>
      )}
      {mayContinue && (
        <Button aria-label={`登记下一审级：${kindLabel}`} onClick={() => onDo({ what: 'continue', remedy })}>
          登记下一审级
        </Button>
      )}
    </li>
  )
}
