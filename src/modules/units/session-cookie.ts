/** The cookie that carries a session: name, and attributes in the words of @fastify/cookie. */
export interface SessionCookie {
  readonly name: string
  readonly attributes: {
    readonly path: string
    readonly httpOnly: true
    readonly sameSite: 'lax'
    readonly secure: boolean
  }
}

/**
 * No script reads it, no other site's form sends it, it goes to our path alone, and over https never in
 * the clear. It has no end of its own: closing the browser drops it, the server ends the session.
 */
export function sessionCookie(
  settings: { readonly basePath: string; readonly publicOrigin: string | null },
  requestIsSecure = false,
): SessionCookie {
  return {
    name: 'gongkai_session',
    attributes: {
      path: settings.basePath || '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: settings.publicOrigin?.startsWith('https:') ?? requestIsSecure,
    },
  }
}
