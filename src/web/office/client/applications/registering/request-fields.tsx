import type { ReactNode } from 'react'
import { ChoiceField, LineField, TextField } from '../../kit/fields.tsx'
import type { Choices } from '../use-choices.ts'

/** 要什么信息, as the application says it. */
export function RequestFields({ choices }: { readonly choices: Choices }): ReactNode {
  return (
    <div>
      <TextField
        name={['form', 'description']}
        label="内容描述"
        rows={4}
        help="照申请书抄写：名称、文号，或者便于查找的其他特征（条例第二十九条）。不要改写，也不要归纳。"
      />
      <LineField name={['form', 'documentName']} label="文件名称或者文号" optional />
      <div className="field-row">
        <LineField
          name={['form', 'yearFrom']}
          label="信息的年份，从"
          optional
          help="例如 2024"
          maxLength={4}
        />
        <LineField name={['form', 'yearTo']} label="到" optional maxLength={4} />
      </div>
      <div className="field-row">
        <ChoiceField
          name={['form', 'carrier']}
          label="载体形式"
          options={[{ key: '', label: '没有写明' }, ...choices.carriers]}
        />
        <ChoiceField
          name={['form', 'delivery']}
          label="获取方式"
          options={[{ key: '', label: '没有写明' }, ...choices.deliveries]}
        />
      </div>
    </div>
  )
}
