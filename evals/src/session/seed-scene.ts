import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { GitHubEmulator, Issue, SeededRepository } from "@codex-workers/github-emulator";
import type { Scene } from "../cases/eval-file.ts";

const SKILLS = fileURLToPath(new URL("../../../skills", import.meta.url));
const OWNER = "maintainer";

/** Who the session signs in as. */
export const ACCOUNT = "worker";

/** The repository of a scene and its issue 123; the owner and the session's account may write. */
export async function seedScene(
	github: GitHubEmulator,
	scene: Scene,
): Promise<{ readonly repository: SeededRepository; readonly issue: Issue }> {
	const people = new Set([OWNER, ACCOUNT, ...scene.comments.map(({ by }) => by)]);
	for (const login of people) github.addUser(login);
	const repository = await github.addRepository({
		owner: OWNER,
		name: "widget",
		files: { "README.md": "# widget\n", ...scene.files, ...installedSkills() },
	});
	repository.permission(ACCOUNT, "WRITE");
	if (scene.branch !== "main") {
		const files = { ...scene.changed, ".gitignore": "node_modules\n" };
		await repository.commit({ branch: scene.branch, from: "main", files });
	}
	const issue = repository.addIssue({ number: 123, author: OWNER, ...scene.issue });
	for (const { by, body } of scene.comments) repository.addComment(issue, { author: by, body });
	return { repository, issue };
}

/** All skills as `npx skills add` leaves them in a repository. */
function installedSkills(): Record<string, string> {
	const files = globSync("**/*.*", { cwd: SKILLS });
	return Object.fromEntries(
		files.map((file) => [
			path.posix.join(".agents/skills", ...file.split(path.sep)),
			readFileSync(path.join(SKILLS, file), "utf8"),
		]),
	);
}
