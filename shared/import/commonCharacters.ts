// The commonest Chinese characters, and those that tell Simplified from Traditional.
// Encodings are told apart and languages detected by them; order and count do not matter, only membership.

/** About 500 characters that make up some four fifths of running Simplified text. */
const commonSimplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首访州城桥船票街站楼河港湾岸春夏秋冬亿元推昨晚早奖赛游客游览节店园林区县镇村居民居委校医病药食品牌项协签署投融资贸易额';

/** Simplified and Traditional by turns, only characters that differ and are common in one of the two. */
const pairs =
  '这這国國个個们們来來时時为為会會说說对對发發经經过過动動种種产產学學进進电電里裡实實现現两兩体體机機当當点點从從业業应應开開还還义義样樣与與关關线線内內数數气氣变變条條没沒结結问問无無军軍题題党黨员員总總设設长長头頭资資边邊级級图圖统統较較将將组組见見计計别別论論运運农農几幾区區强強决決战戰则則处處队隊给給门門规規热熱领領东東导導压壓争爭济濟阶階术術极極联聯认認权權证證采採转轉单單风風带帶场場车車务務万萬达達积積议議声聲报報类類离離华華确確张張马馬节節话話温溫传傳许許广廣记記观觀织織装裝众眾书書复復儿兒须須际際验驗连連断斷难難矿礦备備办辦习習响響约約劳勞团團历歷构構称稱准準号號维維划劃选選标標写寫亲親养養层層却卻专專状狀厂廠识識适適属屬圆圓满滿县縣参參红紅细細听聽该該铁鐵价價严嚴访訪桥橋楼樓湾灣亿億奖獎赛賽览覽园園镇鎮医醫药藥项項协協签簽贸貿额額银銀钱錢馆館网網联聯诉訴讯訊费費岁歲乐樂买買卖賣爱愛让讓双雙围圍岛島顾顧龙龍鱼魚鸟鳥龄齡尔爾丽麗龟龜师師归歸录錄户戶护護担擔拥擁择擇据據损損换換挥揮援援树樹档檔检檢欢歡残殘汉漢洁潔测測浓濃满滿灯燈灵靈烟煙环環独獨玛瑪疗療盖蓋盘盤积積竞競笔筆简簡粮糧紧緊纪紀纯純纳納绍紹终終绝絕绩績绿綠缩縮罗羅职職艺藝苏蘇营營虽雖补補视視觉覺订訂讨討训訓评評词詞译譯试試诚誠详詳语語误誤请請诸諸读讀课課谁誰调調谈談谢謝贝貝负負财財责責败敗货貨质質购購贵貴贺賀赞贊赵趙跃躍践踐轻輕载載辆輛输輸迁遷远遠违違迟遲郑鄭释釋针針错錯锅鍋镜鏡闭閉间間闻聞阅閱队隊阳陽陆陸际際险險随隨隐隱顺順预預频頻显顯飞飛饭飯馈饋驶駛驾駕骑騎';

function splitPairs(): ReadonlyMap<string, string> {
  const signs = Array.from(pairs);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < signs.length; at += 2) {
    const [simplified = '', traditional = ''] = [signs[at], signs[at + 1]];
    if (simplified !== traditional) map.set(simplified, traditional);
  }
  return map;
}

const toTraditional = splitPairs();

/** Characters written so only in Simplified text (里, 后, 面 and others that both scripts use are not among them). */
export const simplifiedOnly: ReadonlySet<string> = new Set(
  [...toTraditional.keys()].filter((sign) => !'里采准划号据几当谷'.includes(sign)),
);

/** Characters written so only in Traditional text. */
export const traditionalOnly: ReadonlySet<string> = new Set(toTraditional.values());

/** Common characters of both scripts. */
export const commonCharacters: ReadonlySet<string> = new Set([
  ...Array.from(commonSimplified),
  ...Array.from(commonSimplified, (sign) => toTraditional.get(sign) ?? sign),
  ...toTraditional.keys(),
  ...toTraditional.values(),
]);
