import type { Agreement } from './agreements.ts'

/*
 * The figures of the declaration of intent: they stand here and nowhere else. Provisioning puts these versions
 * into the list Avtal, and the rules read the list, so a new row there is a new set of rules.
 */

const first: Agreement = {
  title: 'Avsiktsförklaring 2014-05-20',
  validFrom: '2014-05-20',
  note: 'Överenskommen på gemensamt styrgruppsmöte efter förankring på chefsmötet i Varberg 6 maj 2014. Texten från 2014 finns inte tillgänglig i sin helhet: siffror som senare versioner inte säger är nya står här som i den senaste.',
  steeringMeetings: 3,
  managerMeetings: 2,
  sharePercentMVG: 85,
  sharePercentMH: 15,
  shareLimitOre: 500_000,
  groupAtLeast: 18,
  groupFull: 20,
  basicCourseDays: 3,
  continuationCourseDays: 1,
  managerCourseDays: null,
  exampleDaysEveryYears: 2,
  exampleDaysFrom: 2015,
  exampleDaysFirstLength: null,
  exampleDaysSecondLength: null,
  officesMVG: 37,
  officesMH: 7,
  projectLeadersMVG: 2,
  projectLeadersMH: 1,
  supportMVG: 'Upphandlare och kommunikatör',
  supportMH: '',
  source: 'Avsiktsförklaring för samarbetet mellan Miljösamverkan Västra Götaland och Miljösamverkan Halland',
}

const second: Agreement = {
  ...first,
  title: 'Avsiktsförklaring 2016-09-08',
  validFrom: '2016-09-08',
  note: 'Det är inte känt vad som ändrades. Siffrorna är hämtade från versionen före.',
}

const third: Agreement = {
  ...second,
  title: 'Avsiktsförklaring 2022-03-10',
  validFrom: '2022-03-10',
  note: 'Grundutbildning för chefer från 2022. Mötesplats goda exempel är från 2022 en dag och två dagar varannan gång. Texten säger inte vilken längd som kom först: här antas en dag 2022, ändra om det är fel.',
  managerCourseDays: 3,
  exampleDaysFrom: 2022,
  exampleDaysFirstLength: 1,
  exampleDaysSecondLength: 2,
}

const fourth: Agreement = {
  ...third,
  title: 'Avsiktsförklaring 2023-06-26',
  validFrom: '2023-06-26',
  note: 'Gällande text. Om Mötesplats 2022 var en eller två dagar är inte bekräftat: här antas en dag, ändra om det är fel.',
}

/** The known versions of the declaration, oldest first, as rows for the list Avtal. */
export const agreementVersions: readonly Agreement[] = [first, second, third, fourth]

/** Section "Utbildning": about so many months in the job before the basic course, as advice. No version says otherwise. */
export const monthsBeforeBasic = 6

/** The version valid on a day, or null before the first one. */
export function agreementAt<T extends { validFrom: string }>(versions: readonly T[], day: string): T | null {
  let valid: T | null = null
  for (const version of versions) {
    if (version.validFrom > day) continue
    if (valid === null || version.validFrom >= valid.validFrom) valid = version
  }
  return valid
}
