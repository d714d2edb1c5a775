import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'

import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import { icons } from '../../shared/icons.ts'
import { frame, printButton } from './parts/frame.ts'
import { fixedEntryLabels, unitBody, unitFrame } from './parts/unit-parts.ts'
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
  /** 提交成功即确认 */
  confirmedOnSubmit?: boolean
  /** a picture of the identity paper is asked for online */
  identityPaper?: boolean
  updatedOn: string
  /** the guide as a file */
  downloadHref?: string
}

const channelNames: Readonly<Record<ApplyChannel, string>> = {
  counter: '当面提交',
  mail: '邮政寄送',
  online: '网上提交',
  fax: '传真',
  email: '电子邮件',
}

/** Which day counts as the day of receipt, by channel (条例第三十一条). */
const channelReceipt: Readonly<Record<ApplyChannel, string>> = {
  counter: '提交之日为收到申请之日。',
  mail: '签收之日为收到申请之日；平常信函以收到当日与您确认之日为准。',
  online: '以双方确认之日为收到申请之日。',
  fax: '以双方确认之日为收到申请之日。',
  email: '以双方确认之日为收到申请之日。',
}

/** 政府信息公开指南 (条例第十二条). A field that the unit left blank says so instead of vanishing. */
export function guidePage(page: PageContext, model: GuidePageModel): Html {
  const { unit } = model.entries
  const { office } = model
  const body = html`<div class="list-head"><h2>${fixedEntryLabels.guide}<span class="count">更新于 ${longDay(model.updatedOn)}</span></h2>
<div class="tools">${model.downloadHref !== undefined && html`<a class="tool" href="${page.url(model.downloadHref)}" download>${icons.download}<span>下载指南</span></a>`}${printButton()}</div></div>
<div class="prose">
<h3>一、政府信息公开工作机构</h3>
<table class="facts"><tbody>
${fact('名称', office.name)}${fact('办公地址', office.address)}${fact('办公时间', office.hours)}${fact('联系电话', office.phone)}${fact('传真号码', office.fax)}${fact('互联网联系方式', office.internet)}
</tbody></table>
<h3>二、政府信息的分类</h3>${paragraphs(model.classification)}
<h3>三、编排体系</h3>${paragraphs(model.arrangement)}
<h3>四、获取方式</h3>${paragraphs(model.access)}
<h3>五、依申请公开的渠道</h3>
<p>公民、法人或者其他组织可以向${unit.name}申请获取政府信息，不用说明理由和用途。当面提交和邮政寄送始终开通。</p>
<dl class="channels">
${model.channels.map(({ channel, how }) => html`<div><dt>${channelNames[channel]}</dt><dd><p>${how}</p><p class="quiet">${channel === 'online' && model.confirmedOnSubmit === true ? '网上提交成功即视为双方确认，提交当日为收到申请之日。' : channelReceipt[channel]}（条例第三十一条）</p>${channel === 'online' && model.identityPaper === true && html`<p class="quiet">网上提交时要上传身份证明的照片或者扫描件（条例第二十九条）。</p>`}</dd></div>`)}
</dl>
<p><a class="button" href="${page.url(paths.unitApply(unit.code))}">在网上申请</a></p>
<h3>六、答复期限和收费</h3>
<p>能够当场答复的，当场答复；不能当场答复的，自收到申请之日起 20 个工作日内答复。需要延长的，会在期满前告知您，延长最多 20 个工作日（条例第三十三条）。</p>
<p>提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费，并会事先书面通知（条例第四十二条）。</p>
<h3>七、监督和救济</h3>
<p>认为本机关没有依法履行政府信息公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。</p>
${
  model.supervisor &&
  html`<table class="facts"><tbody>${fact('主管部门', model.supervisor.name)}${fact('联系电话', model.supervisor.phone)}${fact('地址', model.supervisor.address)}</tbody></table>`
}
</div>`
  return frame(page, {
    title: `${fixedEntryLabels.guide} - ${unit.name}`,
    ...unitFrame(unit, [{ label: fixedEntryLabels.guide }]),
    canonical: paths.guide(unit.code),
    body: unitBody(page, model.entries, body),
  })
}

function fact(label: string, value: string): Html {
  return html`<tr><th scope="row">${label}</th><td>${value === '' ? html`<span class="quiet">本机关尚未填写</span>` : value}</td></tr>`
}

function paragraphs(lines: readonly string[]): Html {
  return lines.length === 0
    ? html`<p class="quiet">本机关尚未填写。</p>`
    : html`${lines.map((line) => html`<p>${line}</p>`)}`
}
