import { Button, Checkbox, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { evidenceNeeded, type EvidencePart } from '../../../../../law/decision/evidence.ts'
import { exceptions } from '../../../../../law/decision/exception.ts'
import type { Ending } from '../../../../../law/decision/question.ts'
import { DayField, LineField, TextField } from '../../kit/fields.tsx'
import type { ShownAnswer, Work } from './work-view.ts'

interface Props {
  readonly work: Work
  readonly ending: Ending
  readonly answers: readonly ShownAnswer[]
}

/** What the outcome must rest on: only the parts that it asks for. */
export function EvidenceFields({ work, ending, answers }: Props): ReactNode {
  return evidenceNeeded({ ...ending, answers }).map((part) => {
    const Part = parts[part]
    return <Part key={part} work={work} ending={ending} />
  })
}

interface PartProps {
  readonly work: Work
  readonly ending: Ending
}

const parts: Readonly<Record<EvidencePart, (props: PartProps) => ReactNode>> = {
  searches: Searches,
  harm: HarmFields,
  law: LawFields,
  secrecy: SecrecyFields,
  override: OverrideField,
  withheld: WithheldFields,
  agency: AgencyFields,
  earlier: EarlierFields,
  channel: ChannelField,
}

function Searches({ work }: PartProps): ReactNode {
  return (
    <Form.List name={['evidence', 'searches']}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="sub-forms">
          <legend>检索记录（条例第三十六条第（四）项）</legend>
          <p className="quiet">每查一处登记一行。复议、诉讼时，由本机关证明尽到了检索义务。</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="sub-form">
              <LineField name={[name, 'where']} label="在哪里" help="例如：镇档案室2009年至2011年文书档案" />
              <LineField
                name={[name, 'how']}
                label="怎样检索"
                help="关键词、期间。例如：“乡医补助”，2009年至2011年"
              />
              <LineField name={[name, 'by']} label="由谁" />
              <DayField name={[name, 'on']} label="哪天" latest={work.today} />
              <LineField name={[name, 'result']} label="结果" help="例如：没有发现" />
              <Button aria-label={`删除第${name + 1}处检索`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ where: '', how: '', by: '', on: work.today, result: '' })}>
            登记一处检索
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  )
}

function HarmFields(): ReactNode {
  return (
    <fieldset className="sub-forms">
      <legend>公开会造成的损害（条例第十四条至第十六条）</legend>
      <p className="quiet">只引条文不算理由。损害要具体、有可能发生。</p>
      <TextField
        name={['evidence', 'harm', 'what']}
        label="什么损害"
        rows={2}
        help="例如：泄露投标成本构成，在后续竞争中处于不利地位"
      />
      <LineField
        name={['evidence', 'harm', 'whom']}
        label="损害谁"
        help="例如：某建设工程公司"
        maxLength={500}
      />
      <TextField
        name={['evidence', 'harm', 'likelihood']}
        label="可能有多大，为什么"
        rows={2}
        help="例如：同一标段下月重新招标，很可能被同行利用"
      />
    </fieldset>
  )
}

function LawFields({ ending }: PartProps): ReactNode {
  const query = ending.outcome === 'refused.administrativeQuery'
  return (
    <fieldset className="sub-forms">
      <legend>{query ? '应当适用的查询规定' : '禁止公开的法律、行政法规'}</legend>
      <LineField
        name={['evidence', 'law', 'name']}
        label="名称"
        help={query ? '例如：《不动产登记暂行条例》' : '只能是法律、行政法规。例如：《中华人民共和国档案法》'}
      />
      <LineField name={['evidence', 'law', 'article']} label="条款" help="例如：第二十七条" />
    </fieldset>
  )
}

function SecrecyFields(): ReactNode {
  return (
    <fieldset className="sub-forms">
      <legend>定密（条例第十四条）</legend>
      <LineField
        name={['evidence', 'secrecy', 'basis']}
        label="定密依据"
        help="定密责任人审核确定的文件，或者保密事项范围的条目"
        maxLength={500}
      />
      <LineField name={['evidence', 'secrecy', 'level']} label="密级" help="绝密、机密、秘密" />
      <LineField name={['evidence', 'secrecy', 'period']} label="保密期限" help="例如：10年，至2031年5月" />
    </fieldset>
  )
}

