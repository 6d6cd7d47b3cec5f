/** `npm run verify FILE|ROOM`: whether a record is whole. */
export async function main(argv) {
  const verify = await import('../server/verify.ts')
  return verify.main(argv, { env: process.env, now: () => Date.now() })
}
