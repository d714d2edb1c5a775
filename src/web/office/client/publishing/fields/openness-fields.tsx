import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { ChoiceField } from '../../kit/fields.tsx'
import type { Choices } from '../item-view.ts'
import type { Typed } from '../typed.ts'
import { OptionalSelect } from './optional-select.tsx'

/** Not disclosed is a decision too: it passes the same reviews. */
const keptNote = '同样经过三审和保密审查，签发后留存，写明下一次评估的日期（条例第十八条）。'

const notes: Readonly<Record<string, string>> = {
  proactive: '涉及公众利益调整、需要公众广泛知晓或者参与决策的（条例第十九条）。',
  onRequest: `不主动发布，有人申请时再依法办理。${keptNote}`,
  withheld: `国家秘密、商业秘密、个人隐私等（条例第十四条至第十六条）。${keptNote}`,
}

/** 公开属性, and for what is not published, which of the cases of the law it is. */
export function OpennessFields({ choices }: { readonly choices: Choices }): ReactNode {
  const openness = Form.useWatch<Typed['openness'] | undefined>('openness') ?? 'proactive'
  const cases = choices.exceptions.map(({ key, label, note }) => ({ value: key, label, note }))
  return (
    <>
      <ChoiceField
        name="openness"
        label="公开属性"
        options={choices.opennesses.map(({ key, label }) => ({ key, label, note: notes[key] ?? '' }))}
      />
      {openness === 'withheld' ? (
        <ChoiceField
          name="exception"
          label="不予公开的情形"
          help="只能是条例列出的情形。能够区分处理的，先删去不应当公开的内容再公开，例如名单里的身份证号。"
          options={choices.exceptions.map(({ key, label, note }) => ({ key, label, note: `${note}。` }))}
        />
      ) : (
        <OptionalSelect
          name="exception"
          label="不主动公开的原因"
          hidden={openness === 'proactive'}
          help="有条例列出的情形的，选出来，以后有人申请时看得到，例如会议讨论记录选“过程性信息”。"
          placeholder="没有列出的情形"
          options={cases}
        />
      )}
    </>
  )
}

/** Which of the column's duties it fulfils, and which of the 26 fields it belongs to. */
export function GroundFields({ choices }: { readonly choices: Choices }): ReactNode {
  const column = Form.useWatch<string | undefined>('column')
  const duty = Form.useWatch<string | undefined>('duty')
  const duties = choices.columns.find(({ code }) => code === column)?.duties ?? []
  const chosen = duties.find(({ key }) => key === duty)
  return (
    <div className="field-row">
      <OptionalSelect
        name="duty"
        label="公开依据"
        hidden={duties.length < 2}
        help={
          chosen === undefined
            ? '这个栏目依据几项规定，选这一条属于的那一项，例如低保公示选“社会救助”一项。'
            : `${chosen.article}：${chosen.text}。`
        }
        placeholder="不指明其中一项"
        options={duties.map(({ key, article, text }) => ({ value: key, label: text, note: article }))}
      />
      <OptionalSelect
        name="field"
        label="试点领域"
        help="国家有26个试点领域的公开标准目录（国办发〔2019〕54号），属于其中的要注明，例如低保属于“社会救助”。"
        placeholder="都不是"
        options={choices.fields.map(({ key, label }) => ({ value: key, label }))}
      />
    </div>
  )
}

/** 解读哪份文件. */
export function InterpretsField({ choices }: { readonly choices: Choices }): ReactNode {
  return (
    <Form.Item
      name="interprets"
      label="解读哪份文件（必填）"
      extra={
        choices.explainable.length === 0
          ? '本机关还没有可以解读的文件。请先写好被解读的文件，再写解读。'
          : '按文件名或者文号找。公开以后，文件和解读的页面互相指引（政策解读“三同步”）。'
      }
      getValueProps={(value: string) => ({ value: value || undefined })}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="请选择文件"
        options={choices.explainable.map(({ key, label }) => ({ value: key, label }))}
      />
    </Form.Item>
  )
}
