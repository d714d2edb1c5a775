import { AutoComplete, Form } from 'antd'
import type { ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { ChoiceField, LineField, TextField } from '../../kit/fields.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { SendForm } from '../../kit/send-form.tsx'

type Outcome = 'corrected' | 'notCorrected' | 'transferred' | 'referred'

interface Values {
  readonly outcome?: Outcome
  readonly text: string
  readonly agency?: string
  readonly agencyContact?: string
}

interface Props {
  readonly id: string
  /** what was entered before; null the first time */
  readonly before: Values | null
  readonly list: CallAnswer<'GET /record-corrections'>
  readonly onClose: () => void
}

/** 登记处理结果: corrected, sent on, or told where to go. */
export function DecideDrawer({ id, before, list, onClose }: Props): ReactNode {
  const initial: Values = before ?? { text: '' }
  return (
    <FormDrawer title="登记处理结果" onClose={onClose}>
      <SendForm
        endpoint="POST /record-corrections/:id/decide"
        initial={initial}
        submit="登记结果"
        done="已登记处理结果。请下载更正告知书，盖章后上传。"
        // what was not chosen is refused at its field
        input={({ outcome, text, agency, agencyContact }) => ({
          params: { id },
          body: {
            text,
            outcome: outcome as Outcome,
            agency: agency ?? '',
            agencyContact: agencyContact ?? '',
          },
        })}
        stale={['GET /record-corrections', 'GET /record-corrections/:id']}
        onDone={onClose}
      >
        {({ outcome, agency }) => (
          <>
            <p className="guidance">
              有权更正并经审核属实的，应当更正并告知本人；不属于本机关职能范围的，可以转送有权更正的机关并告知本人，或者告知本人向它提出（条例第四十一条）。
            </p>
            <ChoiceField name="outcome" label="处理结果" options={list.outcomes} />
            {(outcome === 'transferred' || outcome === 'referred') && (
              <>
                <Form.Item name="agency" label="有权更正的机关" extra="写全称；本县的机关可以直接选择。">
                  <AutoComplete
                    options={list.otherUnits.map(({ name }) => ({ value: name }))}
                    showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
                  />
                </Form.Item>
                <LineField
                  name="agencyContact"
                  label="联系方式"
                  help={
                    list.otherUnits.find(({ name }) => name === agency)?.contact ??
                    '电话、地址，告知途径的必填。'
                  }
                />
              </>
            )}
            <TextField
              name="text"
              label="告知本人的内容"
              rows={3}
              help="更正了什么，或者审核的情况和理由。例如：已将公示名单中的家庭人口更正为3人。"
            />
          </>
        )}
      </SendForm>
    </FormDrawer>
  )
}
