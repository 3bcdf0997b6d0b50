import type { Facts, FindingState, Force, Section, WaitingReason } from './findings.ts'
import { countIn, many, type Say, sayDay, textIn, when } from './wording.ts'

export const forces: Record<Force, string> = {
  goal: 'mål',
  must: 'ska',
  should: 'bör',
  recommendation: 'rekommendation',
}

export const findingStates: Record<FindingState, string> = {
  missed: 'Missat',
  atRisk: 'I riskzonen',
  onTheWay: 'På väg',
  met: 'Uppfyllt',
}

/** The sections of the agreement in our own words, and the heading to look for in the text itself. */
export const sections: Record<Section, { title: string; text: string }> = {
  basis: {
    title: 'Utgångspunkter för samarbetet',
    text: 'De två miljösamverkan planerar, utbildar och möts tillsammans för att få ut mer av sina resurser. En gemensam styrgrupp håller ihop det och träffas ett minsta antal gånger varje år. Beslut i de gemensamma frågorna tas i styrgrupperna.',
  },
  sharing: {
    title: 'Fördelning av resurser',
    text: 'Sidorna är olika stora och delar därför gemensamma kostnader efter en överenskommen nyckel. Den bör användas för alla gemensamma kostnader och ska användas när kostnaden går över en beloppsgräns.',
  },
  plan: {
    title: 'Samverkansplanen och gemensam verksamhetsplanering',
    text: 'Planen samlar de aktiviteter som leder mot Det önskade läget. Den gemensamma styrgruppen äger dem, följer upp dem och beslutar om planen. Planen ska uppdateras en gång om året och måste förankras på ett chefsmöte. Alla kommuner och båda länsstyrelserna ska kunna vara med i alla projekt.',
  },
  courses: {
    title: 'Utbildning',
    text: 'Den som är ny ska få gå grundutbildningen i kommunikation och bemötande och sedan fortsättningen. En grupp startar när den är full eller nästan full, och varje arbetsplats betalar sina platser.',
  },
  managers: {
    title: 'Chefssamverkan',
    text: 'Alla chefer inom miljö, livsmedel och djurskydd bjuds varje år in till gemensamma chefsmöten, på våren och på hösten, med en del av något av länen som värd.',
  },
  exampleDays: {
    title: 'Mötesplats goda exempel',
    text: 'Med några års mellanrum samlas arbetsplatserna för att visa varandra goda exempel. Längden växlar mellan gångerna.',
  },
  groups: {
    title: 'Beslut om arbetsgrupper',
    text: 'Grupperna för de gemensamma aktiviteterna bemannas på chefsmöten. Behövs en ny grupp så bildas den och förs in i planen som en aktivitet.',
  },
}

function on(key: string): Say {
  return facts => sayDay(textIn(facts, key), 'sv-SE')
}

const half = (facts: Facts) =>
  `${countIn(facts, 'half') === 1 ? 'första' : 'andra'} halvåret ${countIn(facts, 'year')}`

/** Why something waits for a person. The title of the record stands beside the sentence. */
export const waiting: Record<WaitingReason, Say> = {
  unreadableRow: f =>
    `Raden går inte att läsa. ${textIn(f, 'reason')}${when(countIn(f, 'more'), ` Och ${countIn(f, 'more')} till.`)}`,
  updatePlan: () => 'Planen ska uppdateras.',
  anchorPlan: f =>
    `Planen ska förankras på ett chefsmöte${when(textIn(f, 'next'), `, närmast ${on('next')(f)}`)}.`,
  decidePlan: f => `Planen väntar på beslut${when(textIn(f, 'next'), ` den ${on('next')(f)}`)}.`,
  unmarkedMeeting: f => `Mötet ${on('on')(f)} har passerat. Blev det av?`,
  lateActivity: f => `Skulle ha varit klar ${on('endsOn')(f)}.`,
  redLight: f => `Rött läge.${when(textIn(f, 'comment'), ` ${textIn(f, 'comment')}`)}`,
  fadedLight: f => `Läget är inte uppdaterat sedan styrgruppsmötet ${on('since')(f)}.`,
  mandateEnds: f => `Mandatet ${countIn(f, 'over') ? 'gick' : 'går'} ut ${on('ends')(f)}.`,
  vacantSeat: f =>
    `${countIn(f, 'count') === 1 ? 'En plats är vakant' : `${countIn(f, 'count')} platser är vakanta`}: ${textIn(f, 'offices')}.`,
  unsharedCost: f =>
    `Kostnaden${when(textIn(f, 'on'), ` den ${on('on')(f)}`)} är skriven i SharePoint och inte fördelad än${when(countIn(f, 'more'), `, och ${countIn(f, 'more')} till`)}.`,
  settleHalfYear: f =>
    `${countIn(f, 'half') === 2 ? 'Andra' : 'Första'} halvåret ${countIn(f, 'year')} är slut, och ${many(countIn(f, 'count'), 'kostnad är inte avräknad', 'kostnader är inte avräknade')}.`,
  costBreach: f =>
    `Avsteg från avtalet: beloppet går över gränsen men är inte fördelat efter nyckeln${when(textIn(f, 'on'), `. Kostnaden är från ${on('on')(f)}`)}.`,
  answerMeeting: f =>
    `Du är inbjuden till mötet ${on('on')(f)}, men ditt svar är inte känt. Svara på kallelsen i din kalender.`,
  unfinishedNotice: f =>
    `Kallelsen till mötet ${on('on')(f)} är påbörjad men inte klar. Skicka igen, så får bara de som återstår den.`,
  untoldChange: f =>
    `Mötet ${on('on')(f)} är ändrat, men de inbjudna har inte fått veta det.${when(countIn(f, 'cancelled'), ' Det är inställt.')}`,
  goneNotice: f =>
    `Mötet ${on('on')(f)} är borttaget ur Outlook. Skicka en ny kallelse, eller ställ in mötet.`,
  answerNeed: f =>
    `Svara hur många ni vill skicka på utbildning ${half(f)}${when(textIn(f, 'by'), `, senast ${on('by')(f)}`)}.`,
  silentNeed: f =>
    `${many(countIn(f, 'count'), 'kontor har', 'kontor har')} inte svarat på frågan om behovet ${half(f)}. Påminn, eller fyll i svaret åt dem.`,
  decideRound: f =>
    `Avgör ${countIn(f, 'late') ? 'om omgången blir av. Det skulle ha gjorts' : 'om omgången blir av, senast'} ${on('by')(f)}. ${many(countIn(f, 'taken'), 'anmäld', 'anmälda')}${countIn(f, 'needed') ? `, och ${countIn(f, 'needed')} till behövs` : ', och det räcker'}.`,
  markRound: f => `Omgången slutade ${on('on')(f)}. Blev den av?`,
  markSeats: f =>
    `Fyll i vilka som gick hela utbildningen. Det saknas för ${many(countIn(f, 'count'), 'person', 'personer')}.`,
  requeueRound: f =>
    `Omgången är inställd. Flytta ${many(countIn(f, 'count'), 'person', 'personer')} till kön, där de går först.`,
  offeredSeat: f =>
    `${textIn(f, 'names')} är ${countIn(f, 'count') === 1 ? 'erbjuden en plats' : 'erbjudna platser'}. Svara senast ${on('by')(f)}, annars går ${countIn(f, 'count') === 1 ? 'den' : 'de'} vidare till nästa.`,
}
