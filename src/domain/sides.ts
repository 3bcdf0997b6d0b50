import type { Office } from './offices.ts'
import type { County, GroupKind, Lead, MeetingKind, Party } from './vocabulary.ts'

/** The side that an office of a county belongs to. Kungsbacka and Varberg are Halland here, whatever region they join. */
export function sideOf(county: County): Party {
  switch (county) {
    case 'VG':
      return 'MVG'
    case 'H':
      return 'MH'
  }
}

/** Whose meeting or group it is: the two steering groups are each side's own, the rest is joint. */
export function leadOf(kind: MeetingKind | GroupKind): Lead {
  if (kind === 'steeringMVG') return 'MVG'
  return kind === 'steeringMH' ? 'MH' : 'joint'
}

/** Whether an office is a member on a day: offices merge and split. */
export function isMember(office: Office, day: string): boolean {
  return office.validFrom <= day && (office.validTo === null || day <= office.validTo)
}

/** An office's name as people write it by hand: capitals and outer spaces do not matter. */
export function sameName(name: string): string {
  return name.trim().toLocaleLowerCase('sv-SE')
}
