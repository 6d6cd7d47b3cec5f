/**
 * A body that is sent while it is made. Where that fails, the connection ends: a body that only stopped would look like a whole file
 * (and the library would write the error's message behind it).
 */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

export function wholeOrNot(
  c: Context,
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = bytes.getReader()
  let hasLeft = false
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (hasLeft) return
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        if (hasLeft) return
        failed(error)
        const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
        if (outgoing) outgoing.destroy()
        else controller.error(error)
      }
    },
    cancel(reason) {
      hasLeft = true
      return reader.cancel(reason)
    },
  })
}
