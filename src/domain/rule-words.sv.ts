import type { Facts, RuleName } from './findings.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'sv-SE')
}

function names(facts: Facts): string {
  const more = countIn(facts, 'more')
  return `${textIn(facts, 'names')}${when(more, ` och ${more} till`)}`
}

function atMeeting(facts: Facts, on: string, at: string): string {
  return `${sayDay(textIn(facts, on), 'sv-SE')}${when(textIn(facts, at), ` (${textIn(facts, at)})`)}`
}

/** When the plan points at a meeting where the step cannot have been taken. */
function elsewhere(facts: Facts, step: string, meeting: string): string {
  if (textIn(facts, 'elsewhereOn') === '') return ''
  const at = textIn(facts, 'elsewhereAt')
  const why = at === '' ? 'mötet finns inte i listan' : `”${at}” är inget ${meeting} den dagen`
  return ` Den står som ${step} ${on(facts, 'elsewhereOn')}, men ${why}.`
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

function bookMeetings(facts: Facts): string {
  const missing = countIn(facts, 'missing')
  const mark = when(countIn(facts, 'unmarked'), ' Markera de möten som har hållits som genomförda.')
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
  }
}

function dayCount(facts: Facts, key: string): string {
  return many(countIn(facts, key), 'dag', 'dagar')
}

/** The length that the rhythm gives, when the agreement regulates it. */
function rhythm(facts: Facts): string {
  return when(countIn(facts, 'days'), ` Enligt rytmen är den ${dayCount(facts, 'days')}.`)
}

function otherLength(facts: Facts): string {
  const differs = countIn(facts, 'days') > 0 && countIn(facts, 'days') !== countIn(facts, 'length')
  return when(differs, ` Den var ${dayCount(facts, 'length')}; rytmen ger ${dayCount(facts, 'days')}.`)
}

