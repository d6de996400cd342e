// Provinces and cities of China that plain pinyin spells; their English is read off their characters.
import type { CheckResources } from '../checkResources.js';
import { byFirstCharacter } from './byFirstCharacter.js';

/** Chinese names, Simplified; none of them is in the table of irregular ones. */
export const plainPlaces: readonly string[] = (
  '北京 天津 河北 辽宁 吉林 上海 江苏 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 甘肃 青海 宁夏 新疆 台湾 ' +
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 阳泉 晋城 朔州 晋中 运城 忻州 临汾 吕梁 乌海 赤峰 通辽 ' +
  '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 四平 辽源 通化 白山 松原 白城 延边 延吉 ' +
  '鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 绥芬河 南京 无锡 徐州 常州 苏州 南通 连云港 盐城 扬州 镇江 泰州 宿迁 ' +
  '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 舟山 合肥 芜湖 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 池州 宣城 ' +
  '福州 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 宜春 抚州 上饶 ' +
  '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 威海 日照 临沂 德州 聊城 滨州 菏泽 ' +
  '郑州 开封 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 三门峡 南阳 商丘 信阳 周口 驻马店 济源 ' +
  '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 永州 怀化 娄底 湘西 ' +
  '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 中山 潮州 揭阳 云浮 ' +
  '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 ' +
  '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 南充 眉山 宜宾 达州 巴中 资阳 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 ' +
  '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 德宏 怒江 铜川 宝鸡 咸阳 渭南 汉中 榆林 安康 商洛 ' +
  '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 玉树 银川 石嘴山 吴忠 固原 中卫 ' +
  '昌吉 石河子 桃园 浦东 虹桥 前海 横琴 南沙'
).split(' ');

const byFirst = byFirstCharacter(plainPlaces);

/** The places of the list that a text in Simplified characters holds, in the list's order. */
export function plainPlacesIn(simplified: string): readonly string[] {
  const held = new Set<string>();
  for (let at = 0; at < simplified.length; at += 1)
    for (const name of byFirst.get(simplified.charAt(at)) ?? [])
      if (simplified.startsWith(name, at)) held.add(name);
  return held.size < 2 ? [...held] : plainPlaces.filter((name) => held.has(name));
}

const listed = new Set(plainPlaces);

/** How the names of the list read characters that have several readings. */
const readingInPlaces: Readonly<Record<string, string>> = {
  南: 'nan',
  宁: 'ning',
  广: 'guang',
  石: 'shi',
  大: 'da',
  宿: 'su',
  沈: 'shen',
  无: 'wu',
  合: 'he',
  底: 'di',
  佛: 'fo',
  尾: 'wei',
  色: 'se',
  都: 'du',
  六: 'liu',
  红: 'hong',
};

const vowel = /^[aeo]/;

/**
 * Every way in which pinyin spells the characters, as one word with apostrophes; ü as u. Of a place of the list, the one that is
 * right. Empty where a character has no reading.
 */
export function pinyinWords(
  chinese: string,
  { readingsOf }: Pick<CheckResources, 'readingsOf'>,
): readonly string[] {
  const isListed = listed.has(chinese);
  let made: readonly string[] = [''];
  for (const character of chinese) {
    const known = isListed ? readingInPlaces[character] : undefined;
    const readings = known === undefined ? readingsOf(character) : [known];
    made = made
      .flatMap((head) =>
        readings.map((reading) => {
          const syllable = reading.replace('v', 'u');
          return head !== '' && vowel.test(syllable) ? `${head}'${syllable}` : head + syllable;
        }),
      )
      .slice(0, 32);
  }
  return [...new Set(made.map((word) => word.charAt(0).toUpperCase() + word.slice(1)))];
}
