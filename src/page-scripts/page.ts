import { setUpTextSize } from "./text-size.ts";

setUpTextSize();
