// @boundaries-ignore the presets are those of the whole repository
import { program } from "../../tsdown.base.ts";

/** What every command line needs: commands, their flags, what is said of a failure. */
const START =
	/\/node_modules\/commander\/|\/packages\/cli\/src\/(?:version|output\/(?!wrapped|live-frame)|input\/(?!parse-fields)|[\w-]+\/(?:pull-request|review)-fields)|\/packages\/protocol\/src\/(?:coded-error|text\/plain-line|markers\/(?:kinds\/review-criteria|fields\/(?:severities|progress-phases))|ids\/git-oid-form)/;
/** What workers' own commands need of this machine, too. */
const GIT = /\/packages\/(?:dispatcher\/src\/(?:process|environment|git)|turn-hook\/src\/usage)\//;
/** What is needed before anything is known of a worker. */
const CONTEXT =
	/\/packages\/(?:dispatcher\/src\/(?:context\/|workers\/is-not-found|worktree\/read-worktree-list)|(?:stop|turn)-hook\/src\/[\w-]+-files)/;
/** All of it but what matches paths, which only a review does. */
const PROTOCOL = /\/packages\/protocol\/src\/(?!security\/(?:path-|security-sens))/;
/** What starts workers, and what only looks at them does without. */
const DISPATCH =
	/\/packages\/(?:worker-prompt\/src\/|codex\/src\/(?!exec-events)|dispatcher\/src\/(?:dispatch\/(?!with-issue)|gate\/(?!gate-not)|scopes\/describe|slots|replacement|research|blocking))/;
/** What looks at workers and ends them. */
const WORKERS = /\/packages\/(?:dispatcher|codex|stop-hook|turn-hook)\/src\//;

export default {
	...program({ main: "src/main.ts" }),
	publint: true,
	outputOptions: {
		// Every file takes time to find, to open and to link: what is loaded together lies together.
		codeSplitting: {
			includeDependenciesRecursively: false,
			groups: [
				{ name: "start", test: START },
				{ name: "zod", test: /\/node_modules\/zod\/|\/cli\/src\/parse-uncompiled/ },
				{ name: "protocol", test: PROTOCOL },
				{ name: "github", test: /\/packages\/github\/src\// },
				{ name: "git", test: GIT },
				{ name: "context", test: CONTEXT },
				{ name: "dispatch", test: DISPATCH },
				{ name: "workers", test: WORKERS },
			],
		},
	},
};
