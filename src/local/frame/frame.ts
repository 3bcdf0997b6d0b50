import { z } from 'zod'
import { addressOf, type Choices, readChoices } from './choices.ts'
import { placeInDeepLink, serveTab } from './teams-host.ts'

const person = z.object({
  id: z.string(),
  oid: z.string(),
  name: z.string(),
  title: z.string(),
  upn: z.string(),
  guest: z.boolean(),
})
const peopleAnswer = z.object({ tenantId: z.string(), people: z.array(person).min(1) })
type People = z.infer<typeof peopleAnswer>

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`Ramen saknar ${id}.`)
  return found
}

const page = {
  tab: element('tab', HTMLIFrameElement),
  person: element('person', HTMLSelectElement),
  theme: element('theme', HTMLSelectElement),
  lang: element('lang', HTMLSelectElement),
  menu: element('menu', HTMLButtonElement),
  notice: element('notice', HTMLElement),
  home: element('home', HTMLAnchorElement),
}

function say(text: string): void {
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = 'Stäng'
  close.addEventListener('click', () => page.notice.replaceChildren())
  page.notice.replaceChildren(text, close)
}

async function share(choices: Choices): Promise<void> {
  const address = addressOf(choices)
  const copied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  )
  say(copied ? `Länken är kopierad: ${address}` : `Länk att kopiera: ${address}`)
}

async function tokenFor(personId: string): Promise<string> {
  const response = await fetch('/local/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: personId }),
  })
  return z.object({ token: z.string() }).parse(await response.json()).token
}

/** The flat context that teams-js turns into app.getContext(), as a tab in a channel gets it. */
function contextOf(choices: Choices, { people, tenantId }: People): Record<string, unknown> {
  const signedIn = people.find(one => one.id === choices.person)
  return {
    theme: choices.theme,
    locale: choices.lang === 'en' ? 'en-us' : 'sv-se',
    entityId: 'plan',
    ...(choices.to === '' ? {} : { subEntityId: choices.to }),
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
    tid: tenantId,
    userObjectId: signedIn?.oid ?? '',
    userDisplayName: signedIn?.name,
    userPrincipalName: signedIn?.upn,
    loginHint: signedIn?.upn,
    userLicenseType: signedIn?.guest ? 'Guest' : 'Paid',
    userTeamRole: signedIn?.guest ? 2 : 1,
    tenantSKU: 'enterprise',
    teamId: '19:samverkan@thread.tacv2',
    teamName: 'Miljösamverkan',
    groupId: '6c1d2e3f-0000-4000-8000-0000000000aa',
    channelId: '19:planen@thread.tacv2',
    channelName: 'Samverkansplanen',
    channelType: 'Regular',
  }
}

/** Shows the choices and, unless only the theme changed, loads the tab anew. */
function start(known: People): void {
  let choices = readChoices(
    location.search,
    known.people.map(one => one.id),
  )
  const tell = serveTab(page.tab, {
    context: () => contextOf(choices, known),
    token: () => tokenFor(choices.person),
    share: to => void share({ ...choices, to }),
    open: url => {
      const to = placeInDeepLink(url)
      if (to === undefined) window.open(url, '_blank', 'noopener')
      else choose({ ...choices, to })
    },
    ready: () => {
      page.tab.dataset.ready = 'true'
    },
  })
  const show = () => {
    document.documentElement.dataset.theme = choices.theme
    page.person.value = choices.person
    page.theme.value = choices.theme
    page.lang.value = choices.lang
    page.home.href = addressOf({ ...choices, to: '' })
    history.replaceState(null, '', addressOf(choices))
  }
  const load = () => {
    delete page.tab.dataset.ready
    page.tab.contentWindow?.location.replace('/tab/')
  }
  const choose = (next: Choices) => {
    const isOnlyTheme = next.person === choices.person && next.lang === choices.lang && next.to === choices.to
    choices = next
    show()
    if (isOnlyTheme) tell('themeChange', [choices.theme])
    else load()
  }
  page.person.replaceChildren(...known.people.map(one => new Option(`${one.name} – ${one.title}`, one.id)))
  for (const select of [page.person, page.theme, page.lang])
    select.addEventListener('change', () => {
      const asked = { ...choices, [select.name]: select.value }
      choose(
        readChoices(
          `?${new URLSearchParams(asked)}`,
          known.people.map(one => one.id),
        ),
      )
    })
  show()
  load()
}

page.menu.addEventListener('click', () => {
  const isOpen = document.body.classList.toggle('open')
  page.menu.setAttribute('aria-expanded', String(isOpen))
})

fetch('/local/people')
  .then(response => response.json())
  .then(body => start(peopleAnswer.parse(body)))
  .catch(() => say('Den lokala miljön svarar inte. Starta den igen med npm start och ladda om sidan.'))
