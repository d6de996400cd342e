// The article of the review story: a weather station, invented, with figures, dates and names.

/** Nine paragraphs. */
export const chinese = [
  '云岫山气象站改建工程通过验收',
  '更新时间：2026-09-14',
  '云岫山气象站改建工程9月12日通过验收，总投资3.6亿元，比预算节省4.5%。',
  '新站海拔2,135米，设有3个观测场，每天上传数据288次。',
  '“过去一场冻雨就让仪器停两天，现在停机不超过20分钟。”站长陆清和说。改建期间观测没有中断。',
  '工程由青禾测绘院设计，2024年3月开工，高峰期有460名工人在山上施工。',
  '新站数据将免费提供给周边5个县的茶农，预计每年可减少霜冻损失1,200万元。',
  '验收组建议在10月底前增设2条避雷线，并每季度检查一次。',
  '市民可在每周六上午9:30至11:30参观，须提前3天预约。',
];
/** The last sentence of the fifth paragraph. */
export const unbroken = 'Observations never stopped during the rebuilding.';
/** What stands before it. */
export const quotation =
  '“One freezing rain used to stop the instruments for two days; now they are down for 20 minutes at most,”';
/** Their translation, with faults. */
export const english = [
  'Yunxiu Mountain weather station passes final inspection',
  'Updated : 2026-09-14',
  'The rebuilt Yunxiu Mountain weather station passed its final inspection on Sept 12. It cost 36 million yuan, 4.5 percent less than budgeted.',
  'The station lies 2,135 meters above sea level, it has three observation fields and sends data 288 times a day.',
  `${quotation} said Lu Qinghe, head of the station. ${unbroken}`,
  'The project was designed by the Qinghe Surveying Institute. Work began in March 2024, and at its height 460 people worked on the mountain.',
  'Its data will be free for tea growers in five nearby counties, and is expected to cut frost losses by 12 million yuan a year.',
  'The inspectors advised adding two lightning wires before the end of November and checking them once a quarter.',
  'Residents can visit on Saturdays from 9:30 am to 11:30 am if they book two days ahead.',
];
