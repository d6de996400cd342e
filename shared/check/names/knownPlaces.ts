// Places whose English name is not what pinyin makes of the characters (GB/T 2260 names), or is often spelt wrongly.

/** Chinese name, its English names, and spellings that are wrong although they look right. */
type Row = readonly [chinese: string, right: readonly string[], wrong: readonly string[]];

const rows: readonly Row[] = [
  ['陕西', ['Shaanxi'], ['Shanxi']],
  ['山西', ['Shanxi'], ['Shaanxi']],
  ['西安', ["Xi'an", 'Xi’an'], ['Xian']],
  ['哈尔滨', ['Harbin'], ['Haerbin', "Ha'erbin"]],
  ['齐齐哈尔', ['Qiqihar'], ['Qiqihaer']],
  ['呼和浩特', ['Hohhot'], ['Huhehaote', 'Huhhot']],
  ['乌鲁木齐', ['Urumqi', 'Ürümqi'], ['Wulumuqi']],
  ['拉萨', ['Lhasa'], ['Lasa']],
  ['日喀则', ['Xigaze', 'Shigatse'], ['Rikaze']],
  ['呼伦贝尔', ['Hulunbuir', 'Hulun Buir'], ['Hulunbeier', 'Hulunbeir']],
  ['鄂尔多斯', ['Ordos'], ['Eerduosi']],
  ['喀什', ['Kashgar', 'Kashi'], ['Kashen']],
  ['香港', ['Hong Kong', 'HK', 'HKSAR'], ['Xianggang', 'Hongkong']],
  ['澳门', ['Macao', 'Macau'], ['Aomen']],
  ['台北', ['Taipei'], ['Taibei']],
  ['高雄', ['Kaohsiung'], ['Gaoxiong']],
  ['内蒙古', ['Inner Mongolia'], ['Neimenggu', 'Nei Mongol']],
  ['西藏', ['Xizang', 'Tibet'], ['Xizhang']],
  ['乐清', ['Yueqing'], ['Leqing']],
  ['歙县', ['Shexian'], ['Xixian']],
  ['尉犁', ['Yuli'], ['Weili']],
  ['都匀', ['Duyun'], ['Douyun']],
  ['六安', ["Lu'an", 'Lu’an'], ["Liu'an", 'Liuan', 'Luan']],
  ['蚌埠', ['Bengbu'], ['Bangbu']],
  ['亳州', ['Bozhou'], ['Haozhou']],
  ['台州', ['Taizhou'], []],
  ['丽水', ['Lishui'], []],
  ['厦门', ['Xiamen', 'Amoy'], ['Shamen']],
  ['大同', ['Datong'], []],
  ['延安', ["Yan'an", 'Yan’an'], ['Yanan']],
  ['泰安', ["Tai'an", 'Tai’an'], ['Taian']],
  ['淮安', ["Huai'an", 'Huai’an'], ['Huaian']],
  ['吉安', ["Ji'an", 'Ji’an'], ['Jian']],
  ['雄安', ["Xiong'an", 'Xiong’an'], ['Xiongan']],
  ['重庆', ['Chongqing'], ['Zhongqing', 'Chungking']],
  ['长春', ['Changchun'], ['Zhangchun']],
  ['大理', ['Dali'], []],
  ['伊宁', ['Yining'], []],
  ['满洲里', ['Manzhouli'], ['Manchouli']],
  ['包头', ['Baotou'], []],
  ['珲春', ['Hunchun'], ['Huichun']],
  ['阿勒泰', ['Altay'], ['Aletai']],
  ['吐鲁番', ['Turpan'], ['Tulufan']],
  ['和田', ['Hotan'], ['Hetian']],
  ['克拉玛依', ['Karamay'], ['Kelamayi']],
  ['赤壁', ['Chibi'], []],
  ['浙江', ['Zhejiang'], ['Chekiang']],
  ['黑龙江', ['Heilongjiang'], ['Heilungkiang']],
];

/** Each place once. */
export const places: readonly Row[] = rows;

/** Their Chinese names. */
export const knownPlaces: readonly string[] = rows.map(([chinese]) => chinese);

/** Foreign names with a dot between their parts. */
export const dottedNamePattern = /\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,8})+/gu;
