/** 电子签章服务: takes a PDF and gives it back with the unit's seal. The county plugs in its own. */
export interface SealService {
  /** what is wrong is said in Chinese, for the person at the desk; nothing of the document is in it */
  seal(request: SealRequest): Promise<{ readonly pdf: Uint8Array } | { readonly fault: string }>
}

export interface SealRequest {
  readonly pdf: Uint8Array
  /** whose seal */
  readonly unit: string
  /** number of the document, for the service's own record; '' where it has none */
  readonly number: string
}

const limitMs = 30_000
const largest = 20 * 1024 * 1024

/**
 * A service behind HTTP: `POST address`, the PDF as body (`application/pdf`), unit and number as headers in
 * percent-encoding, a bearer token if one is set; it answers 200 with the sealed PDF. Nothing of the document is in the
 * address.
 */
export function httpSealService(address: string, token: string | null): SealService {
  return {
    async seal({ pdf, unit, number }) {
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: {
            'content-type': 'application/pdf',
            accept: 'application/pdf',
            'x-unit': encodeURIComponent(unit),
            'x-document-number': encodeURIComponent(number),
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          body: new Uint8Array(pdf),
          redirect: 'error',
          signal: AbortSignal.timeout(limitMs),
        })
        if (!response.ok) {
          await response.body?.cancel()
          return { fault: `电子签章服务没有签章（${response.status}），请稍后再试，或者联系系统管理员。` }
        }
        const sealed = await bounded(response)
        if (sealed === null) return { fault: '电子签章服务送回的文件超过 20 MB，没有存入。' }
        if (Buffer.from(sealed.subarray(0, 5)).toString('latin1') !== '%PDF-') {
          return { fault: '电子签章服务送回的不是 PDF，没有存入，请联系系统管理员。' }
        }
        if (Buffer.compare(sealed, pdf) === 0) {
          return { fault: '电子签章服务把原件送了回来，没有签章，请联系系统管理员。' }
        }
        return { pdf: sealed }
      } catch {
        return { fault: '电子签章服务连接不上，或者超过 30 秒没有答复，请稍后再试。' }
      }
    },
  }
}

/** The body, as far as it is no larger than may be; null where it is. */
async function bounded(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > largest) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
