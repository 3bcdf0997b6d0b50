import { costRuleWords } from './cost-rule-words.sv.ts'
import { courseRuleWords } from './course-rule-words.sv.ts'
import type { Facts, RuleName } from './findings.ts'
import { meetingRuleWords } from './meeting-rule-words.sv.ts'
import { planRuleWords } from './plan-rule-words.sv.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'sv-SE')
}

function names(facts: Facts): string {
  const more = countIn(facts, 'more')
  return `${textIn(facts, 'names')}${when(more, ` och ${more} till`)}`
}

/** What is done, dormant or closed needs no group any more, and is not counted. */
function live(facts: Facts): string {
  return many(
    countIn(facts, 'count'),
    'föreslagen, beslutad eller pågående aktivitet',
    'föreslagna, beslutade eller pågående aktiviteter',
  )
}

const renewMandate =
  'Ta upp på nästa möte om gruppen ska fortsätta, och sätt ett nytt datum eller avsluta den.'

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
    afterwards: () => 'Lägg in den version som gällde i listan Avtal.',
  },
  ...planRuleWords,
  ...meetingRuleWords,
  ...courseRuleWords,
  ...costRuleWords,
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
      met: () => 'Alla föreslagna, beslutade och pågående aktiviteter har en ansvarig grupp.',
      onTheWay: f => `${live(f)} saknar ansvarig grupp: ${names(f)}.`,
      atRisk: f => `${live(f)} saknar ansvarig grupp: ${names(f)}.`,
      missed: f => `${live(f)} saknade ansvarig grupp: ${names(f)}.`,
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
    todo: () => renewMandate,
    afterwards: () => renewMandate,
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