/** Swedish of the rules. */
export const ruleWords: Record<RuleName, RuleWords> = {
  agreement: {
    title: 'Avtalet',
    says: {
      met: f => `En version av avtalet gäller för ${countIn(f, 'year')}.`,
      onTheWay: f => `Ingen version av avtalet gäller ännu för ${countIn(f, 'year')}.`,
      atRisk: f => `Ingen version av avtalet gäller ännu för ${countIn(f, 'year')}.`,
      missed: f =>
        `Listan Avtal har ingen version som gäller för ${countIn(f, 'year')}, så reglerna kan inte prövas.${when(countIn(f, 'unreadable'), ` ${many(countIn(f, 'unreadable'), 'rad', 'rader')} i listan går inte att läsa.`)}`,
    },
    todo: () => 'Lägg in den version som gällde i listan Avtal.',
  },
  planUpdated: {
    title: 'Samverkansplanen uppdateras varje år',
    says: {
      met: f => `Planen uppdaterades ${on(f, 'on')}.`,
      onTheWay: f => `Planen är inte uppdaterad ${countIn(f, 'year')} än.`,
      atRisk: f => `Planen är inte uppdaterad ${countIn(f, 'year')}, och det börjar bli bråttom.`,
      missed: f => `Planen uppdaterades inte under ${countIn(f, 'year')}.`,
    },
    todo: f =>
      `${countIn(f, 'hasPlan') ? 'Gå igenom aktiviteterna och sätt dagen då planen uppdaterades' : 'Starta årets plan'}${when(textIn(f, 'next'), `, helst så att den hinner skickas ut före chefsmötet ${on(f, 'next')}`)}.`,
  },
  planAnchored: {
    title: 'Planen förankras på ett chefsmöte',
    says: {
      met: f => `Planen förankrades ${atMeeting(f, 'on', 'at')}.`,
      onTheWay: f =>
        `Planen är inte förankrad än. Det kan göras på chefsmötet ${on(f, 'next')}.${elsewhere(f, 'förankrad', 'chefsmöte')}`,
      atRisk: f =>
        `Planen är inte förankrad, och inget chefsmöte är bokat där det hinns med före beslutet.${elsewhere(f, 'förankrad', 'chefsmöte')}`,
      missed: f =>
        `Planen förankrades inte på något chefsmöte ${countIn(f, 'year')}.${elsewhere(f, 'förankrad', 'chefsmöte')}`,
    },
    todo: f =>
      textIn(f, 'next')
        ? `Ta upp planen på chefsmötet ${on(f, 'next')}.`
        : 'Boka ett chefsmöte där planen kan tas upp, före styrgruppens beslut.',
  },
  planDecided: {
    title: 'Planen beslutas av den gemensamma styrgruppen',
    says: {
      met: f =>
        `Planen beslutades ${atMeeting(f, 'on', 'at')}${when(textIn(f, 'paragraph'), `, ${textIn(f, 'paragraph')}`)}.`,
      onTheWay: f =>
        `Planen är inte beslutad än. Nästa styrgruppsmöte är ${on(f, 'next')}.${elsewhere(f, 'beslutad', 'gemensamt styrgruppsmöte')}`,
      atRisk: f =>
        `Planen är inte beslutad, och inget gemensamt styrgruppsmöte är bokat.${elsewhere(f, 'beslutad', 'gemensamt styrgruppsmöte')}`,
      missed: f =>
        `Planen beslutades inte under ${countIn(f, 'year')}.${elsewhere(f, 'beslutad', 'gemensamt styrgruppsmöte')}`,
    },
    todo: f =>
      `${textIn(f, 'next') ? `Ta upp planen för beslut ${on(f, 'next')}.` : 'Boka ett gemensamt styrgruppsmöte för beslutet.'}${when(countIn(f, 'beforeSummer'), ' Många kontor planerar på hösten och har nytta av ett beslut före sommaren.')}`,
  },
  planOrder: {
    title: 'Uppdaterad, förankrad, beslutad – i den ordningen',
    says: {
      met: f =>
        `Planen ${countIn(f, 'planYear')} uppdaterades ${on(f, 'updated')}, förankrades ${on(f, 'anchored')} och beslutades ${on(f, 'decided')}.`,
      onTheWay: f =>
        textIn(f, 'anchored')
          ? `Planen är förankrad ${on(f, 'anchored')} och kan beslutas.`
          : `Chefsmötet ${on(f, 'anchoring')} ligger före styrgruppens beslut.`,
      atRisk: f =>
        textIn(f, 'deciding')
          ? `Styrgruppsmötet ${on(f, 'deciding')} är det sista bokade, och inget chefsmöte ligger före det.`
          : 'Varken chefsmöte eller styrgruppsmöte är bokat för planen.',
      missed: f => {
        const not = [
          when(!countIn(f, 'updatedBefore'), 'uppdaterad'),
          when(!countIn(f, 'anchoredBefore'), 'förankrad'),
        ].filter(word => word !== '')
        const reason = textIn(f, 'reason')
        return `Planen ${countIn(f, 'planYear')} beslutades ${on(f, 'decided')} utan att först vara ${not.join(' och ')}.${reason ? ` Skäl: ${reason}` : ' Inget skäl är angivet.'}`
      },
    },
    todo: f =>
      textIn(f, 'decided')
        ? 'Skriv varför ordningen blev en annan, eller förankra planen och ta upp beslutet igen.'
        : 'Se till att chefsmötet kommer före styrgruppens beslut.',
  },
  steeringMeetings: {
    title: 'Gemensamma styrgruppsmöten',
    says: {
      met: f => `${heldOf(f)}`,
      onTheWay: f => `${heldOf(f)} Nästa är ${on(f, 'next')}.${unmarked(f)}`,
      atRisk: f =>
        `${heldOf(f)} ${many(countIn(f, 'missing'), 'möte', 'möten')} återstår att boka.${unmarked(f)}`,
      missed: f =>
        `${countIn(f, 'year')} hölls ${countIn(f, 'held')} av minst ${countIn(f, 'needed')} möten.${unmarked(f)}`,
    },
    todo: bookMeetings,
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
  },
  lateActivities: {
    title: 'Aktiviteter blir klara i tid',
    says: {
      met: () => 'Ingen aktivitet är sen.',
      onTheWay: f => `${many(countIn(f, 'count'), 'aktivitet är sen', 'aktiviteter är sena')}: ${names(f)}.`,
      atRisk: f =>
        `${many(countIn(f, 'count'), 'aktivitet skulle ha varit klar', 'aktiviteter skulle ha varit klara')} vid det här laget: ${names(f)}.`,
      missed: f =>
        `${many(countIn(f, 'count'), 'aktivitet blev inte klar', 'aktiviteter blev inte klara')} i tid: ${names(f)}.`,
    },
    todo: f =>
      `Markera det som är klart, eller bestäm en ny sluttid${when(textIn(f, 'next'), ` på styrgruppsmötet ${on(f, 'next')}`)}.`,
  },
  lights: {
    title: 'Läget följs upp till varje styrgruppsmöte',
    says: {
      met: () => 'Läget är uppdaterat för alla pågående aktiviteter.',
      onTheWay: f =>
        `${countIn(f, 'count')} av ${countIn(f, 'total')} lägen är inte uppdaterade: ${names(f)}.`,
      atRisk: f =>
        `${many(countIn(f, 'count'), 'aktivitet är inte uppdaterad', 'aktiviteter är inte uppdaterade')} sedan styrgruppsmötet ${on(f, 'since')}: ${names(f)}.`,
      missed: f =>
        `${many(countIn(f, 'count'), 'aktivitet fick', 'aktiviteter fick')} inget nytt läge efter styrgruppsmötet ${on(f, 'since')}: ${names(f)}.`,
    },
    todo: f =>
      `Sätt läget på nytt${when(textIn(f, 'next'), ` före styrgruppsmötet ${on(f, 'next')}`)}, även när det är oförändrat.`,
  },
  activityGroups: {
    title: 'Varje aktivitet har en ansvarig grupp',
    says: {
      met: () => 'Alla aktiviteter har en ansvarig grupp.',
      onTheWay: f =>
        `${many(countIn(f, 'count'), 'aktivitet', 'aktiviteter')} saknar ansvarig grupp: ${names(f)}.`,
      atRisk: f =>
        `${many(countIn(f, 'count'), 'aktivitet', 'aktiviteter')} saknar ansvarig grupp: ${names(f)}.`,
      missed: f =>
        `${many(countIn(f, 'count'), 'aktivitet', 'aktiviteter')} saknade ansvarig grupp: ${names(f)}.`,
    },
    todo: () => 'Välj en grupp som är aktiv, eller bilda en ny och för in den i planen.',
  },
  mandate: {
    title: 'Gruppernas mandat',
    says: {
      met: f => `${textIn(f, 'group')} har mandat till ${on(f, 'ends')}.`,
      onTheWay: f => `${textIn(f, 'group')} har mandat till ${on(f, 'ends')}.`,
      atRisk: f => `Mandatet för ${textIn(f, 'group')} går ut ${on(f, 'ends')}.`,
      missed: f => `Mandatet för ${textIn(f, 'group')} gick ut ${on(f, 'ends')}.`,
    },
    todo: () => 'Ta upp på nästa möte om gruppen ska fortsätta, och sätt ett nytt datum eller avsluta den.',
  },
  vacantSeats: {
    title: 'Grupperna är bemannade',
    says: {
      met: () => 'Alla platser i grupperna är besatta.',
      onTheWay: f => `${many(countIn(f, 'count'), 'plats är vakant', 'platser är vakanta')} i ${names(f)}.`,
      atRisk: f => `${many(countIn(f, 'count'), 'plats är vakant', 'platser är vakanta')} i ${names(f)}.`,
      missed: f => `${many(countIn(f, 'count'), 'plats stod vakant', 'platser stod vakanta')} i ${names(f)}.`,
    },
    todo: f =>
      textIn(f, 'next')
        ? `Ta upp bemanningen på chefsmötet ${on(f, 'next')}.`
        : 'Be kontoren utse någon till platserna.',
  },
  reach: {
    title: 'Alla kontor kan delta',
    says: {
      met: () => 'Alla kontor har en plats i någon grupp.',
      onTheWay: reach,
      atRisk: reach,
      missed: reach,
    },
    todo: () => 'Bjud in kontoren när nya grupper bemannas.',
  },
}

function reach(facts: Facts): string {
  const of = (side: string) =>
    `${countIn(facts, `without${side}`)} av ${countIn(facts, `total${side}`)} i ${side}`
  return `${many(countIn(facts, 'count'), 'kontor har', 'kontor har')} ingen plats i någon grupp (${of('MVG')}, ${of('MH')}): ${names(facts)}.`
}
