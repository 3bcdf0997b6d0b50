import type { Facts, MeetingRuleName } from './findings.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'sv-SE')
}

function heldOf(facts: Facts): string {
  const booked = countIn(facts, 'booked')
  return `${countIn(facts, 'held')} av minst ${countIn(facts, 'needed')} möten hållna${when(booked, `, ${many(booked, 'bokat', 'bokade')}`)}.`
}

function unmarked(facts: Facts): string {
  const passed = many(
    countIn(facts, 'unmarked'),
    'möte har passerat utan att vara markerat som genomfört',
    'möten har passerat utan att vara markerade som genomförda',
  )
  return when(countIn(facts, 'unmarked'), ` ${passed}.`)
}

function markHeld(facts: Facts): string {
  return when(countIn(facts, 'unmarked'), 'Markera de möten som har hållits som genomförda.')
}

function bookMeetings(facts: Facts): string {
  const missing = countIn(facts, 'missing')
  const mark = when(countIn(facts, 'unmarked'), ` ${markHeld(facts)}`)
  if (missing === 0) return `Håll det som är bokat, närmast ${on(facts, 'next')}.${mark}`
  const what = `Boka ${many(missing, 'möte', 'möten')} till`
  const by = textIn(facts, 'bookBy')
    ? `${what} senast ${on(facts, 'bookBy')}, så att kallelsen hinner ut.`
    : `${what} före periodens slut, med kortare kallelsetid än vanligt.`
  return `${by}${mark}`
}

function managerMeeting(season: string, title: string): RuleWords {
  return {
    title,
    says: {
      met: f => `${season} gemensamma chefsmöte hölls ${on(f, 'last')}.`,
      onTheWay: f => `${season} gemensamma chefsmöte är bokat till ${on(f, 'next')}.`,
      atRisk: f => `${season} gemensamma chefsmöte är inte bokat.${unmarked(f)}`,
      missed: f =>
        `${season} gemensamma chefsmöte ${countIn(f, 'year')} finns inte som genomfört.${unmarked(f)}`,
    },
    todo: bookMeetings,
    afterwards: markHeld,
  }
}

function dayCount(facts: Facts, key: string): string {
  return many(countIn(facts, key), 'dag', 'dagar')
}

/** The length that the rhythm gives, when the agreement regulates it. */
function rhythm(facts: Facts): string {
  return when(countIn(facts, 'days'), ` Enligt rytmen tar den ${dayCount(facts, 'days')}.`)
}

function otherLength(facts: Facts): string {
  const differs = countIn(facts, 'days') > 0 && countIn(facts, 'days') !== countIn(facts, 'length')
  return when(differs, ` Den var ${dayCount(facts, 'length')}; rytmen ger ${dayCount(facts, 'days')}.`)
}

/** Swedish of the rules about meetings. */
export const meetingRuleWords: Record<MeetingRuleName, RuleWords> = {
  steeringMeetings: {
    title: 'Gemensamma styrgruppsmöten',
    says: {
      met: heldOf,
      onTheWay: f => `${heldOf(f)} Nästa är ${on(f, 'next')}.${unmarked(f)}`,
      atRisk: f =>
        `${heldOf(f)} ${many(countIn(f, 'missing'), 'möte', 'möten')} återstår att boka.${unmarked(f)}`,
      missed: f =>
        `${countIn(f, 'year')} hölls ${countIn(f, 'held')} av minst ${countIn(f, 'needed')} möten.${unmarked(f)}`,
    },
    todo: bookMeetings,
    afterwards: markHeld,
  },
  managerMeetingSpring: managerMeeting('Vårens', 'Chefsmöte på våren'),
  managerMeetingAutumn: managerMeeting('Höstens', 'Chefsmöte på hösten'),
  exampleDays: {
    title: 'Mötesplats goda exempel',
    says: {
      met: f => `Mötesplats goda exempel hölls ${on(f, 'last')}.${otherLength(f)}`,
      onTheWay: f =>
        textIn(f, 'next')
          ? `Nästa Mötesplats goda exempel är bokad till ${on(f, 'next')}.${rhythm(f)}`
          : `Nästa Mötesplats goda exempel är ${countIn(f, 'due')}.${rhythm(f)}`,
      atRisk: f =>
        `Mötesplats goda exempel ska hållas ${countIn(f, 'due')} men är inte bokad.${rhythm(f)}${unmarked(f)}`,
      missed: f => `Mötesplats goda exempel ${countIn(f, 'due')} finns inte som genomförd.${unmarked(f)}`,
    },
    todo: f => {
      if (countIn(f, 'due') > countIn(f, 'year')) {
        return textIn(f, 'next')
          ? 'Planera program och plats.'
          : `Börja planera: bilda projektgruppen och bestäm dag för ${countIn(f, 'due')}.`
      }
      return bookMeetings(f)
    },
    afterwards: markHeld,
  },
}
