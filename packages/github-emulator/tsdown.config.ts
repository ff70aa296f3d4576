import { defineConfig } from "tsdown";
// @boundaries-ignore the presets are those of the whole repository
import { library } from "../../tsdown.base.ts";

export default defineConfig({
	...library,
	entry: { index: "src/index.ts", main: "src/main.ts" },
});
