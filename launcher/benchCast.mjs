/** `npm run bench:cast`: what a ballot costs when a whole class casts, on this machine. It prints; it fails only where a ballot is lost. */
export async function main(argv) {
  const bench = await import('../test/bench/cast.ts')
  return bench.main(argv)
}
