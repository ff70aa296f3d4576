/** What each key of `codex-workers.json` is for, and where it is not plain, why one would set it. */
export const CONFIGURATION_TEXTS: Readonly<Record<string, string>> = {
	$schema: "For editors: where the JSON Schema of this file is.",
	repository:
		"`owner/name` on GitHub. Without it, the repository of the remote `origin`. `GITHUB_REPOSITORY` overrides it.",
	baseBranch:
		"The branch that worktrees start from and pull requests go to. Without it, the default branch of `origin`.",
	"board.owner":
		"The account that owns the project board. `GH_PROJECT_OWNER` overrides it. Without a board, issues are named on the command line.",
	"board.number": "The number at the end of the board's URL. `GITHUB_PROJECT_NUM` overrides it.",
	"board.statuses":
		"The board's own names, where they differ: keys are Backlog, Ready, In Progress, In Review, Blocked, Done.",
	"workers.max": "Live workers of the fleet, on all machines. `--max` overrides it for one pass.",
	"workers.attempts":
		"Attempts on one issue before people are asked. One without a turn does not count.",
	"workers.researchCycles":
		"Workers that only read, after failed attempts; when they are used up, the issue is Blocked.",
	"workers.handovers":
		"Handovers in a row that bring no new commit; after so many the issue is Blocked.",
	"workers.scope":
		"What workers may do where `dispatch` does not say it: see `codex-workers scopes`.",
	"workers.sandbox":
		"Codex's sandbox for workers of the scope `standard`. `danger-full-access` is for containers of their own.",
	"workers.model": "The model. Without it, the one of the user's Codex.",
	"workers.codexArgs":
		"More arguments for `codex exec`. What would take a guard away is refused: `CODEX_ARGS_REFUSED`.",
	"workers.tokenEnv":
		"The variable of the dispatcher that holds the workers' own GitHub token. With it they get that one and none of the dispatcher's.",
	"workers.setup":
		'A command, as a list of arguments, that is run once in a fresh worktree, such as `["npm", "ci"]`.',
	"workers.test": "The command that runs the tests. A worker of the scope `review` may run it.",
	"workers.lint": "The command that checks the code. A worker of the scope `review` may run it.",
	"workers.readTools":
		"MCP tools that only read, by server: what workers of the reading scopes have of MCP.",
	"workers.turns":
		"Completed responses of the model that a worker may take; then it is ended, and its work handed over.",
	"workers.turnThresholds.mid": "The turn from which a worker is in the phase Mid.",
	"workers.turnThresholds.late": "The same for Late: prepare a handover.",
	"workers.turnThresholds.evaluate": "The same for Evaluate: finish, or hand over.",
	"workers.turnThresholds.handover": "The same for Handover: write it now.",
	"workers.turnThresholds.critical": "The same for Critical: only handing over is let through.",
	"workers.toolCallsPerTurn":
		"Tool calls in one response; more are denied, and at twice as many the run is ended.",
	"workers.minutes": "Wall-clock time of a worker; then it is ended, and its work handed over.",
	"workers.stallMinutes":
		"Time without a response, a tool call or a commit, after which a worker is taken for stuck and ended.",
	"workers.tokens":
		"Input and output tokens of all responses together, cached input too. Without it there is no limit.",
	"review.freshness":
		"`exact`: a review artifact counts for the commit that it names. `time`: it is enough not to be older than that commit, so that rewording a commit needs no new review.",
	"review.securityPatterns":
		"Globs. A change to a file that matches needs a review that says Security-Sensitive: YES. What is given takes the place of the [default list](protocol.md#security-sensitive-files).",
	"claims.namespace":
		"Where claims are: `<namespace>/<issue>`. For a host that refuses refs of its own kind, `refs/heads/codex-workers-claims`.",
	"claims.leaseMinutes":
		"How long a claim lasts without renewal: what another machine waits for when this one dies.",
	"claims.skewSeconds":
		"How far the clocks of two machines may differ; waited for on top of the lease.",
	"trust.dispatchers":
		"Node ids of accounts whose assigned comments count. Whoever may write to the repository is always trusted.",
	"trust.workers": "The same for what workers say: started, progress, handover and so on.",
	"trust.reviewers": "The same for review artifacts.",
	"snapshots.minutes":
		"How often a running worker's uncommitted work is pushed to `refs/codex-workers/wip`: what is lost when a machine dies.",
	"retention.days":
		"After how many days the logs of a worker that has ended are removed from this machine.",
	"retention.logMegabytes": "How large one log may become, in MiB.",
};
