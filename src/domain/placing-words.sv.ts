import { many } from './wording.ts'

/** Why a date was chosen, what else there was, and what would help when nothing fits. */
export const placingWords = {
  titles: {
    spring: 'Chefsmöte på våren',
    autumn: 'Chefsmöte på hösten',
    steering: (number: number) => `Gemensamt styrgruppsmöte ${number}`,
    exampleDays: 'Mötesplats goda exempel',
  },
  half: { morning: 'på förmiddagen', afternoon: 'på eftermiddagen' },
  days: {
    near: (first: string, last: string) => `${first}–${last}`,
    far: (first: string, last: string) => `${first} – ${last}`,
  },
  breaks: { winter: 'sportlov', easter: 'påsklov', summer: 'sommarlov', autumn: 'höstlov' },
  and: 'och',
  why: {
    pinned: 'dagen är låst',
    closed: {
      holiday: (day: string) => `${day} är en röd dag`,
      eve: (day: string) => `${day} är en afton`,
      weekend: (day: string) => `${day} är helg`,
      bridge: (day: string) => `${day} är en klämdag`,
    },
    requiredBusy: (count: number, all: number) =>
      `${count} av ${many(all, 'obligatorisk', 'obligatoriska')} är ${count === 1 ? 'upptagen' : 'upptagna'}`,
    requiredAll: (count: number) => many(count, 'obligatorisk kan', 'obligatoriska kan alla'),
    requiredUnknown: (count: number, unknown: number) =>
      `ingen av ${many(count, 'obligatorisk', 'obligatoriska')} är upptagen, men om ${unknown} är det okänt`,
    silent: (all: number) =>
      all === 1 ? 'den som berörs har inte svarat än' : `ingen av ${all} som berörs har svarat än`,
    allCan: (all: number) => (all === 1 ? 'den som berörs kan' : `alla ${all} som berörs kan`),
    can: (count: number, all: number) => `${count === 0 ? 'ingen' : count} av ${all} som berörs kan`,
    busy: (count: number) => many(count, 'är upptagen', 'är upptagna'),
    unknown: (count: number) => many(count, 'är okänd', 'är okända'),
    avoids: (breaks: string) => `${breaks} undviks`,
    during: (breaks: string) => `det är ${breaks} den veckan`,
    breakInBoth: (name: string) => `${name} i båda länen`,
    breakIn: (name: string, county: string) => `${name} i ${county}`,
    boards: (count: number) => many(count, 'nämnd sammanträder samtidigt', 'nämnder sammanträder samtidigt'),
    edges: 'i början eller slutet av veckan',
    weeksSince: (weeks: number) => many(weeks, 'vecka sedan förra', 'veckor sedan förra'),
    sameWeek: (title: string) => `samma vecka som ${title}`,
    hostWaited: (host: string) => `${host} har väntat längst på att vara värd`,
    hostLocked: (first: string, host: string) => `${first} stod på tur, men ${host} är låst som värd`,
    hostElsewhere: (first: string, title: string) => `${first} stod på tur, men är värd för ${title}`,
    hostKept: (first: string, host: string) => `${first} stod på tur, men ${host} var värd i förra förslaget`,
  },
  next: {
    none: 'Inget annat datum går när resten av året ska hålla.',
    same: (when: string) => `Näst bäst är ${when}, och det är lika bra.`,
    dearer: (when: string, changes: string) => `Näst bäst är ${when}. Det skulle betyda ${changes}.`,
    better: (when: string, changes: string) =>
      `I sig vore ${when} bättre: ${changes}. Men det som låg i förra förslaget flyttas bara när det gör tydlig nytta.`,
    unproved: (when: string, changes: string) => `Ett annat datum är ${when}. Det skulle betyda ${changes}.`,
    more: {
      busy: (count: number) => many(count, 'upptagen till', 'upptagna till'),
      unknown: (count: number) => many(count, 'okänd till', 'okända till'),
      onBreak: (count: number) => many(count, 'kontor till med skollov', 'kontor till med skollov'),
      boards: (count: number) => many(count, 'nämnd till samtidigt', 'nämnder till samtidigt'),
      edges: (count: number) =>
        many(count, 'gång till på en måndag eller fredag', 'gånger till på en måndag eller fredag'),
      turns: (count: number) =>
        many(
          count,
          'plats längre från turordningen för värdskap',
          'platser längre från turordningen för värdskap',
        ),
      weeksOff: (count: number) =>
        many(count, 'vecka längre från det bästa avståndet', 'veckor längre från det bästa avståndet'),
      sameWeek: (count: number) =>
        many(count, 'gång till med två möten samma vecka', 'gånger till med två möten samma vecka'),
    },
    less: {
      busy: (count: number) => many(count, 'upptagen färre', 'upptagna färre'),
      unknown: (count: number) => many(count, 'okänd färre', 'okända färre'),
      onBreak: (count: number) => many(count, 'kontor färre med skollov', 'kontor färre med skollov'),
      boards: (count: number) => many(count, 'nämnd färre samtidigt', 'nämnder färre samtidigt'),
      edges: (count: number) =>
        many(count, 'gång färre på en måndag eller fredag', 'gånger färre på en måndag eller fredag'),
      turns: (count: number) =>
        many(count, 'plats närmare turordningen för värdskap', 'platser närmare turordningen för värdskap'),
      weeksOff: (count: number) =>
        many(count, 'vecka närmare det bästa avståndet', 'veckor närmare det bästa avståndet'),
      sameWeek: (count: number) =>
        many(count, 'gång färre med två möten samma vecka', 'gånger färre med två möten samma vecka'),
    },
    moves: (title: string, when: string) => `att ${title} flyttas till ${when}`,
    hosts: (title: string, host: string) => `att ${host} blir värd för ${title}`,
  },
  lock: {
    same: 'Också utan låsningen är dagen den bästa.',
    none: (when: string) => `Ingen dag är bättre än den låsta. Närmast är ${when}.`,
    best: (when: string) => `Utan låsningen vore ${when} bäst.`,
    workday: (when: string) => `Den bästa arbetsdagen är ${when}.`,
    means: (changes: string) => `Låsningen betyder ${changes}.`,
  },
  blocked: {
    nothing: 'Året går inte att lägga så som det är önskat.',
    noDay: (title: string, why: string) => `${title} har ingen möjlig dag: ${why}.`,
    tooShort: 'perioden är kortare än mötet',
    closedOnly: (bars: string) => `perioden har bara ${bars}`,
    noRun: (days: number, bars: string) => `perioden har inte ${days} dagar i följd utan ${bars}`,
    peopleBusy:
      'på alla arbetsdagar i perioden är någon som måste kunna upptagen, eller alla från en länsdel',
    bars: {
      holiday: 'röda dagar',
      eve: 'aftnar',
      weekend: 'helger',
      bridge: 'klämdagar',
      avoided: 'dagar att undvika',
      notice: (day: string) => `dagar före ${day}`,
    },
    ordered: (first: string, next: string, until: string) => `${first} ska ligga före ${next}, ${until}.`,
    until: (day: string) => `vars period slutar ${day}`,
    lies: (day: string) => `som ligger ${day}`,
    spaced: (one: string, next: string, weeks: number) =>
      `Mellan ${one} och ${next} ska det vara minst ${many(weeks, 'vecka', 'veckor')}, och perioderna rymmer inte det.`,
    noOneAlone:
      'Ingen enskild önskan räcker att ändra: flera krockar. Börja med de händelser som saknar möjlig dag.',
    backwards: (title: string) => `Perioden för ${title} slutar innan den börjar.`,
    window: {
      both: (title: string, weeks: number) =>
        `Det går om perioden för ${title} blir ${weeks} veckor längre åt båda hållen.`,
      from: (title: string, weeks: number) =>
        `Det går om perioden för ${title} börjar ${weeks} veckor tidigare.`,
      to: (title: string, weeks: number) => `Det går om perioden för ${title} slutar ${weeks} veckor senare.`,
    },
    notBefore: (day: string) => `Det går om något får läggas före ${day}, med kortare kallelsetid.`,
    required: (title: string) => `Det går om ingen är obligatorisk på ${title}.`,
    fromEachPart: (title: string) => `Det går om ${title} får hållas utan någon från varje länsdel.`,
    spacing: (title: string) => `Det går om ${title} får ligga närmare varandra.`,
    host: (title: string) =>
      `Det går om vilken länsdel som helst får vara värd för ${title}, även två gånger.`,
    pin: (title: string) => `Det går om låsningen av ${title} släpps.`,
    order: (first: string, next: string) => `Det går om ${first} inte måste hållas före ${next}.`,
  },
}
