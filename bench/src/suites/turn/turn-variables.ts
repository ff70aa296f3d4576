/** The environment of a worker that has turns enough, which are counted in `folder`. */
export const turnVariables = (folder: string) => ({
	PATH: "/usr/bin:/bin",
	CODEX_WORKERS_BRANCH: "feature/7-fix-it",
	CODEX_WORKERS_TURNS: "100",
	CODEX_WORKERS_TURN_STEPS: "50 80 85 90 95",
	CODEX_WORKERS_TOOL_CALLS: "100",
	CODEX_WORKERS_TURNS_FOLDER: folder,
});
