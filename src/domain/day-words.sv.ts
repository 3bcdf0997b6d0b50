import type { DayName } from './swedish-days.ts'

/** What the days of the Swedish calendar are called. */
export const dayWords = {
  names: {
    newYearsDay: 'nyårsdagen',
    epiphany: 'trettondedag jul',
    goodFriday: 'långfredagen',
    easterDay: 'påskdagen',
    easterMonday: 'annandag påsk',
    mayDay: 'första maj',
    ascensionDay: 'Kristi himmelsfärdsdag',
    whitSunday: 'pingstdagen',
    nationalDay: 'Sveriges nationaldag',
    midsummerDay: 'midsommardagen',
    allSaintsDay: 'alla helgons dag',
    christmasDay: 'juldagen',
    boxingDay: 'annandag jul',
    easterEve: 'påskafton',
    midsummerEve: 'midsommarafton',
    christmasEve: 'julafton',
    newYearsEve: 'nyårsafton',
    epiphanyEve: 'trettondagsafton',
    maundyThursday: 'skärtorsdagen',
    walpurgisEve: 'valborgsmässoafton',
    allSaintsEve: 'allhelgonaafton',
  } satisfies Record<DayName, string>,
  kinds: { holiday: 'röd dag', eve: 'afton', weekend: 'helg', bridge: 'klämdag', workday: 'arbetsdag' },
}
