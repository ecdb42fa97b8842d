/** OpenCC's table of traditional characters: `traditional simplified …` entries, separated by bars. */
declare module "opencc-js/dict/TSCharacters" {
  const table: string;
  export default table;
}

/** OpenCC's table of simplified characters, in the same form. */
declare module "opencc-js/dict/STCharacters" {
  const table: string;
  export default table;
}
