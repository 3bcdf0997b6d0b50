import { addDays } from '../domain/days.ts'
import type { Group, Seat } from '../domain/groups.ts'
import type { GroupKind } from '../domain/vocabulary.ts'
import { monthEnds } from './demonstration-days.ts'

const vg = 'Länsstyrelsen i Västra Götalands län'
const halland = 'Länsstyrelsen i Hallands län'

/** A vacant seat is an office without a name after it. */
function seats(...rows: readonly [office: string, person?: string][]): Seat[] {
  return rows.map(([office, person]) => ({ office, person: person ?? null }))
}

function standing(name: string, kind: GroupKind, purpose: string, members: Seat[]): Group {
  return { name, kind, purpose, seats: members, mandateEnds: null, active: true }
}

function governing(): Record<string, Group> {
  return {
    '@group:gemensam': standing(
      'Gemensamma styrgruppen',
      'jointSteering',
      'Äger, följer upp och beslutar Samverkansplanen.',
      seats(
        [vg, 'Siv Provberg'],
        [halland, 'Hanna Låtsaslund'],
        ['Göteborgs stad', 'Ada Exempelgren'],
        ['Trollhättans stad', 'Olle Påhittsbo'],
        ['Skara kommun', 'Mira Testlund'],
        ['Halmstads kommun', 'Sten Provén'],
      ),
    ),
    '@group:mvg': standing(
      'MVG:s styrgrupp',
      'steeringMVG',
      'Beslutar verksamhetsplan och budget för Miljösamverkan Västra Götaland.',
      seats(
        [vg, 'Siv Provberg'],
        ['Göteborgs stad', 'Ada Exempelgren'],
        ['Trollhättans stad', 'Olle Påhittsbo'],
      ),
    ),
    '@group:mh': standing(
      'MH:s styrgrupp',
      'steeringMH',
      'Beslutar verksamhetsplan och budget för Miljösamverkan Halland.',
      seats(
        [halland, 'Hanna Låtsaslund'],
        ['Halmstads kommun', 'Sten Provén'],
        ['Varbergs kommun', 'Ylva Låtsasberg'],
      ),
    ),
    '@group:beredning': standing(
      'Beredningsgruppen',
      'preparation',
      'Bereder planerna och är bollplank åt projektledarna.',
      seats(
        [vg, 'Vera Exempelsson'],
        [halland, 'Hugo Påhittsson'],
        ['Lerums kommun', 'Ivar Exempelby'],
        ['Laholms kommun'],
      ),
    ),
    '@group:projektledarna': standing(
      'Projektledarna',
      'projectLeaders',
      'Driver arbetet till vardags och håller listorna i ordning.',
      seats([vg, 'Vera Exempelsson'], [vg], [halland, 'Hugo Påhittsson']),
    ),
  }
}

function carryingActivities(day: string): Record<string, Group> {
  return {
    '@group:chefssamverkan': standing(
      'Chefssamverkan',
      'managerCollaboration',
      'Utvecklar ledarfrågorna och väljer ämnen till chefsmötena.',
      seats(
        ['Borås stad', 'Bo Testgård'],
        ['Skara kommun', 'Mira Testlund'],
        ['Varbergs kommun', 'Ylva Låtsasberg'],
        ['Uddevalla kommun'],
      ),
    ),
    '@group:kompetens': {
      ...standing(
        'Chefsgrupp kompetensförsörjning',
        'managerGroup',
        'Gör arbetsplatserna synliga för den som söker jobb och för studenter.',
        seats(['Borås stad', 'Bo Testgård'], ['Halmstads kommun', 'Sten Provén'], ['Tidaholms kommun']),
      ),
      mandateEnds: addDays(day, 40),
    },
    '@group:bemotande': standing(
      'Arbetsgrupp kommunikation & bemötande',
      'workGroup',
      'Håller ihop utbildningarna och tar emot deltagarnas omdömen.',
      seats(
        ['Kungsbacka kommun', 'Karin Fiktivsdotter'],
        ['Lerums kommun', 'Ivar Exempelby'],
        [vg, 'Vera Exempelsson'],
      ),
    ),
    '@group:webb': standing(
      'Arbetsgrupp webb och Tillsynsportalen',
      'workGroup',
      'Ser till att det vi publicerar går att hitta och går att lita på.',
      seats([vg, 'Vera Exempelsson'], [halland, 'Hugo Påhittsson'], ['Marks kommun', 'Britta Testfors']),
    ),
  }
}

function supervising(day: string): Record<string, Group> {
  const project = (name: string, purpose: string, ...members: [string, string?][]) =>
    standing(name, 'projectGroup', purpose, seats(...members))
  return {
    '@group:motesplats': project(
      'Projektgrupp Mötesplats goda exempel',
      'Väljer tema och goda exempel till mötesplatsen.',
      ['Uddevalla kommun', 'Tora Modellberg'],
      ['Falkenbergs kommun', 'Elsa Fantasiholm'],
      ['Göteborgs stad'],
    ),
    '@group:kust': project(
      'Projektgrupp strand och vatten',
      'Stöd till handläggare i frågor om strandskydd och vatten.',
      ['Orust kommun', 'Nils Fiktivsson'],
      ['Tjörns kommun'],
      [vg, 'Vera Exempelsson'],
    ),
    '@group:avlopp': project(
      'Projektgrupp små avlopp',
      'Gemensam bedömning av små avlopp.',
      ['Marks kommun', 'Britta Testfors'],
      ['Miljösamverkan östra Skaraborg', 'Anton Provdal'],
      ['Hylte kommun', 'Örjan Exempelström'],
    ),
    '@group:livsmedel': project(
      'Projektgrupp livsmedel',
      'Lika kontroll av livsmedel i hela området.',
      ['Dalslands miljö- och energiförbund', 'Gun Påhittgren'],
      ['Laholms kommun', 'Åke Låtsasgård'],
    ),
    '@group:mark': project(
      'Projektgrupp förorenad mark',
      'Stöd i ärenden om förorenad mark.',
      ['Göteborgs stad', 'Ada Exempelgren'],
      ['Halmstads kommun'],
    ),
    '@group:lantbruk': project(
      'Projektgrupp lantbruk',
      'Tillsyn på lantbruk, med råd som går att följa.',
      ['Skara kommun', 'Mira Testlund'],
      ['Falkenbergs kommun', 'Elsa Fantasiholm'],
    ),
    '@group:kemi': {
      ...project('Projektgrupp kemikalier', 'Nätverk och stöd om kemikalier i varor.', [
        'Lerums kommun',
        'Ivar Exempelby',
      ]),
      mandateEnds: monthEnds(Number(day.slice(0, 4)) - 1, 12),
      active: false,
    },
  }
}

/** Groups by local key: seats by office, some vacant, one mandate that ends soon and one that has ended. */
export function demonstrationGroups(day: string): Record<string, Group> {
  return { ...governing(), ...carryingActivities(day), ...supervising(day) }
}
