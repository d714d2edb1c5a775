import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { upload } from '../../http/upload.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import { Fact } from '../../kit/fact.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import { SealedFileForm } from '../letters/sealed-file-form.tsx'
import { ConcludeDrawer } from './conclude-drawer.tsx'
import { DecideDrawer } from './decide-drawer.tsx'
import { ResultCard } from './result-card.tsx'

type Task = 'decide' | 'seal' | 'conclude'

const steps: Readonly<Record<Task, string>> = {
  decide: '登记处理结果',
  seal: '上传盖章的更正告知书',
  conclude: '登记告知',
}

/** One request to correct a record, and how it ended. */
export function RecordCorrectionPage(): ReactNode {
  const { id = '' } = useParams()
  const { today } = useAccount()
  const { data, error } = useAnswer('GET /record-corrections/:id', { params: { id } })
  const { data: list } = useAnswer('GET /record-corrections', { query: { page: 1 } })
  const [task, setTask] = useState<Task | null>(null)
  const close = (): void => setTask(null)
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
  const { particulars } = data
  const open = list?.mayHandle === true && data.concludedOn === null
  const next = data.result === null ? 'decide' : data.sealedLetter === null ? 'seal' : 'conclude'
  return (
    <Page
      title={data.caseNumber}
      crumbs={[...crumbs, { label: data.number }]}
      note={data.outcomeLabel ?? (data.result === null ? '办理中' : '已登记结果，尚未告知')}
      actions={
        open && (
          <Button type="primary" onClick={() => setTask(next)}>
            {steps[next]}
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="没有更新" />
      <div className="stack">
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
        {data.result !== null && (
          <ResultCard
            data={data}
            open={open}
            onDecide={() => setTask('decide')}
            onSeal={() => setTask('seal')}
          />
        )}
      </div>
      {task === 'decide' && list && (
        <DecideDrawer id={data.id} before={data.result} list={list} onClose={close} />
      )}
      {task === 'seal' && (
        <FormDrawer title="存入盖章的更正告知书" onClose={close}>
          <SealedFileForm
            send={(file, onProgress) =>
              upload('POST /record-corrections/:id/seal', { params: { id } }, file, onProgress)
            }
            stale={['GET /record-corrections/:id']}
            onClose={close}
          />
        </FormDrawer>
      )}
      {task === 'conclude' && (
        <ConcludeDrawer id={data.id} arrivedOn={data.arrivedOn} today={today} onClose={close} />
      )}
    </Page>
  )
}
