// @boundaries-ignore the presets are those of the whole repository
import { program } from "../../tsdown.base.ts";

export default { ...program({ main: "src/main.ts" }), publint: true };
