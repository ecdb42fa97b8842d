const ofRepository = /^\s*[a-z\d][\w-]{0,38}\/[a-z\d][\w.-]{1,99}(?=$|[\s（(])/;

/** True for what GitHub calls an archive of articles (owner/name), with words of its own behind it or not: it keeps them, no outlet does. */
export function isRepositoryName(text: string): boolean {
  return ofRepository.test(text);
}
