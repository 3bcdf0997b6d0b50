import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { type ReactNode, useSyncExternalStore } from 'react'
import { type Theme, themeNow, watchTheme } from './host.ts'

const themes = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<Theme, object>

/** Room for Fluent's controls. Loaded with the pages that use them, never before the first view. */
export function Fluent({ children }: { children: ReactNode }) {
  const theme = useSyncExternalStore(watchTheme, themeNow)
  return (
    <FluentProvider theme={themes[theme]} className="fluent">
      {children}
    </FluentProvider>
  )
}
