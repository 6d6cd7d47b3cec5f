/** This device's clock and chance, as main gave them to the page. */
import { createContext, useContext } from 'solid-js'
import type { RoomTools } from '../room/types.ts'

export const Tools = createContext<RoomTools>()
export const useTools = (): RoomTools => useContext(Tools)!
