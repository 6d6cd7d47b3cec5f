/** `npm run bench:hostile`: what an attack on one room costs the others, on this machine. It prints, and fails nothing. */
export async function main() {
  const bench = await import('../test/bench/hostile.ts')
  return bench.main()
}
