import type { dayWords as swedish } from './day-words.sv.ts'

/** English names of the days of the Swedish calendar. */
export const dayWords: typeof swedish = {
  names: {
    newYearsDay: 'New Year’s Day',
    epiphany: 'Epiphany',
    goodFriday: 'Good Friday',
    easterDay: 'Easter Sunday',
    easterMonday: 'Easter Monday',
    mayDay: 'May Day',
    ascensionDay: 'Ascension Day',
    whitSunday: 'Whit Sunday',
    nationalDay: 'the National Day of Sweden',
    midsummerDay: 'Midsummer Day',
    allSaintsDay: 'All Saints’ Day',
    christmasDay: 'Christmas Day',
    boxingDay: 'Boxing Day',
    easterEve: 'Easter Eve',
    midsummerEve: 'Midsummer Eve',
    christmasEve: 'Christmas Eve',
    newYearsEve: 'New Year’s Eve',
    epiphanyEve: 'the eve of Epiphany',
    maundyThursday: 'Maundy Thursday',
    walpurgisEve: 'Walpurgis Eve',
    allSaintsEve: 'the eve of All Saints’ Day',
  },
  kinds: {
    holiday: 'public holiday',
    eve: 'eve',
    weekend: 'weekend',
    bridge: 'bridge day',
    workday: 'working day',
  },
}
