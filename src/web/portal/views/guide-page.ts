import type { UnitEntries } from '../../shared/view-models.ts'

export type ApplyChannel = 'counter' | 'mail' | 'online' | 'fax' | 'email'

/** The guide with the fields of 条例第十二条 and the channels of 国办公开办函〔2017〕19号. An empty text says so. */
export interface GuidePageModel {
  entries: UnitEntries
  /** 政府信息的分类 */
  classification: readonly string[]
  /** 编排体系 */
  arrangement: readonly string[]
  /** 获取方式 */
  access: readonly string[]
  /** 政府信息公开工作机构 */
  office: {
    name: string
    address: string
    hours: string
    phone: string
    fax: string
    /** 互联网联系方式 */
    internet: string
  }
  /** the open channels; `counter` and `mail` are always open */
  channels: readonly { channel: ApplyChannel; how: string }[]
  /** supervising department (监督渠道, 条例 47、51) */
  supervisor?: { name: string; phone: string; address: string }
  updatedOn: string
  /** the guide as a file */
  downloadHref?: string
}
