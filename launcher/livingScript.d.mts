/** The source of `shared/transcript/livingScript.ts` as `client/living` makes it now. */
export function livingScript(): Promise<string>
