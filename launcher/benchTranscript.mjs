/** `npm run bench:transcript`: what a long transcript costs in every format, on this machine. It prints, and fails nothing. */
export async function main() {
  const bench = await import('../test/bench/transcript.ts')
  return bench.main()
}
