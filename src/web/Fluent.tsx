import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type Theme, useTheme } from './host.ts'

const themes = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<Theme, object>

/** Room for Fluent's controls. Loaded with the pages that use them, never before the first view. */
export function Fluent({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={themes[useTheme()]} className="fluent">
      {children}
    </FluentProvider>
  )
}
