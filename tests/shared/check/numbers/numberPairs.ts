// Pairs of texts that state figures, as the checks of numbers must flag them or leave them alone: source, target, and for a flagged
// one what it is mended to, or how grave it is.

export const numberPairs = {
  'number-value': {
    flagged: [
      ['投资2030万元', '203 million yuan', '20.3 million yuan'],
      ['12.5亿元', '125 million yuan', '1.25 billion yuan'],
      ['3至5万吨', '3 to 50,000 tons', null],
      ['三千五百户', '3,050 households', '3,500 households'],
      ['五六十人', '56 people', null],
      ['第十三届', 'the 30th session', 'the 13th session'],
      ['确诊54例', '43 cases were confirmed', '54 cases were confirmed'],
      ['占63%', 'accounting for 65 percent', 'accounting for 63 percent'],
    ],
    quiet: [
      ['1.2亿元', '120 million yuan'],
      ['3000余万元', 'more than 30 million yuan'],
      ['7家企业', 'seven companies'],
      ['一带一路', 'Belt and Road'],
      ['24小时值守', 'on duty around the clock'],
      ['三级医院', 'tertiary hospitals'],
      ['90后', 'people born in the 1990s'],
      ['两次检测', 'another test'],
      ['2万4801张', '24,801 certificates'],
      ['820 万美元', '8.2 million US dollars'],
      ['5岁至11岁的儿童', 'children from 5 to 11 years old'],
      ['每年3至6月', 'from March to June'],
      ['上世纪六七十年代', 'in the 1960s and 1970s'],
      ['数百人', 'hundreds of people'],
      ['几十家', 'dozens of firms'],
      ['十几个', 'a dozen'],
      ['三分之二', 'two-thirds'],
      ['两个半小时', 'two and a half hours'],
      ['三千五', '3,500'],
      ['一万二', '12,000'],
      ['三千零五', '3,005'],
      ['1.5万亿元', '1.5 trillion yuan'],
      ['15%～30%', '15 to 30 percent'],
      ['一百周年', 'the centenary'],
      ['2022届毕业生', 'graduates of 2022'],
    ],
  },
  'number-unit': {
    flagged: [
      ['20里', '20 kilometers'],
      ['6600亩', '6,600 hectares'],
      ['3亿美元', '300 million yuan'],
    ],
    quiet: [
      ['6600亩', '440 hectares'],
      ['6600亩', '6,600 mu'],
      ['1000万千瓦', '10 gigawatts'],
      ['7亿元', '700 million yuan ($107 million)'],
      ['20里', '10 kilometers'],
    ],
  },
  'number-approx': {
    flagged: [
      ['近5000人', 'more than 5,000 people', 'error'],
      ['不足三成', 'over 30 percent', 'error'],
      ['100余家', '100 companies', 'warning'],
      ['至少80人', 'at most 80 people', 'error'],
    ],
    quiet: [
      ['逾100家', 'topped 100'],
      ['近一半', 'almost half'],
      ['3人以上', 'three or more'],
      ['约2公里', 'some 2 km'],
    ],
  },
  'number-kind': {
    flagged: [
      ['上升0.2个百分点', 'rose 0.2 percent'],
      ['增长2倍', 'doubled'],
      ['翻两番', 'doubled'],
      ['七成', '7 percent'],
    ],
    quiet: [
      ['增长1倍多', 'more than doubled'],
      ['增至去年的3倍', 'tripled'],
      ['四成', 'four in 10'],
      ['翻一番', 'doubled'],
      ['四分之三', '75 percent'],
      ['增长2倍', 'rose 200 percent'],
    ],
  },
} as const;
