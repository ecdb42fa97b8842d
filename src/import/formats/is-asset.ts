import { bytesToText } from "./charset/encoding.ts";

/** Endings of what a browser saves beside a page, and of what systems leave in folders; all else is told by its content. */
const assets =
  /\.(?:png|jpe?g|jfif|gif|webp|avif|bmp|ico|svg|heic|tiff?|css|map|woff2?|ttf|otf|eot|mp3|mp4|m4a|m4s|webm|ogg|wav|amr|silk|flv|mov|wasm|swf|download|下载|lnk|opf|ncx|cdxj?|idx)(?:\.gz)?$/i;
const hidden = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|node_modules|robots\.txt|datapackage(?:-digest)?\.json)(?:\/|$)/i;
/** Scripts; pieces of a film end in `.ts` as well. */
const program = /\.(?:m?js|ts)$/i;
/** What the folder that a browser saved beside a page is called behind the page's own name, by the systems of many languages. */
const savedEndings =
  "_files .files _文件 的文件 _檔案 -Dateien _fichiers _bestanden _archivos _ficheiros _arquivos _file -filer _pliki _soubory _elemei _tiedostot _dosyalar ファイル _파일".split(
    " ",
  );
const savedFolder = new RegExp(`(?: files|${savedEndings.join("|").replaceAll(".", "\\.")})(?: ?\\(\\d{1,3}\\))?/`, "i");
const savedFrame = new RegExp(`${savedFolder.source}[^/]*\\.html?$`, "i");
const besidePage = new RegExp(`${savedFolder.source}|(?:^|\\/)(?:assets|images?|imgs?|pics?|pictures|css|js|fonts?|static|media)\\/`, "i");

/** First bytes of PNG, JPEG, GIF, BMP, ICO, WOFF and MP3, further than an article's first word may agree with them. */
const media = /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM[^]{4}\0{4}|\0\0\x01\0|wOF[F2]|ID3[\x02-\x04])/;

/** True for a file of a folder or archive that is no dump: pictures, styles, scripts, fonts, sound, film, and a system's own files. */
export function isAsset(path: string, bytes: Uint8Array): boolean {
  if (hidden.test(path) || assets.test(path.split(/[?#]/, 1)[0] ?? "")) return true;
  if (media.test(head(bytes, 12)) || isContainer(bytes)) return true;
  if (program.test(path)) return besidePage.test(path) || !isData(bytesToText(bytes.subarray(0, 4000))?.text ?? head(bytes, 4000));
  if (savedFrame.test(path)) return !isArticle(head(bytes, 2_000_000));
  return besidePage.test(path) && !/\.(?:html?|xhtml|mhtml?|md|markdown|txt|json|jsonl|ndjson|csv|tsv|warc|zip|gz|xml)$/i.test(path);
}

/** True for a file in a folder that a browser saved beside a page. */
export function isSavedBeside(path: string): boolean {
  return savedFolder.test(path);
}

/** Where a browser may have saved what belongs to the page of a path. */
export function savedFolders(page: string): string[] {
  const stem = page.replace(/\.[^./\\]{1,5}$/, "");
  return [" files", ...savedEndings].map((ending) => `${stem}${ending}`);
}

/** A script whose first words, comments aside, are a value or give one a name. */
function isData(script: string): boolean {
  const statement = script.replace(/^(?:\s+|\/\*[^]*?\*\/|\/\/[^\n]*\n|['"]use strict['"];?|import\s+type\s[^;\n]*(?:;|(?=\n)))+/, "");
  return /^(?:(?:var|let|const|export)\s|(?:module\.exports|(?:exports|window)\.\w+)\s*=\s*[[{]|\w*callback\w*\(\s*[[{]|[[{])/i.test(
    statement,
  );
}

/** A page in a saved page's folder is an article by its marks or its many words; advertisements and frames have neither. */
function isArticle(page: string): boolean {
  return /js_content|activity-name|rich_media|mp\.weixin\.qq\.com\/s/.test(page) || (page.match(/[^\0-\x7f]/g)?.length ?? 0) >= 600;
}

/** RIFF (webp, wav) and ISO media (mp4, avif). */
function isContainer(bytes: Uint8Array): boolean {
  const start = head(bytes, 12);
  return /^RIFF[^]{4}(?:WEBP|WAVE)/.test(start) || /^[^]{4}ftyp/.test(start);
}

function head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString("latin1");
}
