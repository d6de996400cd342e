// The months and weekdays of English dates.

/** In full, January first. */
export const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** House style before a day: March to July are never short, September has four letters. */
export const shortMonths = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');

/** In full, Monday first. */
export const englishWeekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
