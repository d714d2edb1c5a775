import { type Html, raw } from '../../platform/html.ts'

const addressee = /^\s*<p>([^<]{1,120}[：:])<\/p>/
const signature = /<p>([^<]{2,60})<\/p>\s*<p>(\d{4}年\d{1,2}月\d{1,2}日)<\/p>/g

/**
 * A published body set as 公文: the 主送 flush left, the 署名 over its 成文日期 at the right. The body was
 * sanitised when it was written and carries no classes of its own; these are ours.
 */
export function officialBody(body: string): Html {
  return raw(
    body
      .replace(addressee, '<p class="addressee">$1</p>')
      .replaceAll(signature, '<p class="signature">$1</p>\n<p class="signature">$2</p>'),
  )
}
