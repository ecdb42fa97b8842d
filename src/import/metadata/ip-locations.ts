/** Provinces, and the countries that most articles from abroad are posted from, as the page writes them. */
export const commonLocations: readonly string[] =
  "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 中国台湾 内蒙古 广西 西藏 宁夏 新疆 香港 中国香港 澳门 中国澳门 美国 日本 韩国 新加坡 英国 法国 德国 加拿大 澳大利亚 泰国 马来西亚 新西兰 荷兰 意大利 西班牙 葡萄牙 瑞士 瑞典 挪威 丹麦 芬兰 爱尔兰 比利时 奥地利 希腊 波兰 匈牙利 俄罗斯 土耳其 越南 菲律宾 印度尼西亚 印度 柬埔寨 缅甸 老挝 以色列 阿联酋 沙特阿拉伯 巴西 阿根廷 墨西哥 南非 埃及".split(
    " ",
  );

/** Countries that WeChat calls otherwise than the standard does. */
const ownNames = ["波黑", "刚果金", "刚果布", "孟加拉", "巴勒斯坦"];

/** What Unicode counts among regions, and no article is posted from. */
const noCountries = /^(?:中国|联合国|欧盟|欧元区|未知地区|伪.*)$|特别行政区$/u;

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const names = new Intl.DisplayNames("zh-CN", { type: "region", fallback: "none" });
const countries = letters
  .flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []))
  .filter((name) => !noCountries.test(name));

/** Places from which the page says that an article was posted (发表于浙江), as it writes them; longer ones before those that they begin with. */
export const ipLocations: readonly string[] = [...new Set([...commonLocations, ...ownNames, ...countries])].sort(
  (a, b) => b.length - a.length,
);
