import qrcode from 'qrcode'
import { raw } from '../../platform/html.ts'
import type { QrCode } from '../shared/view-models.ts'

/** A QR code as inline svg, drawn with the colour of the text around it. */
export async function qrOf(address: string, label: string): Promise<QrCode> {
  const svg = await qrcode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  // the library writes fixed colours; the page's own are set by its style sheet
  return { svg: raw(svg.replace('<svg ', `<svg role="img" aria-label="二维码" `)), label }
}
