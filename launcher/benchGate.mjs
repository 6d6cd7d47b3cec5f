/** `npm run bench:gate`: what the gate costs on this machine. It prints, and fails nothing. */
export async function main() {
  const bench = await import('../test/bench/gate.ts')
  return bench.main()
}
