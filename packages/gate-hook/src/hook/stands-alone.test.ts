import { analyzeCommand } from "@codex-workers/shell-analysis";
import { expect, test } from "vitest";
import { standsAlone } from "./stands-alone.ts";

const CREATE = "gh pr create --title t --body b";

test.each([
	CREATE,
	"gh pr create --title 'fix: add (#1)' --body \"Closes #1; HOME=/x; a > b & c\"",
	`${CREATE} \\\n  --head feature/1-add`,
	`${CREATE} 2>&1 | tail -5`,
	`${CREATE} && echo done`,
	'gh pr create --title t --body "$(cat <<\'BODY\'\nCloses #1\n\n> quoted $(date) `x` "y"; git push\nBODY\n)"',
	"gh api repos/acme/widget/pulls -f title=t -f head=x -f base=main",
	`GH_TOKEN=abc ${CREATE}`,
	"codex-workers pr create --title t --body b",
])("%s stands alone", (command) => {
	expect(alone(command)).toBe(true);
});

test.each([
	`git push origin HEAD && ${CREATE}`,
	`git --work-tree log push -f origin x; ${CREATE}`,
	`cd ../other && ${CREATE}`,
	`bash -c '${CREATE}'`,
	`timeout 60 ${CREATE}`,
	`env -C ../other ${CREATE}`,
	`env 'GIT_DIR=/tmp/x' ${CREATE}`,
	`GIT_DIR=/tmp/x ${CREATE}`,
	`GH_HOST=example.com ${CREATE}`,
	`echo 'ref: refs/heads/evil' > .git/HEAD; ${CREATE}`,
	`${CREATE} > .git/HEAD`,
	`${CREATE} 2> .git/HEAD`,
	`${CREATE} | tee .git/HEAD`,
	`${CREATE} --body "$(git push)"`,
	`${CREATE} --body "$(cat <<BODY\n$(git push)\nBODY\n)"`,
	`${CREATE} --body \`git push\``,
	`${CREATE} --body <(git push)`,
	`${CREATE}\ngit push`,
	`${CREATE} & git push`,
	`./gh pr create --fill`,
	`"gh" pr create --fill`,
	`x=1 ${CREATE}`,
	`! ${CREATE}`,
	`(${CREATE})`,
	`if true; then ${CREATE}; fi`,
	`python3 -c "import subprocess; subprocess.run(['gh','pr','create','--fill'])"`,
])("%s does not", (command) => {
	expect(alone(command)).toBe(false);
});

function alone(command: string): boolean {
	const verdict = analyzeCommand(command);
	return verdict.type === "creates" && standsAlone(command, verdict.creation);
}
