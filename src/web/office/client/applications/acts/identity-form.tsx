import type { ReactNode } from 'react'
import type { CallInput } from '../../http/call.ts'
import { ChoiceField, LineField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

type How = CallInput<'POST /applications/:id/checkIdentity'>['body']['how']

const initial: { how: How; note: string } = { how: 'original', note: '' }

/** 登记身份核对. */
export function CheckIdentityForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="checkIdentity"
      initial={initial}
      body={(values) => values}
      submit="登记身份核对"
      done="已登记身份核对。"
    >
      <p className="guidance">
        申请应当有申请人的身份证明（条例第二十九条）。这条记录长期保留；身份证明材料本身到保存期限届满时清除。
      </p>
      <ChoiceField
        name="how"
        label="怎样核对的"
        options={[
          { key: 'original', label: '核对证件原件' },
          { key: 'copy', label: '核对证件复印件、照片' },
          { key: 'online', label: '通过身份认证平台核对' },
          { key: 'organisation', label: '核对单位证照和授权委托书' },
        ]}
      />
      <LineField
        name="note"
        label="说明"
        optional
        help="不要写证件号码。例如：窗口核对，姓名与申请表一致。"
      />
    </ActForm>
  )
}
