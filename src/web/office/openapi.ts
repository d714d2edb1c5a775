import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { WebParts } from '../parts.ts'

/**
 * `/api/openapi.json`: every endpoint that has a tag, out of the very schemas that validate it. Call it on
 * the root server before any door is opened.
 */
export async function describeApi(server: FastifyInstance, { instance, site }: WebParts): Promise<void> {
  const { basePath } = instance.settings
  await server.register(swagger, {
    hideUntagged: true,
    transform: jsonSchemaTransform,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${site.countyName}政府信息公开 接口${instance.kind === 'demonstration' ? '（演示数据）' : ''}`,
        version: '1',
        description:
          '办公端接口须先登录（POST /office/api/session），以会话 Cookie 表明身份；写操作须来自本站页面（核对 Origin）。' +
          '422 返回可以改正的问题（issues，逐项指明字段），其余 4xx 返回不能办理的原因（refusal）。',
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'gongkai_session',
            description: '登录后由服务器设置；脚本读不到，别的网站发不出。',
          },
        },
      },
    },
  })
  let document: string | null = null
  server.get(`${basePath}/api/openapi.json`, async (_request, reply) => {
    document ??= JSON.stringify(server.swagger())
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document)
  })
}
