/** Wide and narrow form of punctuation, unit by unit. */
const widths = ',，:：;；!！?？(（)）"“"”"「"」"『"』\'‘\'’-－-—¥￥~～[【]】';

/** Traditional and simplified form of the characters that the rules' words are written with. */
const scripts =
  "點点擊击個个輕轻觸触長长識识別别掃扫碼码開开獲获閱阅閲阅讀读進进選选擇择設设爲为為为頂顶啓启啟启記记歡欢請请來来趕赶緊紧馬马費费並并與与喲哟們们號号衆众眾众夥伙親亲絲丝給给讓让" +
  "將将內内資资訊讯詳详創创幹干貨货條条時时間间錯错過过丟丢聯联帶带標标題题圖图這这裏里裡里處处藍蓝體体樣样綠绿頭头賬账帳帐覺觉幫帮對对勵励鍵键連连質质動动謝谢羣群後后嗎吗隨随順顺" +
  "續续見见還还於于訂订興兴討讨論论評评轉转維维關关贊赞發发視视頻频會会當当環环異异驗验證证繼继訪访問问輸输該该刪删銷销凍冻結结無无遷迁違违規规訴诉經经審审權权敗败戶户臺台預预覽览" +
  "臨临鏈链暫暂參参數数誤误統统頁页務务簡简礎础認认類类說说説说運运營营細细應应則则鈕钮網网確确閉闭篩筛顯显寫写據据報报響响熱热從从載载補补舉举薦荐現现瀏浏話话絡络試试許许約约機机" +
  "級级錄录僅仅學学習习籤签議议觀观謹谨劇剧繹绎娛娱樂乐虛虚構构導导調调劃划線线聽听業业廣广範范邊边畫画顧顾幾几暢畅換换豎竖橫横餘余紛纷橋桥詢询實实場场電电須须萬万購购買买專专輯辑" +
  "詩诗賞赏蘋苹額额稱称鍾钟鬧闹魚鱼兩两雙双計计紹绍屬属剛刚慶庆遼辽寧宁龍龙蘇苏東东貴贵雲云陝陕肅肃灣湾國国門门韓韩亞亚聞闻綜综編编譯译執执責责輪轮術术總总監监籌筹終终攝摄員员誦诵" +
  "郵邮領领傢家卽即噹当嚮向囌苏幷并彆别彔录懞蒙昇升曏向朮术査查榦干檯台濛蒙畵画眞真穫获竪竖箇个簽签綫线綵彩緑绿繫系纔才脩修蒐搜蓆席蔘参衕同製制複复覈核註注証证讚赞迴回週周鈡钟録录" +
  "錶表鐘钟閤合陞升隻只韆千颱台髮发鬆松鬚须麪面麫面麵面齣出佈布檢检輯辑簽签";

/** Texts that read alike become equal, unit by unit: one width of punctuation, simplified characters, lower-case Latin. */
const folds = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => unit);
for (let unit = 0x41; unit <= 0x5a; unit += 1) folds[unit] = unit + 0x20;
for (const pairs of [widths, scripts].map((list, at) => (at === 0 ? turn(list) : list)))
  for (let at = 0; at < pairs.length; at += 2) folds[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);

/** The list with the two of each pair in the other order. */
function turn(pairs: string): string {
  return pairs.replace(/(.)(.)/gsu, "$2$1");
}

/** The text with punctuation in its narrow form, simplified characters and lower-case Latin; every unit stays in its place. */
export function foldText(text: string): string {
  let folded = "";
  let reached = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const other = folds[unit] ?? 0;
    if (other === unit) continue;
    folded += text.slice(reached, at) + String.fromCharCode(other);
    reached = at + 1;
  }
  return reached === 0 ? text : folded + text.slice(reached);
}

/** Source of a regular expression, folded as the texts are that it is tried on; names of properties stay. */
export function foldPattern(source: string): string {
  return source
    .split(/(\\p\{\w+\})/)
    .map((part, at) => (at % 2 === 0 ? foldText(part) : part))
    .join("");
}
