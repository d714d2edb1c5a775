import { Button, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { ChoiceField, LineField } from '../../kit/fields.tsx'
import type { Choices } from '../use-choices.ts'

interface Props {
  readonly choices: Choices
  readonly is: string
}

/** Which class of table 三 it is, in plain words. */
const classNotes: Readonly<Record<string, string>> = {
  business: '公司、合伙企业、个体工商户、农民专业合作社',
  research: '高等学校、研究院所',
  publicInterest: '基金会、慈善组织、公益性社会团体',
  legalService: '律师事务所、公证处、基层法律服务所',
  otherOrganisation: '以上都不是，例如村民委员会、业主委员会',
}

/** 申请人: the contact, and those who apply with him. */
export function ApplicantFields({ choices, is }: Props): ReactNode {
  return (
    <div>
      <ChoiceField
        name={['form', 'applicantIs']}
        label="申请人是"
        options={[
          { key: 'naturalPerson', label: '公民' },
          { key: 'organisation', label: '法人或者其他组织' },
        ]}
      />
      {is === 'naturalPerson' && <Person choices={choices} />}
      {is === 'organisation' && <Organisation choices={choices} />}
      <div className="field-row">
        <LineField name={['form', 'phone']} label="联系电话" optional />
        <LineField name={['form', 'email']} label="电子邮箱" optional />
        <LineField name={['form', 'fax']} label="传真" optional />
      </div>
      <div className="field-row">
        <LineField name={['form', 'address']} label="联系地址" optional />
        <LineField name={['form', 'postcode']} label="邮政编码" optional />
      </div>
      <Together choices={choices} />
    </div>
  )
}

function Person({ choices }: Pick<Props, 'choices'>): ReactNode {
  return (
    <>
      <LineField name={['form', 'name']} label="姓名" help="照身份证明填写。" />
      <div className="field-row">
        <Form.Item name={['form', 'idKind']} label="证件名称">
          <Select options={withNone(choices.idKinds)} />
        </Form.Item>
        <LineField
          name={['form', 'idNumber']}
          label="证件号码"
          optional
          help="加密保存，页面上遮盖显示。粘贴时有空格也可以；18位的按居民身份证核对。"
        />
        <LineField name={['form', 'workplace']} label="工作单位" optional />
      </div>
    </>
  )
}

function Organisation({ choices }: Pick<Props, 'choices'>): ReactNode {
  return (
    <>
      <LineField name={['form', 'organisationName']} label="名称" help="全称，与证照一致。" />
      <ChoiceField
        name={['form', 'organisationKind']}
        label="组织类别"
        help="年度报告表三按类别统计。"
        options={choices.organisationKinds.map((one) => {
          const note = classNotes[one.key]
          return note === undefined ? one : { ...one, note }
        })}
      />
      <div className="field-row">
        <LineField name={['form', 'creditCode']} label="统一社会信用代码" optional />
        <LineField name={['form', 'legalRepresentative']} label="法定代表人" optional />
        <LineField name={['form', 'contactName']} label="联系人" optional />
      </div>
    </>
  )
}

/** 共同申请人: the one above is the contact. */
function Together({ choices }: Pick<Props, 'choices'>): ReactNode {
  return (
    <Form.List name="coApplicants">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="co-applicant">
              <legend>第{name + 2}位申请人</legend>
              <div className="field-row">
                <LineField name={[name, 'name']} label="姓名或者名称" />
                <Form.Item name={[name, 'idKind']} label="证件名称">
                  <Select options={withNone(choices.coIdKinds)} />
                </Form.Item>
                <LineField name={[name, 'idNumber']} label="证件号码或者信用代码" optional />
              </div>
              <Button type="link" className="inline-link" onClick={() => remove(name)}>
                去掉第{name + 2}位申请人
              </Button>
            </fieldset>
          ))}
          <Button disabled={rows.length >= 9} onClick={() => add({ name: '', idKind: '', idNumber: '' })}>
            添加共同申请人
          </Button>
          <p className="quiet">几个人共同申请的，上面写联系人，其他人写在这里；计算收费件数时各算一件。</p>
        </>
      )}
    </Form.List>
  )
}

function withNone(list: Choices['idKinds']) {
  return [{ value: '', label: '没有写明' }, ...list.map(({ key, label }) => ({ value: key, label }))]
}