function OverrideField(): ReactNode {
  return (
    <TextField
      name={['evidence', 'override']}
      label="不公开对公共利益的重大影响"
      rows={3}
      help="条例第十五条、第三十二条。决定公开的，还要把公开的内容和理由书面告知第三方。例如：排放数据关系下游饮水安全。"
    />
  )
}

const exceptionOptions = exceptions.map(({ key, text, article }) => ({
  value: `refused.${key}`,
  label: `${text.replace(/(?:等公开会对|的政府信息$).*/u, '')}（${article}）`,
}))

function WithheldFields(): ReactNode {
  return (
    <Form.List name={['evidence', 'withheld']}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="sub-forms">
          <legend>不予公开的部分（条例第三十七条）</legend>
          <p className="quiet">逐处写明，每一处都要有理由；其余的全部提供。</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="sub-form">
              <LineField
                name={[name, 'what']}
                label="哪一部分"
                help="例如：附件2综合单价分析表"
                maxLength={500}
              />
              <Form.Item name={[name, 'exception']} label="属于哪一种情形">
                <Select options={exceptionOptions} placeholder="请选择" />
              </Form.Item>
              <LineField
                name={[name, 'why']}
                label="为什么"
                help="例如：反映企业成本构成，第三方不同意公开"
                maxLength={500}
              />
              <Button aria-label={`删除第${name + 1}处`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ what: '', exception: '', why: '' })}>增加一处不公开的部分</Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  )
}

function AgencyFields({ work }: PartProps): ReactNode {
  const form = Form.useFormInstance()
  return (
    <fieldset className="sub-forms">
      <legend>负责公开的机关（条例第三十六条第（五）项）</legend>
      <Form.Item label="从本县机关中选" htmlFor="agency-choice">
        <Select
          id="agency-choice"
          showSearch
          allowClear
          placeholder="选了会填入下面两栏，可以再改"
          options={work.agencies.map(({ name }) => ({ value: name, label: name }))}
          onChange={(name: string | undefined) => {
            const chosen = work.agencies.find((one) => one.name === name)
            if (chosen) form.setFieldValue(['evidence', 'agency'], { ...chosen, unknown: false })
          }}
        />
      </Form.Item>
      <LineField name={['evidence', 'agency', 'name']} label="名称" />
      <LineField name={['evidence', 'agency', 'contact']} label="联系方式" maxLength={500} />
      <Form.Item name={['evidence', 'agency', 'unknown']} valuePropName="checked">
        <Checkbox>无法确定由哪个机关负责公开</Checkbox>
      </Form.Item>
    </fieldset>
  )
}

function EarlierFields({ work }: PartProps): ReactNode {
  const form = Form.useFormInstance()
  return (
    <fieldset className="sub-forms">
      <legend>前次答复（条例第三十六条第（六）项）</legend>
      {work.earlier.length > 0 && (
        <Form.Item label="从同一申请人以前的申请中选" htmlFor="earlier-choice">
          <Select
            id="earlier-choice"
            allowClear
            placeholder="选了会填入下面两栏"
            options={work.earlier.map(({ caseNumber, title, on, label }) => ({
              value: caseNumber,
              label: `${caseNumber} ${title}（${on} ${label}）`,
            }))}
            onChange={(number: string | undefined) => {
              const chosen = work.earlier.find((one) => one.caseNumber === number)
              const earlier = chosen && { documentNumber: chosen.caseNumber, on: chosen.on }
              if (earlier) form.setFieldValue(['evidence', 'earlier'], earlier)
            }}
          />
        </Form.Item>
      )}
      <LineField name={['evidence', 'earlier', 'documentNumber']} label="文号或者案号" />
      <DayField name={['evidence', 'earlier', 'on']} label="答复日期" latest={work.today} />
    </fieldset>
  )
}

function ChannelField({ ending }: PartProps): ReactNode {
  const petition = ending.outcome === 'notProcessed.petition'
  return (
    <TextField
      name={['evidence', 'channel']}
      label={petition ? '可以通过什么渠道提出' : '获取的途径'}
      rows={2}
      help={petition ? '例如：县信访局，12345热线' : '例如：县图书馆二楼阅览室，或者向邮局订阅'}
    />
  )
}
