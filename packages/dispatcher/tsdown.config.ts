import { defineConfig } from "tsdown";
// @boundaries-ignore the presets are those of the whole repository
import { library, program } from "../../tsdown.base.ts";

export default defineConfig([
	// A supervisor loads later what the library holds from the start.
	{ ...library, checks: { ineffectiveDynamicImport: false } },
	{
		...program({ supervisor: "src/supervisor-main.ts" }),
		outputOptions: {
			// Every file takes time to open: what several parts need lies together. Only what makes
			// shapes lies apart from them, because it is told something before it makes any.
			codeSplitting: {
				includeDependenciesRecursively: false,
				groups: [
					{ name: "zod", test: /\/node_modules\/zod\//, priority: 1 },
					{ name: "start", minShareCount: 2 },
				],
			},
		},
	},
]);
