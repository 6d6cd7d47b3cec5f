/** `npm run bench:map`: how long the argument map of a large debate takes to lay out, on this machine. It prints, and fails nothing. */
export async function main() {
  const bench = await import('../test/bench/map.ts')
  return bench.main()
}
