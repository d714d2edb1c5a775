import { html, type Html } from '../../../platform/html.ts'
import type { PageContext } from '../../shared/page.ts'
import { paths } from '../../shared/paths.ts'
import { brokenBySense } from '../../shared/text.ts'
import {
  correctionList,
  documentBands,
  documentQr,
  documentRail,
  feedback,
  metadata,
  type PublishedItemModel,
} from './parts/document-parts.ts'
import { frame, type FrameOptions } from './parts/frame.ts'
import { downloadList, sealedForm } from './parts/list-parts.ts'
import { fixedEntryLabels, unitFrame } from './parts/unit-parts.ts'

/** One published item: metadata first, the text as 公文, attachments, and beside it the tools and its record. */
export function documentPage(page: PageContext, model: PublishedItemModel): Html {
  return frame(page, {
    ...itemFrame(page, model),
    body: html`<div class="with-rail">
<article class="document">
${documentBands(page, model.bands)}
${metadata(page, model)}
<h1>${brokenBySense(model.title)}</h1>
${model.documentNumber !== undefined && html`<p class="number">${model.documentNumber}</p>`}
<div class="official">${model.body}</div>
${itemFiles(page, model)}
${correctionList(model)}
${feedback(model)}
</article>
${documentRail(page, model, documentQr(model))}
</div>`,
  })
}

/** The frame around the page of any published item. */
export function itemFrame(page: PageContext, model: PublishedItemModel): Omit<FrameOptions, 'body'> {
  const here = [
    { label: fixedEntryLabels.disclosures, href: paths.unit(model.unit.code) },
    ...model.columnPath.map((step) => ({ label: step.name, href: step.href })),
  ]
  return {
    title: model.title,
    ...unitFrame(model.unit, here),
    canonical: page.here.replace(/\?.*$/, ''),
  }
}

/** The form that is valid by law before everything else that can be downloaded. */
export function itemFiles(page: PageContext, model: PublishedItemModel): Html {
  return html`${model.sealedForm && sealedForm(page, model.sealedForm)}${model.attachments.length > 0 && downloadList(page, '附件', model.attachments)}`
}
