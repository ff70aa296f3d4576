import { defineConfig } from "tsdown";
// @boundaries-ignore the presets are those of the whole repository
import { library, program } from "../../tsdown.base.ts";

export default defineConfig([library, program({ supervisor: "src/supervisor-main.ts" })]);
