import { App, Button, Popconfirm, Progress } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer, useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'

/** How often it is asked how far a running round has come (ms). */
const askAgain = 3_000

/** 存量检查: what is public already, looked at again by the rules in force now. */
export function RescanCard(): ReactNode {
  const { today } = useAccount()
  const { message } = App.useApp()
  const { data, error } = useAnswer(
    'GET /rescans',
    {},
    { again: (answer) => (isRunning(answer?.rows[0]) ? askAgain : false) },
  )
  const begin = useSend('POST /rescans', { stale: ['GET /rescans'] })
  const last = data?.rows[0]
  if (data?.mayRescan !== true) return null
  return (
    <Card
      title="存量检查"
      className="padded"
      extra={
        <Popconfirm
          title="按现行规则重新检查已经发布的全部信息？"
          description="在后台进行，不影响使用；查出的问题列在发布监督里。"
          okText="开始检查"
          cancelText="不检查"
          onConfirm={() =>
            begin.mutate({ body: {} }, { onSuccess: () => void message.success('已经开始检查。') })
          }
        >
          <Button size="small" disabled={isRunning(last)}>
            重新检查
          </Button>
        </Popconfirm>
      }
    >
      <RefusalAlert error={error ?? begin.error} />
      {last === undefined ? (
        <p className="quiet">
          检查规则变了以后，把已经发布的信息按新规则再查一遍：个人信息、密级标志、错误表述、隐藏的内容。
        </p>
      ) : (
        <>
          <p className="quiet">
            {shortMoment(chinaMoment(last.startedAt), today)} 开始，
            {last.finishedAt === null
              ? `已查 ${last.looked} 条，共 ${last.total} 条。`
              : `${shortMoment(chinaMoment(last.finishedAt), today)} 查完，共 ${last.looked} 条。`}
          </p>
          {isRunning(last) && (
            <Progress
              aria-label="存量检查的进度"
              percent={Math.round((100 * last.looked) / Math.max(1, last.total))}
              size="small"
            />
          )}
        </>
      )}
    </Card>
  )
}

function isRunning(round: { readonly finishedAt: string | null } | undefined): boolean {
  return round !== undefined && round.finishedAt === null
}
