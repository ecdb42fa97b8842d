/** OpenCC's table of traditional characters: `traditional simplified …` entries, separated by bars. */
declare module "opencc-js/dict/TSCharacters" {
  const table: string;
  export default table;
}
