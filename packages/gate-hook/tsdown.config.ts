// @boundaries-ignore the presets are those of the whole repository
import { hookBundle, library } from "../../tsdown.base.ts";

/** What asks git, which only a creation and a session outside workers do. */
const ASKS_GIT =
	/gate-hook\/src\/(?:policy\/(?:git\/|target\/|ask-ahead|is-same|change\/(?:guess|read))|session\/read-conf)/;
/** What looks at files; every call does. */
const READS_FILES = /gate-hook\/src\/session\/(?:repository-top|read-small-file)/;

export default [
	library,
	{
		...hookBundle({ gate: "src/gate-boot.ts", "gate-program": "src/gate-main.ts" }),
		copy: "src/launcher/*.sh",
		outputOptions: {
			chunkFileNames: "gate-[name].cjs",
			// A text beyond ASCII takes twice the room, and longer to read.
			charset: "ascii",
			// Every file takes time to open: what is loaded together lies together.
			codeSplitting: {
				includeDependenciesRecursively: false,
				groups: [
					{ name: "ask-git", test: ASKS_GIT },
					{ name: "read-files", test: READS_FILES },
				],
			},
		},
	},
];
