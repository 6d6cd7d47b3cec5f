/** `npm run inspect ROOM`: a room as readable text. */
export async function main(argv) {
  const inspect = await import('../server/inspect.ts')
  return inspect.main(argv, { env: process.env, now: () => Date.now() })
}
