/** A named value of a dump's row: its name with those of what it lies in (`account.name`), and what stands there. */
export interface Field {
  path: string;
  text: string;
}

/** A field, and where in the text its value begins. */
export interface PlacedField extends Field {
  start: number;
}

/** The same with the end of the value. */
export interface RangedField extends PlacedField {
  end: number;
}
