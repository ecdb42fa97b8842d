/** A line of nothing but one sign, which programs draw between what they write. */
export const drawnRule = /^\s*([=\-*_#~—])\1{2,}\s*$/u;
