// The words by which names are recognised: surnames, offices and verbs of saying, particles, words that are no names.

const words = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '');
const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

/** Chinese surnames of one character, simplified and traditional, without those that mostly are something else. */
export const surnames: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許' +
    '傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻闫余潘杜戴夏钟鍾鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔' +
    '康毛邱丘秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴' +
    '牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀' +
    '靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊' +
    '辜吉饶饒刁瞿戚仇池朴滕佟言樓楼冷虞荀蔚乐樂',
);

/** Chinese surnames of two characters, simplified and traditional. */
export const compoundSurnames = wordSet(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 尉迟 尉遲 长孙 長孫 慕容 令狐 宇文 东方 東方 公孙 公孫 端木 ' +
    '独孤 獨孤 南宫 南宮 万俟 闻人 聞人 轩辕 軒轅 呼延 申屠 澹台 赫连 赫連',
);

/** Offices and forms of address that stand beside a person's name; matched longest first. */
export const chineseTitles = words(
  '市长 市長 省长 省長 州长 州長 县长 縣長 区长 區長 镇长 鎮長 村长 村長 乡长 鄉長 局长 局長 厅长 廳長 部长 部長 处长 處長 ' +
    '科长 科長 院长 院長 校长 校長 行长 行長 会长 會長 社长 社長 馆长 館長 所长 所長 台长 臺長 秘书长 秘書長 董事长 董事長 ' +
    '总经理 總經理 经理 經理 主席 主任 书记 書記 总书记 總書記 总理 總理 首相 总统 總統 大使 参赞 參贊 领事 領事 发言人 發言人 ' +
    '记者 記者 编辑 編輯 通讯员 通訊員 教授 研究员 研究員 院士 博士 先生 女士 同志 教练 教練 队长 隊長 船长 船長 机长 機長 组长 組長 ' +
    '站长 站長 厂长 廠長 律师 律師 法官 医生 醫生 护士 護士 老师 老師 演员 演員 导演 導演 歌手 作家 诗人 詩人 画家 畫家 司令 将军 將軍 ' +
    '创始人 創始人 负责人 負責人 执行官 執行官 委员 委員 委员长 委員長 工程师 工程師 总裁 總裁 议员 議員 议长 議長 检察长 檢察長 ' +
    '村民 市民 居民 选手 選手 运动员 運動員 专家 專家 代表 经济学家 經濟學家 科学家 科學家 分析师 分析師 设计师 設計師',
);

/** Verbs of saying that follow a person's name. */
export const sayingVerbs = words(
  '表示 介绍 介紹 指出 认为 認為 告诉 告訴 透露 强调 強調 坦言 解释 解釋 回忆 回憶 补充 補充 呼吁 呼籲 宣布 说 說 称 稱',
);

/** What may follow a Chinese name at once, besides anything that is no Han character. */
export const afterName = words(
  '在 等 的 是 和 与 與 及 同 对 對 将 將 向 率 带 帶 出席 主持 会见 會見 参加 參加 参观 參觀 致辞 致辭 发言 發言 代表 一行 ' +
    '当选 當選 任 为 為 也 还 還 已 曾 从 從 到 以及 共同 分别 分別 今 昨 日前 近日 当日 當日 就 于 於 把 被 让 讓 用 以 正 则 則 ' +
    '并 並 不 没 沒 走 来 來 去 看 有',
);

/** Characters that no given name holds: pronouns, particles, prepositions, adverbs. */
export const neverInGivenName: ReadonlySet<string> = new Set(
  '的了是在不也就都又再还還把被将將和与與及或对對向从從到于於其这這那此个個们們我你他她它等次已未会會能要应應该該' +
    '须須必而但若因所之者各每某该為为以说說称稱出席任则則并並没沒让讓给給使由跟比着著过過吗嗎呢吧啊年月日时時分秒',
);

/** Words that look like a surname with a given name and are none. */
export const noChineseNames = wordSet(
  '方面 单位 單位 高度 解决 解決 和平 周边 周邊 周围 周圍 管理 常务 常務 任务 任務 任何 成为 成為 成立 成员 成員 成果 安全 安排 ' +
    '时间 時間 时期 時期 明确 明確 强烈 強烈 强大 強大 向前 白天 毛利 金融 金额 金額 金牌 水平 马上 馬上 石油 江苏 江蘇 江西 温度 ' +
    '溫度 曾经 曾經 曾指 于是 何时 何時 关于 關於 关系 關係 关注 關注 关键 關鍵 常常 常年 常委 高级 高級 高层 高層 高校 高兴 高興 ' +
    '高等 文化 文明 文件 文艺 文藝 万元 安徽 华人 華人 华侨 華僑 华为 華為 路透 车辆 車輛 时任 時任 时代 時代 连续 章程 项目 項目 ' +
    '季度 季节 季節 单独 單獨 包括 边境 邊境 司法 司令 夏季 夏天 童年 游客 阳光 陽光 广东 廣東 云南 雲南 武汉 武漢 武装 武裝 武警 ' +
    '易于 房地 房产 房產 房屋 向来 左右 平均 田间 田間 史上 施工 施行 康复 康復 黄金 黃金 梁上 成都 左手 强化 強化 强劲 強勁 严重 ' +
    '嚴重 严格 嚴格 安装 安裝 安置 路上 路线 路線 程序 程度 白色 石家 兰州 蘭州 万名 宁夏 寧夏 宁波 寧波 温州 溫州 杜绝 杜絕 查明 ' +
    '查看 查处 查處 解释 解釋 解放 解读 解讀 单纯 單純 言论 言論 言语 言語 欧洲 歐洲 欧盟 歐盟 欧美 歐美 乐观 樂觀 管道 费用 費用 ' +
    '段时 万一 申请 申請 申报 申報 金属 金屬 牛奶 马来 馬來 马路 馬路 边防 邊防 贺信 賀信 贺电 賀電 全面 景区 景區 景点 景點 景色 ' +
    '周一 周二 周三 周四 周五 周六 周日 周末 时尚 時尚 石英 强调 強調 柏林 许多 許多 莫斯',
);

