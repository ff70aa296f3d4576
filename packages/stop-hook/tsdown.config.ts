// @boundaries-ignore the presets are those of the whole repository
import { hookBundle, library } from "../../tsdown.base.ts";

export default [library, hookBundle({ stop: "src/stop-main.ts" })];
