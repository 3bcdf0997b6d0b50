import { describe, expect, test } from 'vitest'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { cancelEvent, changeAttendees, changeBody, moveEvent } from '../../src/graph/change-event.ts'
import { createEvent } from '../../src/graph/create-event.ts'
import { stateOf } from '../../src/graph/outlook-event.ts'
import { readEvent } from '../../src/graph/read-events.ts'
import { draftOf, keysOf, openOurOutlook, somebody, spring, summer } from '../support/our-outlook.ts'

const many = (count: number) => Array.from({ length: count }, (_, at) => somebody(`chef${at}`))
const code = (code: string) => expect.objectContaining({ code })

/** A meeting that has invited bo and siv, and the number of the last mail about it. */
async function invitedMeeting(more: Parameters<typeof draftOf>[0] = {}) {
  const our = await openOurOutlook()
  const { graph, organiser } = our
  const event = await createEvent(graph, organiser, draftOf(more), keysOf())
  const { last } = await our.mails()
  const read = async () => {
    const state = await readEvent(graph, organiser, { id: event.id }, [])
    if (state.state !== 'standing') throw new Error(state.state)
    return state.event
  }
  return { ...our, event, id: event.id, last, now: read }
}

describe('inviting', () => {
  test('makes one event with its Teams link and mails each person once', async () => {
    const { event, mailed, mails } = await invitedMeeting()
    expect(event).toMatchObject({ ...spring, subject: 'Chefsmöte våren 2027', place: 'Varberg' })
    expect(event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
    expect((await mails('bo')).mails[0]).toMatchObject({ attendees: null, joinUrl: event.joinUrl })
  })

  test('twice with the same keys is once; another revision is another meeting', async () => {
    const { graph, organiser, event, last, mailed } = await invitedMeeting()
    const again = await createEvent(graph, organiser, draftOf(), keysOf())
    expect(again.id).toBe(event.id)
    expect(await mailed(last)).toEqual([])
    expect((await createEvent(graph, organiser, draftOf(), keysOf('17', 2))).id).not.toBe(event.id)
    expect((await createEvent(graph, organiser, draftOf(), keysOf('1', 71))).id).not.toBe(event.id)
    expect(await mailed(last)).toHaveLength(4)
  })

  test('a repeat leaves an event that has invited as it stands, also when somebody took its link away', async () => {
    const { graph, organiser, id, mails, mailed, patch } = await invitedMeeting()
    await patch(id, { body: { contentType: 'html', content: '<p>Utan länk.</p>' } })
    const { last } = await mails()
    expect((await createEvent(graph, organiser, draftOf(), keysOf())).joinUrl).toBeNull()
    expect(await mailed(last)).toEqual([])
  })

  test('asks some to come and others if they can', async () => {
    const { id, read } = await invitedMeeting()
    expect((await read(id)).attendees.map(({ type }) => type)).toEqual(['required', 'optional'])
  })

  test('somebody taken off the list since is not invited anew by a repeat', async () => {
    const { graph, organiser, id, mails, mailed } = await invitedMeeting()
    await changeAttendees(graph, organiser, id, { add: [], remove: ['bo@kommun.example'] })
    const { last } = await mails()
    await createEvent(graph, organiser, draftOf(), keysOf())
    expect(await mailed(last)).toEqual([])
  })

  test('an address twice in other letters is one person', async () => {
    const { mailed } = await invitedMeeting({
      invited: [somebody('bo'), somebody(' BO@Kommun.Example '), somebody('siv')],
    })
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
  })

  test.each([
    ['too_many_invited', many(501)],
    ['bad_address', [...many(3), somebody('ingen@')]],
  ])('%s is said before anything is made', async (expected, invited) => {
    const { graph, organiser, exchanges } = await openOurOutlook()
    await expect(createEvent(graph, organiser, draftOf({ invited }), keysOf())).rejects.toEqual(
      code(expected),
    )
    expect(exchanges).toEqual([])
  })

  test('500 people are not too many, but one more to them is', async () => {
    const { graph, organiser, id, last, mailed, now } = await invitedMeeting({ invited: many(500) })
    const add = [somebody('bo')]
    await expect(changeAttendees(graph, organiser, id, { add, remove: [] })).rejects.toEqual(
      code('too_many_invited'),
    )
    expect(await mailed(last)).toEqual([])
    await changeAttendees(graph, organiser, id, { add, remove: ['CHEF7@kommun.example'] })
    expect(await mailed(last)).toEqual(['cancellation chef7', 'invitation bo'])
    expect((await now()).attendees).toHaveLength(500)
  })

  test('keeps what is said of summer time: the clock in Sweden is nine both before and after', async () => {
    const our = await openOurOutlook()
    for (const [row, span] of [
      ['1', spring],
      ['2', summer],
    ] as const) {
      await createEvent(our.graph, our.organiser, draftOf(span), keysOf(row))
      const sent = our.exchanges.findLast(({ method }) => method === 'POST')?.sent
      expect(sent).toMatchObject({
        start: { dateTime: `${span.start.slice(0, 10)}T09:00:00`, timeZone: 'W. Europe Standard Time' },
      })
    }
  })

  test('without wish for a link none is made, and Teams is not asked for', async () => {
    const our = await openOurOutlook()
    const event = await createEvent(our.graph, our.organiser, draftOf({ isOnline: false }), keysOf())
    expect(event.joinUrl).toBeNull()
    expect(our.exchanges.map(({ path }) => path)).not.toContainEqual(expect.stringMatching(/calendar$/))
    expect(await our.mailed()).toHaveLength(2)
  })

  test('nobody to invite makes the meeting and mails nobody, however often', async () => {
    const our = await openOurOutlook()
    const draft = draftOf({ invited: [] })
    const one = await createEvent(our.graph, our.organiser, draft, keysOf())
    expect((await createEvent(our.graph, our.organiser, draft, keysOf())).id).toBe(one.id)
    expect(await our.mailed()).toEqual([])
  })

  test('every call asks for ids that last and for Swedish time', async () => {
    const { preferred } = await invitedMeeting()
    expect(new Set(preferred)).toEqual(
      new Set(['IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"']),
    )
  })
})

describe('a mailbox that cannot', () => {
  test('give a Teams link says so, makes nothing and mails nobody; a meeting without link it can hold', async () => {
    const { graph, world, setMailbox, mailed, exchanges } = await openOurOutlook()
    await setMailbox(world.mailboxWithoutTeams, { granted: true })
    const create = (isOnline: boolean) =>
      createEvent(graph, world.mailboxWithoutTeams, draftOf({ isOnline }), keysOf())
    await expect(create(true)).rejects.toEqual(code('no_teams'))
    expect(exchanges.filter(({ method }) => method !== 'GET')).toEqual([])
    expect((await create(false)).joinUrl).toBeNull()
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
  })

  test('give it although its calendar promised: nobody is invited before the link is there', async () => {
    const our = await openOurOutlook()
    await our.setMailbox(our.world.mailboxWithoutTeams, { granted: true })
    const promised: typeof our.noted = async (input, init) => {
      const response = await our.noted(input, init)
      if (!new Request(input).url.endsWith('/calendar')) return response
      return Response.json({
        ...Object(await response.json()),
        allowedOnlineMeetingProviders: ['teamsForBusiness'],
      })
    }
    const graph = our.graphThrough(promised)
    const create = () => createEvent(graph, our.world.mailboxWithoutTeams, draftOf(), keysOf())
    await expect(create()).rejects.toEqual(code('no_teams'))
    await expect(create()).rejects.toEqual(code('no_teams'))
    expect(await our.mailed()).toEqual([])
    expect(our.exchanges.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test.each([
    ['mailbox_refused', { granted: false }],
    ['mailbox_gone', { isOpen: false }],
  ] as const)(
    'be used: %s, before and after the invitation, and nothing is thought deleted',
    async (expected, change) => {
      const { graph, organiser, id, last, setMailbox, mailed } = await invitedMeeting()
      await setMailbox(organiser, change)
      const add = [somebody('karin')]
      const move = { from: spring, to: summer }
      for (const ask of [
        () => createEvent(graph, organiser, draftOf(), keysOf('18')),
        () => readEvent(graph, organiser, { id }, []),
        () => changeAttendees(graph, organiser, id, { add, remove: [] }),
        () => moveEvent(graph, organiser, id, 'k', move),
        () => cancelEvent(graph, organiser, id, ''),
      ])
        await expect(ask()).rejects.toEqual(code(expected))
      expect(await mailed(last)).toEqual([])
      await setMailbox(organiser, { granted: true, isOpen: true })
      expect(await readEvent(graph, organiser, { id }, [])).toMatchObject({ state: 'standing' })
    },
  )

  test('is told in a sentence in both languages', () => {
    for (const words of [sv, en])
      for (const one of [
        'no_teams',
        'mailbox_refused',
        'mailbox_gone',
        'bad_address',
        'too_many_invited',
      ] as const)
        expect(words.problems[one]).toMatch(/^[A-Z].+\.$/)
  })
})

describe('changing who comes', () => {
  test('adding a person mails that person only, and the others keep their answers', async () => {
    const { graph, organiser, id, last, mailed, reply, statusOf, exchanges } = await invitedMeeting()
    await reply('bo', { response: 'accepted' })
    const add = [somebody('karin'), somebody('BO@kommun.example')]
    await changeAttendees(graph, organiser, id, { add, remove: [] })
    expect(await mailed(last)).toEqual(['invitation karin'])
    expect(await statusOf(id, 'bo')).toMatchObject({ response: 'accepted' })
    const writes = () => exchanges.filter(({ method }) => method === 'PATCH').length
    const before = writes()
    await changeAttendees(graph, organiser, id, {
      add,
      remove: ['ingen@kommun.example', 'Karin@kommun.example'],
    })
    expect(await mailed(last)).toEqual(['invitation karin'])
    expect(writes()).toBe(before)
  })

  test('somebody whom nobody of us invited stays on the list', async () => {
    const { graph, organiser, id, last, mailed, now, reply } = await invitedMeeting()
    await reply('bo', { response: 'accepted', from: 'bosse@annan.example' })
    await changeAttendees(graph, organiser, id, { add: [somebody('karin')], remove: ['SIV@kommun.example'] })
    expect((await now()).attendees.map(({ address }) => address)).toEqual([
      'bo@kommun.example',
      'bosse@annan.example',
      'karin@kommun.example',
    ])
    expect(await mailed(last)).toEqual(['cancellation siv', 'invitation karin'])
  })

  test('one who answers at the same moment loses no answer, and nobody is dropped', async () => {
    const { noted, graphThrough, organiser, id, last, mailed, now, reply } = await invitedMeeting()
    let hasAnswered = false
    const meanwhile: typeof noted = async (input, init) => {
      const isWrite = init?.method === 'PATCH' || (input instanceof Request && input.method === 'PATCH')
      if (isWrite && !hasAnswered) {
        hasAnswered = true
        await reply('bo', { response: 'declined', from: 'bosse@annan.example' })
      }
      return noted(input, init)
    }
    const graph = graphThrough(meanwhile)
    await changeAttendees(graph, organiser, id, { add: [somebody('karin')], remove: [] })
    expect((await now()).attendees.map(({ address, answer }) => [address.split('@')[0], answer])).toEqual([
      ['bo', 'unknown'],
      ['siv', 'unknown'],
      ['bosse', 'declined'],
      ['karin', 'unknown'],
    ])
    expect(await mailed(last)).toEqual(['invitation karin'])
  })
})

describe('moving and rewording', () => {
  test('moving mails all once for each key, with the new words in the same mail', async () => {
    const { graph, organiser, id, last, event, mailed, mails } = await invitedMeeting()
    const move = { from: spring, to: summer, wording: { html: '<p>Ny dag.</p>', subject: 'Flyttat' } }
    const moved = await moveEvent(graph, organiser, id, 'flytt-1', move)
    await moveEvent(graph, organiser, id, 'flytt-1', move)
    expect(await mailed(last)).toEqual(['update bo', 'update siv'])
    expect(moved).toMatchObject({ ...summer, subject: 'Flyttat', joinUrl: event.joinUrl })
    expect((await mails('bo')).mails.at(-1)).toMatchObject({ body: expect.stringContaining('Ny dag.') })
  })

  test('moving to where it already lies mails nobody', async () => {
    const { graph, organiser, id, last, mailed } = await invitedMeeting()
    await moveEvent(graph, organiser, id, 'a', { from: summer, to: spring })
    expect(await mailed(last)).toEqual([])
  })

  test('what somebody has moved in Outlook by hand is not overwritten', async () => {
    const { graph, organiser, id, last, mailed, patch } = await invitedMeeting()
    const other = { dateTime: '2027-03-11T09:00:00', timeZone: 'Europe/Stockholm' }
    await patch(id, { start: other, end: { ...other, dateTime: '2027-03-11T12:00:00' } })
    await expect(moveEvent(graph, organiser, id, 'b', { from: spring, to: summer })).rejects.toMatchObject({
      code: 'stale',
      details: { current: { start: '2027-03-11T08:00:00Z', end: '2027-03-11T11:00:00Z' } },
    })
    expect(await mailed(last)).toEqual(['update bo', 'update siv'])
  })

  test('a changed body keeps the link, and holds the new words once', async () => {
    const { graph, organiser, id, last, event, mailed, now } = await invitedMeeting()
    for (const at of [1, 2, 3]) {
      const html = `<p>Text <b>${at}</b><br></p><div>under</div>`
      const changed = await changeBody(graph, organiser, id, `ord-${at}`, { html, place: 'Borås' })
      expect(changed.joinUrl).toBe(event.joinUrl)
    }
    const { html, joinUrl, place } = await now()
    expect({ joinUrl, place }).toEqual({ joinUrl: event.joinUrl, place: 'Borås' })
    expect(html).toContain('Text <b>3</b>')
    expect(html).not.toMatch(/Text <b>[12]|Välkommen/)
    expect(html.match(/me-email-headline/g)).toHaveLength(1)
    expect(await mailed(last)).toHaveLength(6)
  })

  test('a body that somebody rewrote by hand keeps the link too', async () => {
    const { graph, organiser, id, event, now, patch } = await invitedMeeting()
    const { html } = await now()
    const content = html.replace(/<div class="samverkan-text">.*?<\/div>/s, '<p>Egna ord.</p>')
    await patch(id, { body: { contentType: 'html', content } })
    expect((await changeBody(graph, organiser, id, 'ord', { html: '<p>Nytt.</p>' })).joinUrl).toBe(
      event.joinUrl,
    )
    expect((await now()).html).not.toContain('Egna ord')
  })

  test('a body where Teams’ part cannot be told from the rest stays as it is, and nobody is mailed', async () => {
    const { graph, organiser, id, event, exchanges, mails, mailed, now, patch } = await invitedMeeting()
    const href = event.joinUrl?.replaceAll('&', '&amp;')
    await patch(id, {
      body: { contentType: 'html', content: `<p>Se <a href="${href}">mötet</a></p><b>me-email-text</b>` },
    })
    const { last } = await mails()
    await expect(changeBody(graph, organiser, id, 'ord', { html: '<p>x</p>' })).rejects.toEqual(
      code('graph_misread'),
    )
    expect((await now()).joinUrl).toBe(event.joinUrl)
    expect(await mailed(last)).toEqual([])
    expect(exchanges.map(({ sent }) => JSON.stringify(sent) ?? '')).not.toContainEqual(
      expect.stringContaining('"ord"'),
    )
  })

  test('a meeting whose link somebody took away says so: null, and no invented one', async () => {
    const { graph, organiser, id, now, patch } = await invitedMeeting()
    await patch(id, { body: { contentType: 'html', content: '<p>Utan länk.</p>' } })
    expect((await now()).joinUrl).toBeNull()
    expect((await changeBody(graph, organiser, id, 'ord', { html: '<p>x</p>' })).joinUrl).toBeNull()
  })
})

describe('calling off', () => {
  test('says why to everybody, once', async () => {
    const { graph, organiser, id, last, mailed, mails } = await invitedMeeting()
    expect(await cancelEvent(graph, organiser, id, 'För få kan komma.')).toBe('cancelled')
    expect(await cancelEvent(graph, organiser, id, 'För få kan komma.')).toBe('already')
    expect(await mailed(last)).toEqual(['cancellation bo', 'cancellation siv'])
    expect((await mails('bo')).mails.at(-1)?.comment).toBe('För få kan komma.')
  })

  test('an event deleted by hand is gone: a value when read or cancelled, not_found when changed', async () => {
    const { graph, organiser, id, deleteByHand, mails, mailed } = await invitedMeeting()
    await deleteByHand(id)
    const { last } = await mails()
    expect(await cancelEvent(graph, organiser, id, '')).toBe('already')
    expect(await readEvent(graph, organiser, { id }, ['bo@kommun.example'])).toEqual({ state: 'gone' })
    expect(await readEvent(graph, organiser, { tie: keysOf() }, [])).toEqual({ state: 'gone' })
    await expect(moveEvent(graph, organiser, id, 'k', { from: spring, to: summer })).rejects.toEqual(
      code('not_found'),
    )
    expect(await readEvent(graph, organiser, { id: 'skrivet för hand' }, [])).toEqual({ state: 'gone' })
    expect(await mailed(last)).toEqual([])
  })
})

describe('reading', () => {
  test('answers, a new time, one who is silent, a stranger and one dropped by hand', async () => {
    const { graph, organiser, id, reply, patch, now } = await invitedMeeting({
      invited: [somebody('bo'), somebody('siv'), somebody('karin'), somebody('eva')],
    })
    const proposedNewTime = { start: '2027-04-01T08:00:00+02:00', end: '2027-04-01T11:00:00+02:00' }
    await reply('bo', { response: 'declined', proposedNewTime })
    await reply('siv', { response: 'tentativelyAccepted', from: 'siv.svar@annan.example' })
    await reply('karin', { response: 'accepted', send: false })
    await patch(id, { attendees: (await now()).list.filter(one => one.emailAddress.name !== 'eva') })
    const invited = ['BO@kommun.example', 'siv@kommun.example', 'karin@kommun.example', 'eva@kommun.example']
    for (const which of [{ id }, { tie: keysOf() }]) {
      const state = await readEvent(graph, organiser, which, invited)
      expect(state).toMatchObject({
        state: 'standing',
        answers: [
          {
            address: 'BO@kommun.example',
            answer: 'declined',
            answeredAt: expect.stringMatching(/Z$/),
            proposal: { start: '2027-04-01T06:00:00Z', end: '2027-04-01T09:00:00Z' },
          },
          { answer: 'unknown', answeredAt: null },
          { answer: 'unknown' },
          { address: 'eva@kommun.example', answer: 'unknown' },
        ],
        strangers: [{ address: 'siv.svar@annan.example', answer: 'tentative' }],
        dropped: ['eva@kommun.example'],
      })
    }
  })

  test('of two that bear the same row, as when somebody copied one, the first made counts', async () => {
    let time = Date.parse('2027-01-20T10:00:00Z')
    const our = await openOurOutlook({ now: () => time })
    const first = await createEvent(our.graph, our.organiser, draftOf(summer), keysOf())
    time += 60_000
    const {
      transactionId: _,
      attendees: __,
      ...copied
    } = Object(our.exchanges.find(({ method }) => method === 'POST')?.sent)
    const earlier = { dateTime: '2027-02-01T09:00:00', timeZone: 'UTC' }
    await our.ask('POST', our.events, {
      ...copied,
      start: earlier,
      end: { ...earlier, dateTime: '2027-02-01T10:00:00' },
    })
    const state = await readEvent(our.graph, our.organiser, { tie: keysOf() }, [])
    expect(state).toMatchObject({ event: { id: first.id } })
    expect((await createEvent(our.graph, our.organiser, draftOf(), keysOf())).id).toBe(first.id)
  })

  test('the organiser among the invited is nobody’s answer', async () => {
    const our = await openOurOutlook()
    const invited = [somebody(our.organiser), somebody('bo')]
    const event = await createEvent(our.graph, our.organiser, draftOf({ invited }), keysOf())
    expect(event.attendees.map(({ address }) => address)).toEqual(['bo@kommun.example'])
    expect(stateOf({ ...event, isCancelled: true }, [])).toEqual({ state: 'cancelled' })
    await changeAttendees(our.graph, our.organiser, event.id, { add: [somebody('siv')], remove: [] })
    expect(await our.mailed()).toEqual(['invitation bo', 'invitation siv'])
  })
})
