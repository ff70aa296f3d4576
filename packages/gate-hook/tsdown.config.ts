// @boundaries-ignore the presets are those of the whole repository
import { hookBundle, library } from "../../tsdown.base.ts";

export default [
	library,
	{
		...hookBundle({ gate: "src/gate-boot.ts", "gate-program": "src/gate-main.ts" }),
		copy: "src/launcher/*.sh",
		outputOptions: { chunkFileNames: "gate-[name].cjs" },
	},
];
