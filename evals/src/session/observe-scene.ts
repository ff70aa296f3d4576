import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Issue, SeededRepository } from "@codex-workers/github-emulator";
import { execa } from "execa";
import type { Observed } from "../judging/observed.ts";
import { ACCOUNT } from "./seed-scene.ts";
import type { SessionLog } from "./session-log.ts";

/** Where to look after a session, and how things stood before it. */
export interface LookedAt {
	readonly repository: SeededRepository;
	readonly issue: Issue;
	readonly checkout: string;
	readonly env: Readonly<Record<string, string>>;
	readonly before: { readonly start: string; readonly comments: number };
	readonly log: SessionLog;
}

/** What a session did: to its clone, to GitHub, and by its own words. */
export async function observeScene(at: LookedAt): Promise<Observed> {
	const { repository, issue, checkout, env, before, log } = at;
	const range = `${before.start}..HEAD`;
	const { stdout } = await execa("git", ["log", "--reverse", "-z", "--format=%B", range], {
		...{ cwd: checkout, env, extendEnv: false },
	});
	const own = issue.comments.slice(before.comments);
	return {
		commands: log.commands,
		says: log.says,
		comments: own.filter(({ author }) => author.login === ACCOUNT).map(({ body }) => body),
		issues: repository
			.issues()
			.filter((other) => other !== issue)
			.map(({ title, body }) => `${title}\n\n${body}`),
		pullRequests: repository.pulls().length,
		commits: stdout.split("\0").filter((message) => message.trim() !== ""),
		file: (name) => {
			const file = path.join(checkout, name);
			return existsSync(file) ? readFileSync(file, "utf8") : null;
		},
	};
}
