import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { fileAddress } from '../../http/upload.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import { ConcludeDrawer } from './conclude-drawer.tsx'

/** One request to correct a record, and how it ended. */
export function RecordCorrectionPage(): ReactNode {
  const { id = '' } = useParams()
  const { today } = useAccount()
  const { data, error } = useAnswer('GET /record-corrections/:id', { params: { id } })
  const { data: list } = useAnswer('GET /record-corrections', { query: { page: 1 } })
  const [concluding, setConcluding] = useState(false)
  const crumbs = [
    { label: '依申请公开', to: '/applications' },
    { label: '更正本人信息', to: '/applications/corrections' },
  ]
  if (data === undefined || data.id !== id) {
    return (
      <Page title="更正请求" crumbs={crumbs}>
        {error === null ? <Skeleton active /> : <RefusalAlert error={error} title="打不开" />}
      </Page>
    )
  }
  const { particulars, conclusion } = data
  return (
    <Page
      title={data.caseNumber}
      crumbs={[...crumbs, { label: data.number }]}
      note={data.outcomeLabel ?? '办理中'}
      actions={
        list?.mayHandle === true &&
        data.concludedOn === null && (
          <Button type="primary" onClick={() => setConcluding(true)}>
            登记处理结果
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="没有更新" />
      <Card title="更正请求" extra={`${longDate(data.arrivedOn)}${data.channelLabel}`}>
        <dl className="facts">
          <Fact name="本人" value={particulars?.name ?? '个人信息已按规定删除'} />
          <Fact name="证件" value={`${particulars?.idKindLabel ?? ''}${particulars?.idNumber ?? ''}`} />
          <Fact name="电话" value={particulars?.phone ?? ''} />
          <Fact name="地址" value={particulars?.address ?? ''} />
          <Fact name="记录" value={particulars?.record ?? ''} />
          <Fact name="不准确" value={particulars?.wrong ?? ''} />
          <Fact name="应为" value={particulars?.right ?? ''} />
          <Fact name="证据" value={particulars?.evidence ?? ''} />
          <Fact name="登记" value={data.enteredBy} />
        </dl>
      </Card>
      {data.concludedOn !== null && (
        <Card title={data.outcomeLabel ?? '处理结果'} extra={`${longDate(data.concludedOn)}告知`}>
          <dl className="facts">
            <Fact name="告知" value={conclusion?.text ?? ''} />
            <Fact name="机关" value={conclusion?.agency ?? ''} />
            <Fact name="联系" value={conclusion?.agencyContact ?? ''} />
            <Fact
              name="送达"
              value={`${conclusion?.methodLabel ?? ''} ${conclusion?.trackingNumber ?? ''}`.trim()}
            />
            <Fact name="办理" value={data.concludedBy ?? ''} />
          </dl>
          {conclusion !== null && (
            <p className="letter-steps">
              {(['docx', 'pdf'] as const).map((format) => (
                <Button
                  key={format}
                  href={fileAddress('GET /record-corrections/:id/letter', {
                    params: { id },
                    query: { format },
                  })}
                >
                  信息更正告知书（{format === 'docx' ? 'Word' : 'PDF'}）
                </Button>
              ))}
            </p>
          )}
        </Card>
      )}
      {concluding && list && (
        <ConcludeDrawer
          id={data.id}
          arrivedOn={data.arrivedOn}
          today={today}
          list={list}
          onClose={() => setConcluding(false)}
        />
      )}
    </Page>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  if (value === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
