/** The stock provider can tell the browser's other tabs what changes. Here each tab asks the server, so nothing is told. */
export const subscribe = (): void => {}
export const unsubscribe = (): void => {}
export const publish = (): void => {}
