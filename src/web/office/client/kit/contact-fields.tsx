import type { ReactNode } from 'react'
import { LineField } from './fields.tsx'

export interface Contact {
  readonly office: string
  readonly address: string
  readonly officeHours: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly postcode: string
}

export const emptyContact: Contact = {
  office: '',
  address: '',
  officeHours: '',
  phone: '',
  fax: '',
  email: '',
  postcode: '',
}

/** 政府信息公开工作机构 and how to reach it: what 条例第十二条 asks of the guide. */
export function ContactFields(): ReactNode {
  return (
    <>
      <LineField
        name={['contact', 'office']}
        label="政府信息公开工作机构"
        maxLength={100}
        help="例如“杨店镇党政办公室”（条例第四条、第十二条）。"
      />
      <LineField name={['contact', 'address']} label="办公地址" />
      <LineField
        name={['contact', 'officeHours']}
        label="办公时间"
        help="例如“工作日 8:30—12:00，13:30—17:30”。"
      />
      <div className="field-row">
        <LineField name={['contact', 'phone']} label="联系电话" maxLength={60} />
        <LineField name={['contact', 'fax']} label="传真号码" maxLength={60} optional />
      </div>
      <div className="field-row">
        <LineField name={['contact', 'email']} label="电子邮箱" maxLength={100} optional />
        <LineField name={['contact', 'postcode']} label="邮政编码" maxLength={10} optional />
      </div>
    </>
  )
}
