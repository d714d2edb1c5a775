import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { addDays, longDate } from '../../kit/days.ts'
import { ChoiceField, DayField, type Option } from '../../kit/fields.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { useAccount } from '../../session/use-session.ts'
import type { ItemView } from '../item-view.ts'
import { type DrawerProps, itemAnswers } from './drawer-props.ts'

type Openness = ItemView['content']['openness']

/** 定期评估: what is not disclosed is looked at again, and opened once the reason has gone. */
export function ReassessDrawer({ view, onClose }: DrawerProps): ReactNode {
  const { today } = useAccount()
  const { openness, exceptionLabel } = view.content
  const initial: { openness: Openness; reason: string; reassessOn: string } = {
    openness,
    reason: '',
    reassessOn: addDays(today, 365),
  }
  return (
    <Drawer open onClose={onClose} title="定期评估" size={520}>
      <p className="guidance">
        不公开的信息要定期评估，不公开的情形消失了的，应当公开（条例第十八条）。
        {exceptionLabel !== '' && `定为不公开的情形：${exceptionLabel}。`}
        {view.reassessOn !== null && `这一次应当在${longDate(view.reassessOn)}前评估。`}
      </p>
      <SendForm
        endpoint="POST /disclosures/:id/reassessment"
        initial={initial}
        submit="登记评估结论"
        done="评估结论已登记。"
        input={({ openness: chosen, reason, reassessOn }) => ({
          params: { id: view.id },
          body: {
            version: view.version,
            openness: chosen,
            reason,
            reassessOn: chosen === 'proactive' ? '' : (reassessOn ?? ''),
          },
        })}
        stale={itemAnswers}
        onDone={onClose}
      >
        {({ openness: chosen }) => (
          <>
            <ChoiceField name="openness" label="评估的结论" options={conclusions(openness)} />
            <Form.Item name="reason" label="理由" extra="不公开的情形是不是还在、为什么。不要写个人信息。">
              <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
            </Form.Item>
            {chosen !== 'proactive' && (
              <DayField name="reassessOn" label="下一次评估不晚于" earliest={addDays(today, 1)} />
            )}
          </>
        )}
      </SendForm>
    </Drawer>
  )
}

/** Withheld needs one of the cases of the law: it is chosen in a draft, not here. */
function conclusions(now: Openness): readonly Option[] {
  const all: readonly (Option & { readonly key: Openness })[] = [
    { key: 'withheld', label: '仍不予公开', note: '不公开的情形还在' },
    { key: 'onRequest', label: '依申请公开', note: '不主动公开，有人申请时按条例答复' },
    { key: 'proactive', label: '可以主动公开', note: '转为草稿，审核后公开' },
  ]
  return all.filter(({ key }) => key !== 'withheld' || now === 'withheld')
}
