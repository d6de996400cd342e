// A finished pair as desks have them: the English merges, splits, drops, adds and moves paragraphs. Our own writing.

/** The Chinese page, paragraph by paragraph. */
export const messySource = [
  '澜江电动轮渡明年三月开通',
  '澜川市交通运输局11月17日宣布，澜江首条电动轮渡航线将于2027年3月开通，连接老码头与东岸科创新区，全程4.6公里，单程12分钟。',
  '项目总投资1.2亿元，首批投用6艘新能源客渡船，每艘可载客180人，预计年运送旅客超过300万人次。',
  '渡船夜间停靠老码头，由专人值守充电。',
  '“过去绕行大桥要四十分钟，赶上早高峰更没准儿。”在老码头开了二十年面馆的周桂兰说，“有了轮渡，进货、看孙子都方便。”',
  '码头周边停车场共有泊位380个，北侧110个泊位12月起封闭改造，车辆请走沿江二街。',
  '新船由澜川船舶研究院设计，动力电池容量1800千瓦时，满电可往返10次；与柴油渡船相比，每年可减少二氧化碳排放约2300吨。',
  '市交通运输局局长贺文澜表示，票价拟定为4元，60岁以上老人和学生半价，听证会将于12月9日举行。',
  '目前，两座码头的岸电设施已完成七成。',
  '候船厅计划于明年1月封顶。',
  '轮渡开通后，市公交集团将新增3条接驳线路，首末班车与渡船时刻衔接。',
] as const;

/** The English page. */
export const messyTarget = [
  'Lan River electric ferry to open in March',
  'Lanchuan’s transport bureau announced on Nov 17 that the first electric ferry line on the Lan River will open in March 2027. It links the Old Wharf with the East Bank Innovation District, a 4.6-kilometer crossing that takes 12 minutes.',
  'With a total investment of 120 million yuan, the project will start with six new-energy passenger ferries.',
  'Each carries 180 people, and the line is expected to handle more than 3 million trips a year. At night the boats lie at the Old Wharf, where staff watch over the charging.',
  'He Wenlan, head of the city’s transport bureau, said the proposed fare is 4 yuan, half for students and people over 60. A public hearing will be held on Dec 9.',
  '“It used to take 40 minutes to go round by the bridge, and in the morning rush you could never be sure,” said Zhou Guilan, who has run a noodle shop at the Old Wharf for 20 years. “With the ferry, buying supplies and visiting my grandson will both be easier.”',
  'Designed by the Lanchuan Ship Research Institute, the vessels carry an 1,800-kWh battery good for 10 round trips on a full charge.',
  'Compared with diesel ferries, they will cut carbon dioxide emissions by about 2,300 metric tons a year.',
  'About 70 percent of the shore-power facilities at the two wharves have been completed, and the waiting halls are due to be topped out in January.',
  'Lanchuan has run a ferry across the river since 1908.',
] as const;
