import { expect, test } from "vitest";
import { creationCompany } from "./creation-company.ts";

const CREATE = "gh pr create --title t --body b";

test.each([
	CREATE,
	`${CREATE} && echo done`,
	`echo "PATH is fine" && ${CREATE} | tail -1`,
	`gh pr create --title t --body "$(cat <<'BODY'\nCloses #1; then git push\nBODY\n)"`,
	`git status --short; git log -1 && ${CREATE}`,
	`if git diff --quiet; then ${CREATE}; fi`,
	`bash -c '${CREATE}'`,
	`timeout 60 ${CREATE}`,
	`GH_TOKEN=abc ${CREATE}`,
	`x=$(git rev-parse HEAD); ${CREATE}`,
])("%s has harmless company only", (command) => {
	expect(creationCompany(command)).toBeUndefined();
});

test.each([
	[`git push origin HEAD && ${CREATE}`, "git push"],
	[`git commit -am x && git push && ${CREATE}`, "git commit"],
	[`cd ../other && ${CREATE}`, "cd ../other"],
	[`npm test && ${CREATE}`, "npm test"],
	[`git -c alias.x=y reset --hard && ${CREATE}`, "git -c"],
	[`bash -c 'git push; ${CREATE}'`, "git push"],
	[`GIT_DIR=/tmp/x ${CREATE}`, "GIT_DIR="],
	[`export GH_HOST=example.com; ${CREATE}`, "GH_HOST="],
	[`(HOME=/tmp/h ${CREATE})`, "HOME="],
	[`gh pr merge 1; ${CREATE}`, "gh pr"],
])("%s may change what the gate has read", (command, word) => {
	expect(creationCompany(command)).toBe(word);
});
