import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'

export type TwinView = CallAnswer<'POST /applications/twins'>[number]

interface Props {
  readonly twins: readonly TwinView[]
  readonly busy: boolean
  /** it is the same application: noted there, no second case */
  readonly onSame: (twin: TwinView) => void
  /** it is another one */
  readonly onSeparate: () => void
}

/** 可能是同一申请: the open cases that look like it, with the evidence. Nothing was registered yet. */
export function Twins({ twins, busy, onSame, onSeparate }: Props): ReactNode {
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      role="alert"
      title="可能是同一申请又以另一渠道收到，还没有登记"
      description={
        <>
          <ul className="twins">
            {twins.map((twin) => (
              <li key={twin.id}>
                <Link to={`/applications/${twin.id}`} target="_blank">
                  {twin.caseNumber}：{twin.title}
                </Link>
                <p>{twin.evidence}</p>
                {twin.waits && (
                  <p>这一件还在等双方确认：申请人当面来了或者电话联系上了，记入以后请随即确认收到。</p>
                )}
                <Button loading={busy} onClick={() => onSame(twin)}>
                  是同一申请，记入{twin.caseNumber}
                </Button>
              </li>
            ))}
          </ul>
          <p>记入以后不另立案，收到申请之日以先收到的为准。</p>
          <Button loading={busy} onClick={onSeparate}>
            不是同一申请，另行登记
          </Button>
        </>
      }
    />
  )
}
