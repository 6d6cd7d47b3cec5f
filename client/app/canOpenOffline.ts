/** Whether pages open without a network from the next visit on: browsers allow it only where the address is secure. */
export const canOpenOffline = (): boolean => 'serviceWorker' in navigator
