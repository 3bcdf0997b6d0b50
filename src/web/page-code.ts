/** Each page's code, fetched once, when it is first wanted. */
export const pageCode = {
  plan: () => import('./plan/PlanPages.tsx'),
  meetings: () => import('./meetings/MeetingPages.tsx'),
  courses: () => import('./courses/CoursePages.tsx'),
  costs: () => import('./costs/CostPages.tsx'),
  health: () => import('./health/HealthPage.tsx'),
  about: () => import('./about/AboutPage.tsx'),
  accessibility: () => import('./about/AccessibilityPage.tsx'),
}

/** Fetches the code of the page at an address ahead: when the tab opens on it, or somebody points at its name. */
export function warm(path: string): void {
  const wanted: Readonly<Record<string, () => unknown>> = {
    planen: pageCode.plan,
    moten: pageCode.meetings,
    kurser: pageCode.courses,
    kostnader: pageCode.costs,
    halsa: pageCode.health,
    om: pageCode.about,
    tillganglighet: pageCode.accessibility,
  }
  wanted[path.split('/')[1] ?? '']?.()
}
