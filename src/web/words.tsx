import { createContext, useContext } from 'react'
import { sv, type Words } from './words.sv.ts'

const WordsOfTheScreen = createContext<Words>(sv)
export const WordsProvider = WordsOfTheScreen.Provider

/** Every word of the screen, in the language that Teams shows. */
export function useWords(): Words {
  return useContext(WordsOfTheScreen)
}
