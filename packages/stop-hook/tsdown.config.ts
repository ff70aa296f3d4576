// @boundaries-ignore the presets are those of the whole repository
import { hookBundle, library } from "../../tsdown.base.ts";
// @boundaries-ignore all hooks are told of in one way
import { writeHookManifest } from "../turn-hook/hook-manifest.ts";

export default [
	library,
	{
		...hookBundle({ stop: "src/stop-main.ts" }),
		hooks: { "build:done": ({ options }) => writeHookManifest(options) },
	},
];
