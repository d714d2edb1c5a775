import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { chinaMoment } from '../kit/days.ts'
import { FailureAlert } from '../kit/issue-list.tsx'
import { verifiedWords } from './verified-words.ts'

/** 校验: walks the whole chain and says whether a row was altered, removed or put in. */
export function VerifyCard(): ReactNode {
  const verify = useSend('POST /audit/verification')
  const { data } = verify
  return (
    <section className="card verify" aria-label="校验">
      <div className="verify-line">
        <div>
          <strong>校验整条日志</strong>
          <p className="quiet">
            逐条核对校验值，连同日志所附的案卷、审核和年报记录；改动、删除、插入一条都能查出。
          </p>
        </div>
        <Button loading={verify.isPending} onClick={() => verify.mutate({})}>
          {verify.isPending ? '正在校验' : '校验'}
        </Button>
      </div>
      <output>
        {verify.error && <FailureAlert error={verify.error} title="没有校验成" />}
        {data && (
          <Alert
            type={data.faults.length === 0 ? 'success' : 'warning'}
            showIcon
            title={verifiedWords(data.events, data.faults.length + data.more)}
            description={
              <>
                {data.faults.length > 0 && (
                  <ul>
                    {data.faults.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                )}
                {data.more > 0 && <p>还有 {data.more} 处没有列出。</p>}
                <p className="quiet">
                  {chinaMoment(data.at)}，用时 {(data.milliseconds / 1000).toFixed(1)} 秒
                </p>
              </>
            }
          />
        )}
      </output>
    </section>
  )
}
