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

const numerals = ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

/** ' För tre möten i år måste nästa bokas senast 9 december 2026.' */
function bookNext(facts: Facts): string {
  const needed = countIn(facts, 'needed')
  const goal = `${numerals[needed] ?? needed} ${needed === 1 ? 'möte' : 'möten'} ${countIn(facts, 'year')}`
  const missing = countIn(facts, 'missing')
  const next =
    missing === 1 ? 'måste nästa bokas' : `måste ${numerals[missing] ?? missing} till bokas, det första`
  return when(textIn(facts, 'bookBy'), ` För ${goal} ${next} senast ${on(facts, 'bookBy')}.`)
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

function bookBy(facts: Facts): string {
  return when(
    textIn(facts, 'bookBy'),
    ` Det måste bokas senast ${on(facts, 'bookBy')} för att kallelsen ska hinna ut.`,
  )
}

function managerMeeting(season: string, title: string): RuleWords {
  return {
    title,
    says: {
      met: f => `${season} gemensamma chefsmöte hölls ${on(f, 'last')}.`,
      onTheWay: f => `${season} gemensamma chefsmöte är bokat till ${on(f, 'next')}.`,
      atRisk: f => `${season} gemensamma chefsmöte är inte bokat.${bookBy(f)}${unmarked(f)}`,
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

/** Held or booked with another length than the rhythm gives. */
function hasOtherLength(facts: Facts): boolean {
  const [days, length] = [countIn(facts, 'days'), countIn(facts, 'length')]
  return days > 0 && length > 0 && days !== length
}

function otherLength(facts: Facts): string {
  return `men med ${dayCount(facts, 'length')} i stället för ${dayCount(facts, 'days')} som rytmen ger.`
}

const decideLength =
  'Är det bestämt att längden ska vara en annan, så ändra rytmen i listan Avtal med hänvisning till beslutet.'

function names(facts: Facts): string {
  return `${textIn(facts, 'names')}${when(countIn(facts, 'more'), ` och ${countIn(facts, 'more')} till`)}`
}

/** A setting that is no number of days is said wherever the days are. */
function misread(facts: Facts): string {
  return when(
    textIn(facts, 'misread'),
    ` I listan Inställningar står ”${textIn(facts, 'misread')}” som kallelsens dagar. Det går inte att läsa som ett antal, så ${dayCount(facts, 'days')} gäller.`,
  )
}

function noticesTo(facts: Facts): string {
  return many(countIn(facts, 'count'), 'kallelse', 'kallelser')
}

const noticeRule = (title: string): RuleWords => ({
  title,
  says: {
    met: f => `${noticesTo(f)} skickades minst ${dayCount(f, 'days')} före: ${names(f)}.`,
    onTheWay: f =>
      `${noticesTo(f)} ska skickas senare: ${names(f)}. Närmast är den till mötet ${on(f, 'on')}, senast ${on(f, 'deadline')}.`,
    atRisk: f =>
      `Kallelsen till ${names(f)} ${on(f, 'on')} är inte skickad. Den ska vara ute senast ${on(f, 'deadline')}, ${dayCount(f, 'days')} före mötet.`,
    missed: f =>
      countIn(f, 'unsent')
        ? `Kallelsen till ${names(f)} ${on(f, 'on')} skulle ha skickats senast ${on(f, 'deadline')} men är inte skickad.`
        : `${noticesTo(f)} skickades senare än ${dayCount(f, 'days')} före: ${names(f)}.`,
  },
  todo: f =>
    `Öppna mötet och gå till Kallelse. Där syns vad var och en får innan något skickas.${misread(f)}`,
  afterwards: f =>
    countIn(f, 'unsent')
      ? `Skicka den i dag, och ring dem som mötet inte klarar sig utan.${misread(f)}`
      : `Räkna med att färre kan komma, och kalla tidigare nästa gång.${misread(f)}`,
})

/** Swedish of the rules about meetings. */
export const meetingRuleWords: Record<MeetingRuleName, RuleWords> = {
  steeringMeetings: {
    title: 'Gemensamma styrgruppsmöten',
    says: {
      met: heldOf,
      onTheWay: f => `${heldOf(f)} Nästa är ${on(f, 'next')}.${unmarked(f)}`,
      atRisk: f =>
        `${heldOf(f)} ${many(countIn(f, 'missing'), 'möte', 'möten')} återstår att boka.${bookNext(f)}${unmarked(f)}`,
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
      met: f => `Mötesplats goda exempel hölls ${on(f, 'last')}.`,
      onTheWay: f =>
        textIn(f, 'next')
          ? `Nästa Mötesplats goda exempel är bokad till ${on(f, 'next')}.${rhythm(f)}`
          : `Nästa Mötesplats goda exempel är ${countIn(f, 'due')}.${rhythm(f)}`,
      atRisk: f =>
        hasOtherLength(f)
          ? `Mötesplats goda exempel ${countIn(f, 'held') ? `hölls ${on(f, 'last')}` : `är bokad till ${on(f, 'next')}`}, ${otherLength(f)}${unmarked(f)}`
          : `Mötesplats goda exempel ska hållas ${countIn(f, 'due')} men är inte bokad.${bookBy(f)}${rhythm(f)}${unmarked(f)}`,
      missed: f =>
        hasOtherLength(f) && countIn(f, 'held')
          ? `Mötesplats goda exempel hölls ${on(f, 'last')}, ${otherLength(f)}`
          : `Mötesplats goda exempel ${countIn(f, 'due')} finns inte som genomförd.${unmarked(f)}`,
    },
    todo: f => {
      if (countIn(f, 'due') > countIn(f, 'year')) {
        return textIn(f, 'next')
          ? 'Planera program och plats.'
          : `Börja planera: bilda projektgruppen och bestäm dag för ${countIn(f, 'due')}.`
      }
      if (hasOtherLength(f) && countIn(f, 'held')) return decideLength
      if (hasOtherLength(f))
        return `Ändra mötets dagar, så att det tar ${dayCount(f, 'days')}. ${decideLength}`
      return bookMeetings(f)
    },
    afterwards: f => (hasOtherLength(f) ? decideLength : markHeld(f)),
  },
  steeringNotice: noticeRule('Kallelsen till styrgruppen kommer i tid'),
  managerNotice: noticeRule('Kallelsen till chefsmötena kommer i tid'),
}