/** Characters by which foreign names are written; a name with a dot between its parts reaches as far as they do. */
export const transliterationCharacters: ReadonlySet<string> = new Set(
  '阿埃艾爱愛安昂奥奧巴白拜班邦包保鲍鮑贝貝本比彼毕畢宾賓波伯勃博卜布蔡策查昌达達戴丹当當道德登邓鄧迪蒂丁东東杜敦多' +
    '厄恩尔爾耳发發法凡范方菲费費芬丰豐冯馮佛夫弗福富盖蓋甘冈岡高戈哥格葛根贡貢古瓜圭郭果哈海罕汉漢豪赫黑亨洪侯胡华華怀懷霍' +
    '基吉季济濟加伽迦贾賈简簡姜杰金京久卡开開凯凱坎康考科克肯孔库庫夸奎昆拉莱萊赖賴兰蘭朗劳勞勒雷黎里理李丽麗历莉利立连連' +
    '廉良列林琳龙龍隆卢盧鲁魯路露伦倫罗羅洛吕呂马馬玛瑪迈邁麦麥满滿曼芒毛梅门門蒙孟米密敏明缪繆摩莫默姆木穆拿哪那纳納娜' +
    '奈南瑙内內嫩尼年涅宁寧牛纽紐农農努诺諾欧歐帕潘庞龐培佩彭蓬皮匹平珀普奇齐齊恰乔喬切钦欽琴青琼瓊丘屈让讓热熱仁日荣榮' +
    '茹儒瑞若撒萨薩塞赛賽桑瑟森沙莎山尚绍紹舍申盛圣聖施诗詩石什史士舒朔斯丝絲松苏蘇索所塔台泰坦汤湯唐陶特滕田铁鐵廷汀通图圖' +
    '土吐托陀瓦万萬旺威韦韋维維伟偉魏温溫文翁沃乌烏吾武伍西希锡錫席夏香肖歇谢謝辛欣兴興幸雄休修许許雪亚亞延扬揚杨楊耶叶葉' +
    '伊依因英雍尤裕约約赞贊泽澤扎札詹珍芝治朱兹茲卓祖佐逊遜茨顿頓派滨濱黛滋钱錢翰翠蒂妮妲娅婭珊珍琪瑜莹瑩蓓薇露',
);

/** Capitalised words that open an English sentence and belong to no name. */
export const sentenceOpeners = wordSet(
  'A An The This That These Those It Its He His She Her They Their We Our You Your I My Who Whose What Which When Where Why How In On At ' +
    'By For From With Without Within After Before As But And Or Nor So Yet If While Since Although Though Because Until Unless Whether ' +
    'Once However Meanwhile Moreover Furthermore Therefore Thus Hence Besides Nevertheless Instead Otherwise Also Then Now Here There ' +
    'According To Of Under Over During Through Throughout Among Between Against Across Around About Above Below Beyond Near Despite ' +
    'Both Some Many Most All Any Each Every Few Several Other Others Another Such No Not Only Even Still Just Yes Today Tomorrow ' +
    'Yesterday Earlier Later Last Next First Second Third Finally Recently Currently Previously One Two Three Four Five Six Seven Eight ' +
    'Nine Ten More Less Much Like Unlike Let Please Mr Mrs Ms Dr',
);

/** Capitalised words that are no names by themselves: months, days, peoples, the first person. */
export const noEnglishNames = wordSet(
  'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday I OK Chinese English American British ' +
    'Russian Ukrainian Japanese Korean German French Italian Spanish Indian European Asian African Australian Canadian Western Eastern ' +
    'Northern Southern Internet Earth God TV Party State Figure Table Chapter Section Article No Nos Vol Level Phase Class',
);

/** Titles before an English name: they make it a person's and are not part of it. */
export const englishTitles = wordSet(
  'Mr Mrs Ms Miss Dr Prof Professor Sir Madam Mayor Vice-Mayor President Vice-President Premier Vice-Premier Chairman Chairwoman ' +
    'Vice-Chairman Secretary Minister Governor Vice-Governor Ambassador Senator Judge Captain Colonel General Doctor Director Chancellor ' +
    'Gen Gov Sen Rep Lt Col Capt Sgt King Queen Prince Princess Pope',
);

/** Small words inside a name between two capitalised ones: Charles de Gaulle, Bank of China. */
export const personParticles = wordSet(
  'de del della der den di da dos du la le van von bin ibn al el y ter ten',
);
/** Words before the “of” that a name of a body or a place may hold. */
export const bodiesOf = wordSet(
  'Bank University Ministry Department Academy Institute Bureau Republic Kingdom Gulf Sea Bay Port City Council Chamber Museum House ' +
    'Office School College Association Federation Union States Court Organization Organisation Committee Commission Conference Congress ' +
    'Board Center Centre Isle Cape Province Duke Church Temple Bridge League Society Faculty Hall Palace Museum Board Cape',
);

/** Possessives that go on inside a name: the People’s Daily. */
export const innerPossessives = wordSet(
  "People's Children's Women's Men's Workers' Farmers' Teachers' Students'",
);

/** English verbs of saying, and what else says that a person stands before it. */
export const englishSayingVerbs = wordSet(
  'said says told added noted stressed explained announced argued recalled insisted who whose',
);
