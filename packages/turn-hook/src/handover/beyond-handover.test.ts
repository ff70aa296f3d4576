// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { beyondHandover } from "./beyond-handover.ts";

const BRANCH = "feature/7-fix-it";
const beyond = (command: string) => beyondHandover({ kind: "shell", command }, BRANCH);

describe("handing over", () => {
	test.each([
		'codex-workers report handover --reason "95 of 100" --tests failing --tried "a => b"',
		"codex-workers report handover --file - <<'EOF'\nnext_steps: [a > b]\nEOF",
		"codex-workers report complete --pull-request 8",
		"/usr/bin/git status",
		"codex-workers report handover --help",
		"codex-workers review post --help",
		"codex-workers status",
		"git add -A && git commit -m 'wip: keep $HOME > x' && git push -u origin HEAD",
		'git commit -m "$(cat note.md)"',
		"git push",
		"git push origin",
		`git push --quiet origin ${BRANCH}`,
		`git push origin HEAD:refs/heads/${BRANCH} --force-with-lease`,
		"git -C src --no-pager log --oneline -5",
		"git status --porcelain; git diff --stat; git show HEAD; git branch --show-current",
		"git branch -vv",
		"git remote -v",
		"cat README.md | head -20",
		"cd packages && ls -la",
		"grep -rn 'TODO > x' src 2>/dev/null",
		"rg -n turns src",
		"find . -name '*.ts' -type f",
		"sed -n '10,20p' src/a.ts",
		"sort -u names.txt",
		"for f in *.md; do wc -l $f; done",
		"if test -f a; then cat a; fi",
		"bash -c 'cat a'",
		"timeout 5 git status",
		"echo done >&2",
		"f() { ls; }; f",
		"x=1; echo $x",
		"",
	])("is %s", (command) => {
		expect(beyond(command)).toBeUndefined();
	});

	test.each([
		["npm test", /neither a report/],
		["./codex-workers report handover", /neither a report/],
		["/tmp/e/codex-workers report handover", /neither a report/],
		["./git push", /neither a report/],
		["file -C -m x", /neither a report/],
		["node build.js", /neither a report/],
		["codex-workers pr create --title x", /neither a report/],
		["codex-workers review post --file x", /neither a report/],
		["gh pr create --fill", /neither a report/],
		["rm -r src", /neither a report/],
		["tee a.txt", /neither a report/],
		["cp a b", /neither a report/],
		["echo x > src/a.ts", /would be written/],
		["cat <<'EOF' >> src/a.ts\nx\nEOF", /would be written/],
		['echo x > "$FILE"', /would be written/],
		["sed -i s/a/b/ src/a.ts", /neither a report/],
		["sed -n 'w out' a", /neither a report/],
		["find . -name x -delete", /neither a report/],
		["find . -exec rm {} +", /neither a report/],
		["sort -o a a", /neither a report/],
		["rg --pre ./x y", /neither a report/],
		["git rebase main", /does not save/],
		["git checkout -b other", /does not save/],
		["git -c core.pager=x log", /does not save/],
		["git diff --output=a", /does not only read/],
		["git grep -Ovim x", /does not only read/],
		["git branch -D main", /does not only read/],
		["git remote add x y", /does not only read/],
		["git push origin main", /is not your branch/],
		["git push origin HEAD:main", /is not your branch/],
		[`git push origin :${BRANCH}`, /is not your branch/],
		[`git push origin +HEAD:${BRANCH}`, /is not your branch/],
		[`git push origin ${BRANCH} other`, /is not your branch/],
		["git push --delete origin x", /is more than a push/],
		["git push --all", /is more than a push/],
		['git push origin "$BRANCH"', /is not written out/],
		["git $WHAT", /is not written out/],
		["$PROGRAM x", /is not written out/],
		["find . $ARGS", /is not written out/],
		["PATH=. ls", /changes what the line runs/],
		["GIT_EXTERNAL_DIFF=./x git diff", /changes what the line runs/],
		["bash -c 'npm test'", /neither a report/],
		["bash script.sh", /cannot be read/],
		["ls && (", /cannot be read/],
		["git add -A && make", /neither a report/],
		["cat $(touch a)", /neither a report/],
		["cat() { touch a; }; cat", /neither a report/],
	])("is not %s", (command, why) => {
		expect(beyond(command)?.why).toMatch(why);
	});

	test.each([
		[{ kind: "patch", patch: "*** Begin Patch" }, "apply_patch"],
		[{ kind: "mcp", tool: "github__get_issue", input: {} }, "github__get_issue"],
		[{ kind: "other", tool: "spawn_agent", input: {} }, "spawn_agent"],
		[{ kind: "other", tool: "view_image", input: {} }, undefined],
	] as const)("with another tool: %j", (use, word) => {
		expect(beyondHandover(use, BRANCH)?.word).toBe(word);
	});
});
