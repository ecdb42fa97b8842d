/** What machines read of an article: `citation_*` names, Open Graph properties, JSON-LD. */
export interface MetadataProps {
  named: readonly (readonly [string, string])[];
  properties: readonly (readonly [string, string])[];
  linked: Readonly<Record<string, unknown>>;
}
