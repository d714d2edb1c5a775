import { html, type Html } from '../../../platform/html.ts'
import type { GuideMaterial, GuideParts } from '../../portal/views/service-guide-page.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import { longDay } from '../../shared/text.ts'
import type { Link, QrCode, UnitHead } from '../../shared/view-models.ts'
import { kioskFrame, kioskHeading } from './kiosk-frame.ts'

export interface KioskGuideModel {
  unit: UnitHead
  time: string
  today: string
  title: string
  guide: GuideParts
  updatedOn: string
  /** the topic from which it was opened */
  back?: Link
  /** the guide for the phone, with its samples */
  qr: QrCode
  idleSeconds: number
}

/** 办事指南 on the touch screen: the place first, the telephone to be read from two steps away. */
export function kioskGuidePage(page: PageContext, model: KioskGuideModel): Html {
  const { guide, title, unit, time, today, idleSeconds } = model
  return kioskFrame(page, {
    title,
    unit,
    time,
    today,
    idleSeconds,
    body: html`${kioskHeading(page, 1, model.title)}
<dl class="go">
${fact('place', '到哪里', guide.place)}${fact('phone', '打电话', guide.phone === '' ? '' : largeTelephone(guide.phone))}${fact('hours', '什么时候', guide.hours)}${fact('limit', '多长时间', guide.timeLimit)}${fact('fee', '收费', guide.fee)}
</dl>
${part('什么人可以办', list(guide.conditions, 'ul'))}
${part('带什么', guide.materials.length > 0 && html`<ul>${guide.materials.map(material)}</ul>`)}
${part('怎么办', list(guide.steps, 'ol'))}
${part('依据', list(guide.basis, 'ul'))}
<nav class="turn" aria-label="翻页"><a class="plain" href="${page.url(paths.kiosk)}">回到首页</a>${model.back && html`<a class="plain" href="${page.url(model.back.href)}">回到“${model.back.label}”</a>`}</nav>
<section class="take" aria-labelledby="take-title"><div class="qr">${model.qr.svg}</div><div><h2 id="take-title">用手机带走</h2><p>${model.qr.label}</p><p>${longDay(model.updatedOn)}更新</p></div></section>`,
  })
}

function fact(key: string, label: string, value: string | Html): Html | false {
  return value !== '' && html`<div class="${key}"><dt>${label}</dt><dd>${value}</dd></div>`
}

/** The number alone on its line, whoever answers below it. */
function largeTelephone(line: string): Html {
  const found = /^\d[\d-]{5,}/.exec(line)
  if (!found) return html`${line}`
  return html`<b>${found[0]}</b>${line.slice(found[0].length)}`
}

function part(heading: string, content: Html | false): Html | false {
  return content && html`<section class="part"><h2>${heading}</h2>${content}</section>`
}

function list(lines: readonly string[], kind: 'ol' | 'ul'): Html | false {
  if (lines.length === 0) return false
  const entries = lines.map((line) => html`<li>${line}</li>`)
  return kind === 'ol' ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`
}

function material({ name, form, sample }: GuideMaterial): Html {
  return html`<li><b>${name}</b>${(form !== '' || sample) && html`<span>${[form, sample && '有样表'].filter(Boolean).join('　')}</span>`}</li>`
}
