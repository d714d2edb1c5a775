import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/use-call.ts'

/** 退出登录: what was kept of the answers goes with it. */
export function useSignOut() {
  const client = useQueryClient()
  return useSend('DELETE /session', {
    onDone: () => {
      client.clear()
      window.location.reload()
    },
  })
}

/** 在所有设备上退出登录. */
export function useSignOutEverywhere() {
  const client = useQueryClient()
  return useSend('DELETE /sessions', {
    onDone: () => {
      client.clear()
      window.location.reload()
    },
  })
}
