// Pairs of texts that state dates and times, as the checks of dates must flag them or leave them alone.

export const datePairs = {
  'date-value': {
    flagged: [
      ['会议26日举行。', 'The meeting was held on July 6.'],
      ['持续5个月。', 'It took place in May.'],
      ['3日内完成。', 'It will be done on the 3rd.'],
      ['7月下旬开工。', 'Work starts in early July.'],
      ['下午3时30分开始。', 'It starts at 3:30 am.'],
      ['7月24日15时50分', 'At 14:50 on July 24'],
      ['7月13日17时07分通过', 'passed at 17:07 on July 18'],
      ['2020年12月2日', 'Dec 3, 2020'],
      ['重提2017年的事', 'brought up what happened in 2008'],
      ['2020湖南文化节', 'the 2022 Hunan Culture Festival'],
      ['上世纪八十年代', 'in the 1990s'],
    ],
    quiet: [
      ['二〇二〇年十二月二日', 'Dec 2, 2020'],
      ['会议2日召开。', 'The meeting opened on Wednesday.'],
      ['25日8时至26日8时', '8 am on the 25th to 8 am the next day'],
      ['上世纪八十年代', 'the 1980s'],
      ['24时结束', 'ends at midnight'],
      ['12月2日至3日', 'Dec 2 and 3'],
      ['2017 年年中', 'in the middle of the year 2017'],
      ['5月，港口开放。', 'The port opened in May.'],
      ['晚8点开始。', 'It starts at 8 pm.'],
      ['1月至9月', 'January-September'],
    ],
  },
  'date-relative': {
    flagged: [
      ['同比增长5%', 'up 5 percent month-on-month'],
      ['去年开工', 'work began this year'],
      ['上半年', 'in the second half'],
      ['一季度环比增长2%', 'up 2 percent year-on-year in the first quarter'],
    ],
    quiet: [
      ['今年开工', 'Work began in 2020'],
      ['同比增长5%', 'up 5 percent from a year earlier'],
      ['近日举行', 'was held'],
      ['前三季度', 'January-September'],
    ],
  },
} as const;
