import { type Caller, openTestHouse, type TestHouse } from './house.ts'

/** Midday in Sweden of a day. */
export const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`)

export type Mail = { id: number; to: string; kind: string; subject: string; start: string; body: string }

/** The product in November 2026, whose clock can be set, and what is asked of it about a season. */
export async function openSeasonHouse(opened = noon('2026-11-24')) {
  const clock = { now: opened }
  const test = await openTestHouse({ now: () => clock.now })
  // Signed in anew each time: the clock may have passed the end of a token.
  const vera: Caller = async (path, init) => (await test.as('projektledare-vg'))(path, init)
  const about = { year: 2031, season: 'spring' } as const
  const board = async (call = vera, { year, season }: { year: number; season: string } = about) =>
    (await call(`/api/seasons?year=${year}&season=${season}`)).body
  const last: number = (await test.call('/local/api/mails')).body.last
  return {
    test,
    clock,
    vera,
    about,
    board,
    /** Every mail that is no answer, since the house was opened or a number. */
    mails: async (since = last): Promise<Mail[]> =>
      (await test.call(`/local/api/mails?since=${since}`)).body.mails.filter(
        ({ kind }: Mail) => kind !== 'reply',
      ),
    lastMail: async (): Promise<number> => (await test.call('/local/api/mails')).body.last,
    question: (body: object) => vera('/api/seasons/question', { method: 'POST', body }),
    reminder: (body: object) => vera('/api/seasons/reminder', { method: 'POST', body }),
  }
}

export type SeasonHouse = Awaited<ReturnType<typeof openSeasonHouse>>

/** The way to somebody's own page, as it stands in a mail. */
export function pathIn({ body }: Mail): string {
  const found = /https:\/\/samverkan\.example(\/svara\/[\w-]+)/.exec(body)?.[1]
  if (found === undefined) throw new Error('the mail has no link')
  return found
}

/** Sends the form of the page as a browser does. */
export async function sendForm(
  test: TestHouse,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Response> {
  return test.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
  })
}
