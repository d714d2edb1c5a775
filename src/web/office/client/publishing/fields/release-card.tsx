import { Form } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { addDays } from '../../kit/days.ts'
import { DayField } from '../../kit/fields.tsx'
import { useAccount } from '../../session/use-session.ts'
import { genreOf, type Typed } from '../typed.ts'
import { MomentInput } from './moment-input.tsx'

/** 发布安排: when it goes out once it is signed, and how long it stays. */
export function ReleaseCard(): ReactNode {
  const openness = Form.useWatch<Typed['openness'] | undefined>('openness')
  return (
    <Card title="五、发布安排" className="padded">
      {openness === undefined || openness === 'proactive' ? (
        <ReleaseFields />
      ) : (
        <p className="quiet">
          不主动公开的，签发后不对外发布，留存并按期评估；不公开的情形消失了的，再转为公开（条例第十八条）。
        </p>
      )}
    </Card>
  )
}

function ReleaseFields(): ReactNode {
  const { today } = useAccount()
  const title = Form.useWatch<string | undefined>('title') ?? ''
  const asked = genreOf(title, ['公示']) !== null
  return (
    <div className="field-row">
      <Form.Item
        name="releaseAt"
        label={
          <>
            计划发布时间<span className="optional">（可不填）</span>
          </>
        }
        extra="不填的，签发后立即公开。填了的，签发后到这个时间（北京时间）自动公开，例如会议结束以后；签发时可以改。不能晚于法定期限（条例第二十六条）。"
      >
        <MomentInput
          timeLabel="计划发布时间：几点几分（北京时间）"
          earliest={today}
          latest={addDays(today, 366)}
        />
      </Form.Item>
      <DayField
        name="displayUntil"
        label="公示期最后一天"
        optional
        earliest={today}
        help={
          <>
            {asked && <strong className="caution-text">这是公示，建议填写。</strong>}
            公示到这一天为止，第二天自动撤下，页面留下公示期满的说明。例如10月14日发布、公示7天的，填10月21日。
          </>
        }
      />
    </div>
  )
}
