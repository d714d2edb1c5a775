import { Form, Input, Select, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { DayField, LineField } from '../kit/fields.tsx'
import { useAccount } from '../session/use-session.ts'
import { GroundFields, InterpretsField, OpennessFields } from './fields/openness-fields.tsx'
import { PlanCard } from './fields/plan-card.tsx'
import type { Choices } from './item-view.ts'
import { columnOptions, genreOf, isRule, type Typed } from './typed.ts'

interface Props {
  readonly form: FormInstance<Typed>
  readonly choices: Choices
}

/** 放在哪里、是什么文件: the metadata of an item, each field with what belongs in it. */
export function PlaceForm({ form, choices }: Props): ReactNode {
  return (
    <Card title="一、放在哪里" className="padded">
      <div>
        <Form.Item name="column" label="栏目" extra="按内容选，不按科室选。右边说明这个栏目应当放什么。">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择栏目"
            options={columnOptions(choices.columns)}
          />
        </Form.Item>
        <GroundFields choices={choices} />
        <Form.Item
          name="title"
          label="标题"
          extra="写全称，让人一看就知道是什么，例如“杨店镇2026年第三季度特困人员救助供养对象公示”。"
        >
          <Input
            maxLength={200}
            onBlur={({ target }) => {
              const genre = genreOf(target.value, choices.genres)
              if (genre !== null && !form.isFieldTouched('genre')) form.setFieldValue('genre', genre)
            }}
          />
        </Form.Item>
        <OpennessFields choices={choices} />
      </div>
    </Card>
  )
}

/** The document's own data (law.md §8.4; 条例第十二条), and for policy documents the 解读方案 that goes with it. */
export function DocumentForm({ choices }: Pick<Props, 'choices'>): ReactNode {
  return (
    <>
      <Card title="二、文件信息" className="padded">
        <DocumentFields choices={choices} />
      </Card>
      <PlanCard choices={choices} />
    </>
  )
}

function DocumentFields({ choices }: Pick<Props, 'choices'>): ReactNode {
  const { today } = useAccount()
  const kind = Form.useWatch<Typed['kind'] | undefined>('kind')
  const rule = isRule(kind)
  return (
    <div>
      <div className="field-row">
        <DayField
          name="madeOn"
          label="成文日期"
          latest={today}
          help="公文填签发日期，不能晚于今天。公开期限从这一天起算（条例第二十六条）。"
        />
        <LineField
          name="documentNumber"
          label={rule ? '发文字号（必填）' : '发文字号'}
          maxLength={60}
          optional={!rule}
          help={
            rule
              ? '规章、规范性文件必须有（条例第十二条），例如“杨政规〔2026〕3号”。'
              : '照文件抄，例如“杨政发〔2026〕3号”。'
          }
        />
      </div>
      <div className="field-row">
        <Form.Item
          name="kind"
          label="种类"
          extra="选了种类，下面只问这一种要填的。行政规范性文件计入年报表二，有效性要随时更新。"
        >
          <Select options={choices.kinds.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
        <Form.Item name="genre" label="体裁" extra="按标题最后几个字。">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.genres.map((genre) => ({ value: genre, label: genre }))}
          />
        </Form.Item>
      </div>
      {kind === 'interpretation' && <InterpretsField choices={choices} />}
      <LineField
        name="issuer"
        label="发文机关"
        maxLength={100}
        help="写全称。联合发文的，写给出发文字号的机关。"
      />
      <Form.Item
        name="summary"
        label={
          <>
            内容概述<span className="optional-word">（可不填）</span>
          </>
        }
        extra="一两句话说明内容，公开目录里显示（条例第十二条）。"
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      <div className="field-row">
        <DayField
          name="effectiveOn"
          label={rule ? '实施日期（必填）' : '实施日期'}
          optional={!rule}
          help={
            rule
              ? '规章、规范性文件必须有（条例第十二条），照“自某年某月某日起施行”填。'
              : '文件写明自某日起施行的。'
          }
        />
        <DayField name="expiresOn" label="有效期至" optional help="过了这一天自动标为失效。" />
      </div>
      <div className="field-row">
        <Form.Item
          name="keywords"
          label={
            <>
              主题词<span className="optional-word">（可不填）</span>
            </>
          }
          extra="方便群众查找，打一个词按回车，最多10个。"
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',', '、', ' ']} />
        </Form.Item>
        <LineField name="topic" label="主题分类" maxLength={60} optional help="例如“民政、扶贫、救灾”。" />
      </div>
    </div>
  )
}
