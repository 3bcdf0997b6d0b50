import type { Facts, PlanRuleName } from './findings.ts'
import { countIn, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'sv-SE')
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

/** Swedish of the rules about the plan's steps. */
export const planRuleWords: Record<PlanRuleName, RuleWords> = {
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
    todo: () => 'Se till att chefsmötet kommer före styrgruppens beslut.',
    afterwards: f =>
      textIn(f, 'reason') ? '' : 'Skriv varför ordningen blev en annan, så att styrgruppen ser det.',
  },
}
